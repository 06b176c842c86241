import { describe, expect, it } from 'vitest';
import {
  firstObstacle,
  remarkOfMark,
  remarkOfSecret,
  remarkOfService,
  remarkOfText,
} from '../../../../src/renderer/features/link/remarks';
import { textFieldNames, type TextFieldName } from '../../../../src/renderer/features/link/form-state';
import { incompleteDate } from '../../../../src/renderer/lib/date-text';
import { guid, secretValue } from '../../../support/builders';
import { after, finding, secretTyped, type } from './support';

const tenant = guid();
const clientId = guid();

const isTextField = (name: string): name is TextFieldName =>
  (textFieldNames as readonly string[]).includes(name);

describe('The remark of a text field', () => {
  it('names a problem only once the field was left', () => {
    const typed = after([type('tenant', 'common')]);
    expect(remarkOfText(typed, 'tenant')).toBeUndefined();
    const left = after([{ type: 'left', name: 'tenant' }], typed);
    expect(remarkOfText(left, 'tenant')).toEqual({ weight: 'problem', problem: 'tenant_shared_endpoint' });
  });

  it('warns at once of the same GUID in two fields, whatever its case', () => {
    const state = after([type('tenant', tenant), type('clientId', tenant.toUpperCase())]);
    expect(remarkOfText(state, 'clientId')).toEqual({ weight: 'warning', notes: ['same_as_tenant'] });
    expect(remarkOfText(after([type('clientId', clientId)], state), 'clientId')).toBeUndefined();
  });

  it('warns of a day that has passed, once the date is whole', () => {
    const typed = after([type('secretExpiresAt', '0202-01-31')]);
    expect(remarkOfText(typed, 'secretExpiresAt')).toBeUndefined();
    const left = after([{ type: 'left', name: 'secretExpiresAt' }], typed);
    expect(remarkOfText(left, 'secretExpiresAt')).toEqual({ weight: 'warning', notes: ['date_past'] });
  });

  it('says of a date that is not whole that it is none', () => {
    const left = after([type('secretExpiresAt', incompleteDate), { type: 'left', name: 'secretExpiresAt' }]);
    expect(remarkOfText(left, 'secretExpiresAt')).toEqual({ weight: 'problem', problem: 'date_shape' });
  });

  it('says quietly what was changed', () => {
    const state = after([type('clientId', ` ${clientId}`), { type: 'left', name: 'clientId' }]);
    expect(remarkOfText(state, 'clientId')).toEqual({ weight: 'quiet', notes: ['cleaned'] });
  });

  it('puts what main refused before all else', () => {
    const error = { code: 'invalid_input', field: 'tenant', problem: 'contains_secret' } as const;
    const state = after([type('tenant', 'common'), { type: 'incomplete' }, { type: 'refused', error }]);
    expect(remarkOfText(state, 'tenant')).toEqual({ weight: 'problem', problem: 'contains_secret' });
  });

  it('is the finding that names it, until it is typed in', () => {
    const error = {
      code: 'exchange_failed',
      finding: finding({ id: 'tenant_unknown', field: 'tenant' }),
    } as const;
    const state = after([type('tenant', tenant), { type: 'refused', error }]);
    expect(remarkOfText(state, 'tenant')).toEqual({ weight: 'finding', finding: 'tenant_unknown' });
    expect(remarkOfMark(state, 'cloud')).toBeUndefined();
    expect(remarkOfText(after([type('tenant', clientId)], state), 'tenant')).toBeUndefined();
  });
});

describe('The remark of the secret', () => {
  const noted = (note: 'secret_looks_like_id' | 'secret_unusual', pasted: boolean) =>
    ({ type: 'secretTyped', judgement: { filled: true, notes: [note] }, pasted }) as const;

  it('is strong at once, and quiet only when the secret is complete', () => {
    expect(remarkOfSecret(after([noted('secret_looks_like_id', false)]))).toMatchObject({
      weight: 'warning',
    });
    expect(remarkOfSecret(after([noted('secret_unusual', false)]))).toBeUndefined();
    expect(remarkOfSecret(after([noted('secret_unusual', true)]))).toMatchObject({ weight: 'quiet' });
  });

  it('asks for one when none is there, but not while main holds one', () => {
    const sent = after([{ type: 'incomplete' }]);
    expect(remarkOfSecret(sent)).toEqual({ weight: 'problem', problem: 'empty' });
    const held = after([{ type: 'refused', error: { code: 'internal', held: 'h' } }], sent);
    expect(remarkOfSecret(held)).toBeUndefined();
  });

  it('says that the held one is gone', () => {
    const error = { code: 'secret_missing', field: 'clientSecret' } as const;
    const state = after([{ type: 'refused', error }]);
    expect(remarkOfSecret(state)).toEqual({ weight: 'problem', problem: 'secret_not_held' });
  });
});

describe('What stands in the way of sending', () => {
  const complete = [type('tenant', tenant), type('clientId', clientId), secretTyped];

  it('is the first field, in the form’s order, that is missing or wrong', () => {
    expect(firstObstacle(after([]))).toBe('tenant');
    expect(firstObstacle(after(complete.slice(0, 1)))).toBe('clientId');
    expect(firstObstacle(after(complete.slice(0, 2)))).toBe('clientSecret');
    expect(firstObstacle(after([...complete, type('name', 'a'.repeat(121))]))).toBe('name');
    expect(firstObstacle(after(complete))).toBeUndefined();
  });

  it('is the scope only where it is asked for', () => {
    const custom = after([...complete, { type: 'serviceChosen', service: 'custom' }]);
    expect(firstObstacle(custom)).toBe('scope');
    expect(firstObstacle(after([{ type: 'serviceChosen', service: 'graph' }], custom))).toBeUndefined();
  });

  it('is what cloud and service ask for, in the order of the form', () => {
    const asked = after([
      ...complete,
      { type: 'cloudChosen', cloud: 'custom' },
      { type: 'serviceChosen', service: 'dataverse' },
      type('secretExpiresAt', incompleteDate),
      type('labels', 'x'.repeat(50)),
      type('notes', secretValue()),
    ]);
    const found: (string | undefined)[] = [];
    let state = asked;
    for (const text of ['', 'login.example.com', 'graph.example.com', 'contoso.crm4.dynamics.com', '', '']) {
      const obstacle = firstObstacle(state);
      found.push(obstacle);
      if (obstacle !== undefined && obstacle !== 'clientSecret' && isTextField(obstacle)) {
        state = after([type(obstacle, text)], state);
      }
    }
    expect(found).toEqual([
      'secretExpiresAt',
      'customAuthority',
      'customGraph',
      'environmentUrl',
      'labels',
      'notes',
    ]);
    expect(firstObstacle(state)).toBeUndefined();
  });

  it('is a service that the chosen cloud does not have', () => {
    const state = after([
      ...complete,
      { type: 'serviceChosen', service: 'key-vault' },
      { type: 'cloudChosen', cloud: 'france-bleu' },
    ]);
    expect(firstObstacle(state)).toBe('service');
    expect(remarkOfService(state)).toEqual({ weight: 'problem', problem: 'service_not_in_cloud' });
    expect(remarkOfService(after([{ type: 'cloudChosen', cloud: 'china' }], state))).toBeUndefined();
  });

  it('is no missing secret while main holds one', () => {
    const held = { type: 'refused', error: { code: 'internal', held: 'h' } } as const;
    expect(firstObstacle(after([...complete.slice(0, 2), held]))).toBeUndefined();
  });
});
