import { describe, expect, it } from 'vitest';
import { longestLabel, readLabel } from '../../../../src/shared/fields/label';
import { olderSecretValue } from '../../../support/builders';

describe('A label', () => {
  it('may be any words on one line, in any script', () => {
    expect(readLabel('Müller & Söhne – 東京')).toEqual({ value: 'Müller & Söhne – 東京', notes: [] });
    expect(readLabel('x'.repeat(longestLabel)).problem).toBeUndefined();
  });

  it('has single spaces inside and none around', () => {
    expect(readLabel('  managed \t service\u200B ').value).toBe('managed service');
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['gold, silver', 'label_shape'],
    ['go\u0007ld', 'label_shape'],
    ['x'.repeat(longestLabel + 1), 'too_long'],
    [olderSecretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (typed, problem) => {
    expect(readLabel(typed).problem).toBe(problem);
  });
});
