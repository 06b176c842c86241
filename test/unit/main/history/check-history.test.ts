import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Check } from '../../../../src/shared/connection';
import { CheckHistory } from '../../../../src/main/history/check-history';
import { lineFile } from '../../../../src/main/history/line-file';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { guid, noon } from '../../../support/builders';

let folder: string;
let file: string;
let faults: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-history-'));
  file = join(folder, 'history.jsonl');
  faults = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A history on the real file. */
function history(kept?: readonly string[], tidyFrom?: number): CheckHistory {
  return new CheckHistory({
    file: lineFile(file),
    kept: () => kept && new Set(kept),
    onFault: (error) => faults.push(error),
    ...(tidyFrom === undefined ? {} : { tidyFrom }),
  });
}

/** The check of a minute. */
function check(minute: number, given: Partial<Check> = {}): Check {
  return {
    at: new Date(noon + minute * 60_000).toISOString(),
    outcome: 'ok',
    durationMs: 100 + minute,
    ...given,
  };
}

const lines = async (): Promise<number> => (await readFile(file, 'utf8')).split('\n').filter(Boolean).length;

describe('The history of a connection', () => {
  it('is empty before anything was verified', async () => {
    expect(await history().of(guid())).toEqual([]);
  });

  it('tells time, outcome, cause and duration, the last one first, also after a restart', async () => {
    const [id, other] = [guid(), guid()];
    const first = history();
    first.note(id, check(1));
    first.note(other, check(2));
    first.note(
      id,
      check(3, { outcome: 'failed', finding: findingFor('secret_expired', noon), durationMs: 88.6 }),
    );
    await first.written();
    const told = [
      { at: check(3).at, outcome: 'failed', finding: 'secret_expired', durationMs: 89 },
      { at: check(1).at, outcome: 'ok', durationMs: 101 },
    ];
    expect(await first.of(id)).toEqual(told);
    expect(await history().of(id)).toEqual(told);
    expect(await history().of(guid())).toEqual([]);
  });

  it('knows the last 20', async () => {
    const id = guid();
    const notes = history();
    for (let minute = 0; minute < 30; minute += 1) notes.note(id, check(minute));
    const told = await notes.of(id);
    expect(told).toHaveLength(20);
    expect(told[0]?.at).toBe(check(29).at);
    expect(told[19]?.at).toBe(check(10).at);
  });

  it('can be read by its owner only, and holds no words of Microsoft’s', async () => {
    const notes = history();
    const finding = { ...findingFor('unknown', noon), microsoftSays: 'Words', traceId: guid() };
    notes.note(guid(), check(1, { outcome: 'failed', finding }));
    await notes.written();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain('Words');
    expect(text).not.toContain(finding.traceId);
  });

  it('survives a process that was killed while it wrote', async () => {
    const id = guid();
    const whole = JSON.stringify([id, check(1).at, 'ok', 1]);
    await writeFile(file, `${whole}\n${JSON.stringify([id, check(2).at, 'ok', 2]).slice(0, -9)}`);
    const notes = history([id]);
    notes.note(id, check(3));
    expect((await notes.of(id)).map(({ at }) => at)).toEqual([check(3).at, check(1).at]);
    await notes.tidy();
    expect((await history().of(id)).map(({ at }) => at)).toEqual([check(3).at, check(1).at]);
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['another outcome', '["ID","2026-03-02T12:00:00.000Z","perhaps",1]'],
    ['no time', '["ID","yesterday","ok",1]'],
    ['no duration', '["ID","2026-03-02T12:00:00.000Z","ok"]'],
    ['an ID in the middle of a line', 'x["ID","2026-03-02T12:00:00.000Z","ok",1]'],
  ])('passes over a line with %s', async (_what, line) => {
    const id = guid();
    await writeFile(file, `${line.replace('ID', id)}\n`);
    expect(await history().of(id)).toEqual([]);
  });

  it('is forgotten with the connection, and older than the last 20 by itself', async () => {
    const [kept, gone] = [guid(), guid()];
    const notes = history([kept]);
    for (let minute = 0; minute < 25; minute += 1) {
      notes.note(kept, check(minute));
      notes.note(gone, check(minute));
    }
    await notes.tidy();
    expect(await notes.of(gone)).toEqual([]);
    expect(await notes.of(kept)).toHaveLength(20);
    expect(await lines()).toBe(20);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('forgets nothing that may still be kept, while nobody can tell', async () => {
    const id = guid();
    const notes = history();
    notes.note(id, check(1));
    await notes.tidy();
    expect(await notes.of(id)).toHaveLength(1);
  });

  it('does not grow without end', async () => {
    const id = guid();
    const notes = history([id], 10_000);
    for (let minute = 0; minute < 500; minute += 1) {
      notes.note(id, check(minute));
      if (minute % 50 === 0) await notes.written();
    }
    await notes.written();
    expect((await stat(file)).size).toBeLessThan(20_000);
    expect((await notes.of(id))[0]?.at).toBe(check(499).at);
  });

  it('ends nothing else when it cannot be written, and goes on afterwards', async () => {
    const id = guid();
    const notes = history([id]);
    await rm(folder, { recursive: true });
    notes.note(id, check(1));
    await notes.written();
    expect(faults).toHaveLength(1);
    await mkdir(folder);
    notes.note(id, check(2));
    expect((await notes.of(id)).map(({ at }) => at)).toEqual([check(2).at]);
  });
});
