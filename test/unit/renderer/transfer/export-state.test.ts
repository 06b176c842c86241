import { describe, expect, it } from 'vitest';
import {
  canCopy,
  choosesPacking,
  exportReducer,
  initialExport,
  type ExportEvent,
  type ExportState,
} from '../../../../src/renderer/features/transfer/export-state';
import { factsOf, formatIds } from '../../../../src/shared/transfer/formats';

/** By the box and its question. */
const included: readonly ExportEvent[] = [{ type: 'askSecrets' }, { type: 'answerSecrets', include: true }];

const refusal = { id: 'a', name: 'Contoso', reason: 'secret_missing' } as const;

describe('Secrets', () => {
  it('come in by the box and then by its question, and not before', () => {
    const asked = after([{ type: 'askSecrets' }]);
    expect(asked.secrets).toBe('asked');
    expect(after([{ type: 'answerSecrets', include: true }], asked).secrets).toBe('in');
    expect(after([{ type: 'answerSecrets', include: false }], asked).secrets).toBe('out');
    expect(after([{ type: 'answerSecrets', include: true }]).secrets, 'without a question').toBe('out');
  });

  it('are out again once another format is chosen, also where the question is open', () => {
    const other: ExportEvent = { type: 'format', format: 'kubernetes' };
    expect(after([...included, other]).secrets).toBe('out');
    expect(after([{ type: 'askSecrets' }, other, { type: 'answerSecrets', include: true }]).secrets).toBe(
      'out',
    );
  });

  it('stay where the same format is chosen once more', () => {
    expect(after([...included, { type: 'format', format: 'dotenv' }]).secrets).toBe('in');
  });

  it('are taken out by the box without a question', () => {
    expect(after([...included, { type: 'answerSecrets', include: false }]).secrets).toBe('out');
  });

  it.each(formatIds.filter((format) => factsOf(format).secrets === 'never'))(
    'are never asked about for %s',
    (format) => {
      const events: ExportEvent[] = [{ type: 'askSecrets' }, { type: 'answerSecrets', include: true }];
      expect(after(events, initialExport(format)).secrets).toBe('out');
    },
  );
});

describe('Connections that cannot go out', () => {
  it('are left out, those of later refusals too, until all are taken again', () => {
    const left = after([
      { type: 'leaveOut', ids: ['a'] },
      { type: 'leaveOut', ids: ['b', 'c'] },
    ]);
    expect([...left.leftOut]).toEqual(['a', 'b', 'c']);
    expect(after([{ type: 'takeBack' }], left).leftOut.size).toBe(0);
  });

  it.each<[string, ExportEvent[]]>([
    ['another format is chosen', [{ type: 'format', format: 'rclone' }]],
    ['secrets come in', [...included]],
  ])('are taken again where %s: they may well go out so', (_what, events) => {
    expect(after([{ type: 'leaveOut', ids: ['a'] }, ...events]).leftOut.size).toBe(0);
  });

  it('are still left out while the question about secrets is open, and where the answer is no', () => {
    const asked = after([{ type: 'leaveOut', ids: ['a'] }, { type: 'askSecrets' }]);
    expect(asked.leftOut.size).toBe(1);
    expect(after([{ type: 'answerSecrets', include: false }], asked).leftOut.size).toBe(1);
  });

  it('are kept from an attempt, until they are left out or something else is tried', () => {
    const refused = after([
      { type: 'begin', way: 'file' },
      { type: 'refused', refused: [refusal] },
    ]);
    expect(refused).toMatchObject({ run: undefined, refused: [refusal] });
    for (const event of [
      { type: 'leaveOut', ids: ['a'] },
      { type: 'begin', way: 'file' },
      { type: 'format', format: 'json' },
    ] as const) {
      expect(after([event], refused).refused, event.type).toEqual([]);
    }
  });
});

describe('An export that is under way', () => {
  const running = after([...included, { type: 'begin', way: 'file' }]);

  it('counts, is being cancelled, and is over', () => {
    const progress = { phase: 'writing', done: 3, total: 9 } as const;
    const counted = after([{ type: 'progress', progress }], running);
    expect(counted.run).toEqual({ way: 'file', cancelling: false, progress });
    expect(after([{ type: 'cancelling' }], counted).run).toMatchObject({ cancelling: true, progress });
    expect(after([{ type: 'over' }], counted)).toMatchObject({ run: undefined, secrets: 'in' });
  });

  it.each<ExportEvent>([
    { type: 'format', format: 'json' },
    { type: 'answerSecrets', include: false },
    { type: 'packing', packing: 'zip' },
    { type: 'leaveOut', ids: ['a'] },
    { type: 'begin', way: 'clipboard' },
  ])('cannot be changed meanwhile: $type', (event) => {
    expect(after([event], running)).toBe(running);
  });

  it('says why it was not carried out, until the next attempt', () => {
    const failed = after([{ type: 'failed', error: { code: 'storage_failed' } }], running);
    expect(failed).toMatchObject({
      run: undefined,
      failure: { way: 'file', error: { code: 'storage_failed' } },
    });
    expect(after([{ type: 'begin', way: 'file' }], failed).failure).toBeUndefined();
  });

  it('leaves nothing behind from what comes after it', () => {
    const over = after([{ type: 'over' }], running);
    const progress = { phase: 'writing', done: 9, total: 9 } as const;
    expect(after([{ type: 'progress', progress }, { type: 'cancelling' }], over)).toBe(over);
  });
});

describe('What a format and a number of connections allow', () => {
  it.each(formatIds)('%s: one connection can be copied, but for a bundle, and needs no packing', (format) => {
    expect(canCopy(format, 1)).toBe(format !== 'bundle');
    expect(choosesPacking(format, 1)).toBe(false);
  });

  it.each(formatIds)('%s: several can be copied or packed, never both', (format) => {
    const separate = factsOf(format).several === 'file_each';
    expect(choosesPacking(format, 2)).toBe(separate);
    expect(canCopy(format, 2)).toBe(!separate && format !== 'bundle');
  });

  it('The choice of packing stays when another format is chosen', () => {
    const events: ExportEvent[] = [
      { type: 'packing', packing: 'zip' },
      { type: 'format', format: 'shell' },
    ];
    expect(after(events)).toMatchObject({ format: 'shell', packing: 'zip' });
  });
});

function after(events: readonly ExportEvent[], state: ExportState = initialExport('dotenv')): ExportState {
  return events.reduce(exportReducer, state);
}
