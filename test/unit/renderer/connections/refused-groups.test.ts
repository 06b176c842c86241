import { expect, it } from 'vitest';
import { refusedGroups } from '../../../../src/renderer/features/connections/refused-groups';
import { guid } from '../../../support/builders';
import { connection, failedBy } from '../support';

it('Refused replacements are grouped by cause, the largest group first, without what is gone', () => {
  const [one, two, three, four] = [connection(), connection(), connection(), connection()];
  const wrong = failedBy('wrong_secret').finding;
  const offline = failedBy('offline', { retry: 'later' }).finding;
  if (!wrong || !offline) throw new Error('A failed check has a finding');
  const refused = [
    { id: one.id, error: { code: 'locked' } },
    { id: two.id, error: { code: 'exchange_failed', finding: wrong } },
    { id: three.id, error: { code: 'exchange_failed', finding: wrong } },
    { id: four.id, error: { code: 'exchange_failed', finding: offline } },
    { id: guid(), error: { code: 'not_found' } },
  ] as const;
  expect(refusedGroups(refused, [one, two, three, four])).toEqual([
    { cause: { kind: 'finding', id: 'wrong_secret', later: false }, connections: [two, three] },
    { cause: { kind: 'error', code: 'locked' }, connections: [one] },
    { cause: { kind: 'finding', id: 'offline', later: true }, connections: [four] },
  ]);
});
