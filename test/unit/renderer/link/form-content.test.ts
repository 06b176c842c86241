import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/renderer/features/link/form-content';
import { emptyForm, formLike } from '../../../../src/renderer/features/link/form-state';
import { connection } from '../support';
import { after, secretTyped, type } from './support';

describe('A form that was begun', () => {
  it('holds nothing until something is entered, and nothing again once that is taken out', () => {
    const typed = after([type('tenant', 'contoso.com')]);
    expect(contentOf(emptyForm, emptyForm)).toBe('nothing');
    expect(contentOf(typed, emptyForm)).toBe('entered');
    expect(contentOf(after([type('tenant', '')], typed), emptyForm)).toBe('nothing');
  });

  it('holds the secret alone as well, typed or held for the next attempt', () => {
    expect(contentOf(after([secretTyped]), emptyForm)).toBe('entered');
    expect(contentOf({ ...emptyForm, held: 'a handle' }, emptyForm)).toBe('entered');
  });

  it('does not hold what it began with', () => {
    const begun = formLike(connection({ service: 'custom', scope: 'api://app/.default', labels: ['vip'] }));
    expect(contentOf(begun, begun)).toBe('nothing');
    expect(contentOf({ ...begun, labels: [] }, begun)).toBe('entered');
  });

  it('is under way from being sent to the answer', () => {
    const sent = after([type('tenant', 'contoso.com'), { type: 'sent', how: 'link' }]);
    expect(contentOf(sent, emptyForm)).toBe('sending');
    expect(contentOf(after([{ type: 'refused', error: { code: 'storage_failed' } }], sent), emptyForm)).toBe(
      'entered',
    );
  });
});
