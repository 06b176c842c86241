import { describe, expect, it } from 'vitest';
import {
  failureOf,
  importReducer,
  initialImport,
  type ImportEvent,
  type ImportState,
} from '../../../../src/renderer/features/transfer/import-state';
import type { ImportRow, Inspection } from '../../../../src/shared/transfer/import';
import { guid } from '../../../support/builders';
import { changingRow, importRow, wrongRow } from './import-support';

const handle = guid();

/** A state after some events. */
function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce(importReducer, initialImport);
}

/** What main answers to a look that found these rows. */
function rowsOf(rows: readonly ImportRow[], given: Partial<Inspection & { kind: 'rows' }> = {}): Inspection {
  return { kind: 'rows', handle, source: 'csv', name: 'a.csv', rowsText: JSON.stringify(rows), ...given };
}

const inspected = (inspection: Inspection): ImportEvent => ({ type: 'inspected', inspection });
const looking: ImportEvent = { type: 'begin', task: 'looking' };
const table = { columns: [{ header: 'Tenant', samples: ['contoso.com'] }], mapping: { tenant: 0 } };
const columns: Inspection = { kind: 'columns', handle, name: 'a.csv', columns: table.columns, mapping: {} };

describe('A look', () => {
  it('leads to the rows with what main proposes for each', () => {
    const rows = [importRow(), changingRow(), wrongRow()];
    expect(after(looking, inspected(rowsOf(rows)))).toEqual({
      step: {
        kind: 'review',
        handle,
        name: 'a.csv',
        source: 'csv',
        rows,
        choices: ['add', 'skip', 'skip'],
        shown: 'all',
        table: undefined,
      },
    });
  });

  it('at what is encrypted leads to its passphrase, and counts those that were wrong', () => {
    const asked = inspected({ kind: 'passphrase', handle, name: 'a.age', wrong: false });
    const wrong = inspected({ kind: 'passphrase', handle, name: 'a.age', wrong: true });
    const step = { kind: 'passphrase', handle, name: 'a.age' };
    expect(after(looking, asked).step).toEqual({ ...step, wrong: 0 });
    expect(after(looking, asked, looking, wrong, looking, wrong).step).toEqual({ ...step, wrong: 2 });
    expect(after(looking, asked, looking, inspected(rowsOf([importRow()]))).step.kind).toBe('review');
  });

  it('that is refused leads back to choosing, with the reason and its place', () => {
    const refused: Inspection = { kind: 'refused', name: 'a.json', problem: 'bad_json', place: { line: 3 } };
    expect(after(looking, inspected(refused))).toEqual({
      step: { kind: 'choose' },
      failure: { kind: 'refused', name: 'a.json', problem: 'bad_json', place: { line: 3 } },
    });
    const asked = inspected({ kind: 'passphrase', handle, wrong: false });
    expect(after(looking, asked, looking, inspected(refused)).step).toEqual({ kind: 'choose' });
  });

  it('that is cancelled leaves all as it was', () => {
    const cancelled = inspected({ kind: 'cancelled' });
    expect(after({ type: 'begin', task: 'choosing' }, cancelled)).toEqual(initialImport);
    const review = after(looking, inspected(columns));
    expect(importReducer(importReducer(review, looking), cancelled).step).toEqual(review.step);
  });

  it('forgets the last failure when it begins', () => {
    const failed = after(looking, { type: 'failed', failure: { kind: 'unreadable' } });
    expect(failed.failure).toEqual({ kind: 'unreadable' });
    expect(importReducer(failed, looking).failure).toBeUndefined();
  });

  it('says that only the first of several files was taken, for as long as it is about that file', () => {
    const several: ImportEvent = { type: 'begin', task: 'looking', firstOf: 'a.csv' };
    const review = after(several, inspected(columns), looking, inspected(rowsOf([importRow()])));
    expect(review.firstOf).toBe('a.csv');
    expect(importReducer(review, { type: 'startAgain' })).toEqual(initialImport);
    expect(after(several, inspected({ kind: 'cancelled' })).firstOf).toBeUndefined();
  });
});

describe('While something is under way', () => {
  const review = after(looking, inspected(rowsOf([importRow()])));
  const importing = importReducer(review, { type: 'begin', task: 'importing' });

  it('its progress is followed, and nothing can be chosen', () => {
    const progress = { phase: 'writing', done: 1, total: 2 } as const;
    const told = importReducer(importing, { type: 'progress', progress });
    expect(told.run).toEqual({ task: 'importing', cancelling: false, progress });
    const choices: ImportEvent[] = [
      { type: 'choose', index: 0, choice: 'skip' },
      { type: 'show', shown: 'new' },
      { type: 'startAgain' },
    ];
    for (const event of choices) expect(importReducer(told, event)).toBe(told);
  });

  it('it can be cancelled, and the rows stay as they were chosen', () => {
    const cancelling = importReducer(importing, { type: 'cancelling' });
    expect(cancelling.run?.cancelling).toBe(true);
    const failure = failureOf({ code: 'cancelled' }, 'importing');
    expect(importReducer(cancelling, { type: 'failed', failure })).toEqual({
      ...review,
      failure: { kind: 'cancelled' },
    });
  });

  it('progress that comes too late says nothing', () => {
    const late: ImportEvent = { type: 'progress', progress: { phase: 'writing', done: 2, total: 2 } };
    expect(importReducer(review, late)).toBe(review);
  });

  it('its end is told', () => {
    const imported = { added: [guid()], replaced: [], withoutSecret: 0 };
    expect(importReducer(importing, { type: 'imported', imported })).toEqual({
      step: { kind: 'done', imported },
    });
  });
});

describe('What main no longer holds', () => {
  it('is chosen again', () => {
    const review = after(looking, inspected(rowsOf([importRow()])));
    const failure = failureOf({ code: 'not_found' }, 'importing');
    expect(importReducer(review, { type: 'failed', failure })).toEqual({
      step: { kind: 'choose' },
      failure: { kind: 'notHeld' },
    });
  });

  it('is told from a file that cannot be read', () => {
    expect(failureOf({ code: 'not_found' }, 'choosing')).toEqual({ kind: 'unreadable' });
  });
});

describe('An import that fails', () => {
  it('keeps what was chosen, so that it can be tried again', () => {
    const review = after(looking, inspected(rowsOf([changingRow()])), {
      type: 'choose',
      index: 0,
      choice: 'replace',
    });
    const failure = failureOf({ code: 'locked' }, 'importing');
    const failed = importReducer(importReducer(review, { type: 'begin', task: 'importing' }), {
      type: 'failed',
      failure,
    });
    expect(failed.step).toEqual(review.step);
    expect(failed.failure).toEqual({ kind: 'error', error: { code: 'locked' } });
  });
});

describe('The columns of a table', () => {
  it('are asked for where the headers do not tell, with another file as the only way back', () => {
    const state = after(looking, inspected(columns));
    expect(state.step).toMatchObject({ kind: 'columns', handle, mapping: {} });
    expect(importReducer(state, { type: 'backToReview' })).toBe(state);
  });

  it('are changed from the rows, and the rows come back as they were chosen', () => {
    const review = after(looking, inspected(rowsOf([changingRow()], { table })), {
      type: 'choose',
      index: 0,
      choice: 'replace',
    });
    const changing = importReducer(review, { type: 'changeColumns' });
    expect(changing.step).toMatchObject({ kind: 'columns', handle, mapping: { tenant: 0 } });
    expect(importReducer(changing, { type: 'backToReview' })).toEqual(review);
  });

  it('cannot be changed where there is no table', () => {
    const review = after(looking, inspected(rowsOf([importRow()], { source: 'nango' })));
    expect(importReducer(review, { type: 'changeColumns' })).toBe(review);
  });
});

describe('The rows', () => {
  const review = after(looking, inspected(rowsOf([importRow(), changingRow(), changingRow()])));
  const choicesOf = ({ step }: ImportState) => (step.kind === 'review' ? step.choices : undefined);

  it('are chosen one by one and all at once', () => {
    const one = importReducer(review, { type: 'choose', index: 0, choice: 'skip' });
    expect(choicesOf(one)).toEqual(['skip', 'skip', 'skip']);
    const all = importReducer(one, { type: 'chooseForChanges', choice: 'both' });
    expect(choicesOf(all)).toEqual(['skip', 'both', 'both']);
  });

  it('are narrowed to a verdict without a change of what is chosen', () => {
    const narrowed = importReducer(review, { type: 'show', shown: 'changes' });
    expect(narrowed.step).toMatchObject({ shown: 'changes' });
    expect(choicesOf(narrowed)).toBe(choicesOf(review));
  });
});
