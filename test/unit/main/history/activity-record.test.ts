import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostPastExports } from '../../../../src/shared/past-export';
import type { ActivityKey } from '../../../../src/main/history/activity-chain';
import { ActivityRecord, type ActivityRecordParts } from '../../../../src/main/history/activity-record';
import { lineFile, type LineFile } from '../../../../src/main/history/line-file';
import { guid, noon } from '../../../support/builders';

let folder: string;
let file: string;
let headFile: string;
let earlier: string;
let faults: unknown[];
let now: number;
let key: ActivityKey | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-activity-'));
  file = join(folder, 'activity.jsonl');
  headFile = join(folder, 'activity-head.json');
  earlier = join(folder, 'exports.jsonl');
  faults = [];
  now = noon;
  key = newKey();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function newKey(): ActivityKey {
  return { id: guid(), bytes: randomBytes(32) };
}

/** The record of another start. */
function started(parts: Partial<Pick<ActivityRecordParts, 'tidyFrom' | 'file' | 'head' | 'signed'>> = {}) {
  return new ActivityRecord({
    file: lineFile(file, { flush: true }),
    head: lineFile(headFile),
    key: () => key,
    now: () => (now += 1000),
    onFault: (error) => faults.push(error),
    earlier: { file: lineFile(earlier), remove: () => rm(earlier, { force: true }) },
    ...parts,
  });
}

/** A record of some entries that were written one after another, by a process that has ended. */
async function recorded(names: readonly string[], record = started()): Promise<ActivityRecord> {
  for (const name of names) await record.record('linked', { ids: [guid()], name, facts: { verified: true } });
  return record;
}

const integrity = async (record = started()) => (await record.list()).integrity;
const names = async (record = started()) =>
  (await record.list()).entries.map(({ name, kind }) => name ?? kind);
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');
const put = (changed: readonly string[]) => writeFile(file, changed.map((line) => `${line}\n`).join(''));

const five = ['A', 'B', 'C', 'D', 'E'];

describe('The activity record', () => {
  it('is empty and whole before anything happened', async () => {
    expect(await started().list()).toEqual({ entries: [], integrity: { kind: 'whole' } });
    expect(faults).toEqual([]);
  });

  it('tells number, time, kind, name, how many and facts, in order, also after a restart, to its owner only', async () => {
    const record = started();
    record.note('linked', { ids: [guid()], name: 'Contoso', facts: { verified: true } });
    record.note('verified', { ids: [guid(), guid()], facts: { ok: 1, failed: 1 } });
    expect(record.isWriting).toBe(true);
    await record.written();
    expect(record.isWriting).toBe(false);
    record.note('locked');
    await record.written();
    const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
    expect(await started().list()).toEqual({
      entries: [
        { number: 1, at: at(1), kind: 'linked', connections: 1, name: 'Contoso', facts: { verified: true } },
        { number: 2, at: at(2), kind: 'verified', connections: 2, facts: { ok: 1, failed: 1 } },
        { number: 3, at: at(3), kind: 'locked', facts: {} },
      ],
      integrity: { kind: 'whole' },
    });
    for (const each of [file, headFile]) expect((await stat(each)).mode & 0o777).toBe(0o600);
    expect(faults).toEqual([]);
  });

  it('writes what happens in one go together', async () => {
    let appended = 0;
    const real = lineFile(file);
    const counting = { ...real, append: (text: string) => ((appended += 1), real.append(text)) };
    const record = started({ file: counting });
    for (const name of five) record.note('linked', { name });
    await record.written();
    expect(appended).toBe(1);
    expect(await names()).toEqual(five);
  });

  it('keeps the ids of an export of thousands, 22 letters each, and of others no more than a hundred', async () => {
    const ids = Array.from({ length: 2000 }, guid);
    const record = started();
    await record.record('exported', { ids, facts: { format: 'shell', way: 'file', secrets: false } });
    expect((await stat(file)).size).toBeLessThan(2000 * 22 + 500);
    await record.record('removed', { ids });
    expect((await stat(file)).size).toBeLessThan(2000 * 22 + 1000);
    expect((await record.list()).entries.map(({ connections }) => connections)).toEqual([2000, 2000]);
    expect(await record.exportsOf(ids[1234] ?? '')).toHaveLength(1);
  });

  it('tells the last exports of a connection, and nothing else of it', async () => {
    const [id, other] = [guid(), guid()];
    const record = started();
    const facts = { format: 'shell', way: 'file', secrets: false };
    await record.record('revealed', { ids: [id] });
    await record.record('exported', { ids: [other], facts });
    for (let count = 0; count < mostPastExports + 5; count += 1)
      await record.record('exported', { ids: [other, id], facts });
    await record.record('exported', {
      ids: [id],
      facts: { format: 'rclone', way: 'clipboard', secrets: true },
    });
    const told = await started().exportsOf(id);
    expect(told).toHaveLength(mostPastExports);
    expect(told[0]).toEqual({
      at: new Date(now).toISOString(),
      format: 'rclone',
      way: 'clipboard',
      secrets: true,
    });
    expect(await started().exportsOf(guid())).toEqual([]);
    expect(await started().exportsOf('no id')).toEqual([]);
  });
});

describe('A record that was changed outside of Tenantry', () => {
  const edits: readonly (readonly [string, (line: string) => string])[] = [
    ['the number', (line) => line.replace(/^\[\d+/, '[77')],
    ['the time', (line) => line.replace('2026', '2025')],
    ['the kind', (line) => line.replace('linked', 'locked')],
    ['the name', (line) => line.replace(/"name":"."/, '"name":"Z"')],
    ['a fact', (line) => line.replace('true', 'false')],
    ['the link', (line) => `${line.slice(0, -10)}AAAAAAAA"]`],
    ['a space', (line) => line.replace(',', ', ')],
    ['its end', (line) => line.slice(0, -3)],
    ['everything', () => 'nothing'],
  ];

  it.each(edits)('is found to be so in each line, where %s is another', async (_what, edit) => {
    await recorded(five);
    const [before, head] = [await lines(), await readFile(headFile, 'utf8')];
    for (const [index, line] of before.entries()) {
      expect(edit(line)).not.toBe(line);
      await put(before.with(index, edit(line)));
      await writeFile(headFile, head);
      const isCut = index === 4 && (edit(line).length < 10 || !edit(line).endsWith('"]'));
      expect(await integrity()).toEqual({ kind: isCut ? 'cut' : 'altered', number: index + 1 });
    }
  });

  it('is found to be so where a line is taken out, doubled, put in, or two are swapped', async () => {
    await recorded(five);
    const [before, head] = [await lines(), await readFile(headFile, 'utf8')];
    for (let index = 0; index < before.length; index += 1) {
      const line = before[index] ?? '';
      const next = before[index + 1];
      const changes: (readonly [string[], string])[] = [
        [before.toSpliced(index, 1), index === 4 ? 'cut' : 'altered'],
        [before.toSpliced(index, 0, line), 'altered'],
        [
          before.toSpliced(
            index,
            0,
            `[${index + 1},"2026-01-01T00:00:00.000Z","locked",{},"~${'A'.repeat(43)}"]`,
          ),
          'altered',
        ],
        ...(next === undefined ? [] : [[before.with(index, next).with(index + 1, line), 'altered'] as const]),
      ];
      for (const [changed, kind] of changes) {
        await put(changed);
        await writeFile(headFile, head);
        const found = await integrity();
        expect(found).toMatchObject({ kind });
        expect(Math.abs((found as { number: number }).number - index - 1)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is found to be so however many lines are cut off its end', async () => {
    await recorded(five);
    const [before, head] = [await lines(), await readFile(headFile, 'utf8')];
    for (let left = 0; left < 5; left += 1) {
      await put(before.slice(0, left));
      await writeFile(headFile, head);
      expect(await integrity()).toEqual({ kind: 'cut', number: left + 1 });
    }
    await rm(file);
    await writeFile(headFile, head);
    expect(await integrity()).toEqual({ kind: 'cut', number: 1 });
  });

  it('is found to be so without its head, with another one, and with one of another key’s under this name', async () => {
    await recorded(five);
    const head = JSON.parse(await readFile(headFile, 'utf8')) as { data: string; keyId: string };
    const flipped = Buffer.from(head.data, 'base64');
    flipped[3] = (flipped[3] ?? 0) ^ 1;
    for (const changed of ['', '{}', JSON.stringify({ ...head, data: flipped.toString('base64') })]) {
      await writeFile(headFile, changed);
      expect(await integrity()).toEqual({ kind: 'altered', number: 1 });
    }
    const mine = key;
    key = { id: head.keyId, bytes: randomBytes(32) };
    await rm(headFile);
    await rm(file);
    await recorded(['X']);
    key = mine;
    expect(await integrity()).toEqual({ kind: 'altered', number: 1 });
  });

  it('is found to be so with an older head: with its own lines it is not, and that is a limit', async () => {
    const record = await recorded(['A', 'B']);
    const [olderHead, olderLines] = [await readFile(headFile, 'utf8'), await readFile(file, 'utf8')];
    await recorded(['C'], record);
    const head = await readFile(headFile, 'utf8');
    await writeFile(file, olderLines);
    expect(await integrity()).toEqual({ kind: 'cut', number: 3 });
    await writeFile(headFile, olderHead);
    expect(await integrity()).toEqual({ kind: 'whole' });
    await writeFile(headFile, head);
    expect(await integrity()).toEqual({ kind: 'cut', number: 3 });
  });

  it('is found to be so with both files older, while the process that wrote them runs', async () => {
    const record = await recorded(['A', 'B']);
    const [olderHead, olderLines] = [await readFile(headFile, 'utf8'), await readFile(file, 'utf8')];
    await recorded(['C'], record);
    await writeFile(file, olderLines);
    await writeFile(headFile, olderHead);
    expect(await integrity(record)).toEqual({ kind: 'cut', number: 3 });
  });

  it('is found to be so while it is looked at again and again', async () => {
    const record = await recorded(five);
    expect(await integrity(record)).toEqual({ kind: 'whole' });
    const before = await lines();
    await put(before.with(1, (before[1] ?? '').replace('B', 'X')));
    expect(await integrity(record)).toEqual({ kind: 'altered', number: 2 });
    await put(before);
    await recorded(['F'], record);
    expect(await integrity(record)).toEqual({ kind: 'whole' });
    expect(await names(record)).toEqual([...five, 'F']);
  });

  it('goes on, and stays told, however much is written after it', async () => {
    await recorded(five);
    await put((await lines()).slice(0, 3));
    const record = started();
    await recorded(['F', 'G'], record);
    expect(await integrity(record)).toEqual({ kind: 'cut', number: 4 });
    expect(await integrity()).toEqual({ kind: 'cut', number: 4 });
    const { entries } = await started().list();
    // What was taken away leaves its numbers empty.
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 6, 7]);
  });
});

describe('A process that was killed', () => {
  it('between a line and the head leaves a record that is whole', async () => {
    const record = await recorded(['A']);
    const head = await readFile(headFile, 'utf8');
    await recorded(['B', 'C'], record);
    await writeFile(headFile, head);
    expect(await integrity()).toEqual({ kind: 'whole' });
    expect(await names()).toEqual(['A', 'B', 'C']);
  });

  it('amid a line leaves a record that is whole without it, and the next line is not lost', async () => {
    const record = await recorded(['A']);
    const head = await readFile(headFile, 'utf8');
    await recorded(['B'], record);
    const text = await readFile(file, 'utf8');
    for (const cut of [2, 30, 60]) {
      await writeFile(file, text.slice(0, -cut));
      await writeFile(headFile, head);
      await recorded(['C']);
      expect(await names()).toEqual(['A', 'C']);
      expect(await integrity()).toEqual({ kind: 'whole' });
    }
  });
});

describe('While the vault is not open', () => {
  it('entries are written at once, marked, and nobody can tell whether the record is whole', async () => {
    const mine = key;
    await recorded(['A']);
    key = undefined;
    const record = started();
    await record.record('unlock_failed', { facts: { way: 'passphrase' } });
    expect(await integrity(record)).toEqual({ kind: 'unknown' });
    expect((await record.list()).entries.at(-1)).toMatchObject({ kind: 'unlock_failed', unsigned: true });
    key = mine;
    await recorded(['B'], record);
    expect(await names(record)).toEqual(['A', 'unlock_failed', 'B']);
    expect(await integrity()).toEqual({ kind: 'whole' });
  });

  it('what was written is held by what comes after it, and by the next start', async () => {
    const mine = key;
    await recorded(['A']);
    key = undefined;
    await recorded(['U', 'V']);
    key = mine;
    await integrity(); // somebody looks, nothing is written
    const [before, head] = [await lines(), await readFile(headFile, 'utf8')];
    for (const index of [1, 2]) {
      await put(before.with(index, (before[index] ?? '').replace('linked', 'locked')));
      await writeFile(headFile, head);
      expect(await integrity()).toEqual({ kind: 'altered', number: index + 1 });
    }
  });

  it('and never was: a key that comes later begins with what is there', async () => {
    const mine = key;
    key = undefined;
    await recorded(five);
    expect(await integrity()).toEqual({ kind: 'unknown' });
    key = mine;
    expect(await integrity()).toEqual({ kind: 'whole' });
    await put((await lines()).slice(0, 4));
    expect(await integrity()).toEqual({ kind: 'cut', number: 5 });
  });
});

describe('Under another key', () => {
  it('the record goes on, says so, and tells of what it can check', async () => {
    await recorded(['A', 'B']);
    key = newKey();
    await recorded(['C']);
    expect(await names()).toEqual(['A', 'B', 'record_rekeyed', 'C']);
    expect(await integrity()).toEqual({ kind: 'whole', since: 3 });
    const before = await lines();
    await put(before.with(3, (before[3] ?? '').replace('C', 'X')));
    expect(await integrity()).toEqual({ kind: 'altered', number: 4 });
  });
});

describe('A head that names another key', () => {
  const renamed = async () => {
    const head = JSON.parse(await readFile(headFile, 'utf8')) as object;
    await writeFile(headFile, JSON.stringify({ ...head, keyId: guid() }));
  };

  it('over lines that were signed under this one was altered', async () => {
    await recorded(five);
    await renamed();
    expect(await integrity()).toEqual({ kind: 'altered', number: 1 });
    await recorded(['F']);
    expect(await integrity()).toEqual({ kind: 'altered', number: 1 });
  });

  it('was altered also where made-up lines of that key stand behind them, or the first ones are gone', async () => {
    await recorded(five);
    const before = await lines();
    await put([...before, `[6,"2026-03-02T12:00:09.000Z","record_rekeyed",{},"${'A'.repeat(43)}"]`]);
    await renamed();
    expect(await integrity()).toEqual({ kind: 'altered', number: 1 });
    await put(before.slice(2));
    await renamed();
    expect(await integrity()).toEqual({ kind: 'altered', number: 3 });
  });

  it('is right where a vault came back that had another one meanwhile, and its own part is checked then', async () => {
    const first = key;
    await recorded(['A', 'B']);
    key = newKey();
    await recorded(['C']);
    const [before, head] = [await lines(), await readFile(headFile, 'utf8')];
    key = first;
    await recorded(['D']);
    expect(await names()).toEqual(['A', 'B', 'record_rekeyed', 'C', 'record_rekeyed', 'D']);
    expect(await integrity()).toEqual({ kind: 'whole', since: 5 });

    await put(before.with(1, (before[1] ?? '').replace('B', 'X')));
    await writeFile(headFile, head);
    expect(await integrity()).toEqual({ kind: 'altered', number: 2 });
  });
});

describe('A record without a head', () => {
  const rewritten = async () => {
    const mine = key;
    await rm(headFile);
    await rm(file);
    key = undefined;
    await recorded(five);
    key = mine;
  };

  it('whose lines were all written anew without the key was altered, where entries were signed once', async () => {
    let isSet = false;
    const signed = { exists: () => isSet, set: () => (isSet = true) };
    await recorded(five, started({ signed }));
    expect(isSet).toBe(true);
    await rewritten();
    expect(await integrity(started({ signed }))).toEqual({ kind: 'altered', number: 1 });
    expect(await integrity(started({ signed }))).toEqual({ kind: 'altered', number: 1 });
  });

  it('was altered also where no line is left', async () => {
    await recorded(five);
    await rm(headFile);
    await rm(file);
    const signed = { exists: () => true, set: () => undefined };
    expect(await integrity(started({ signed }))).toEqual({ kind: 'altered', number: 1 });
  });

  it('is whole where no entry was ever signed, also where that cannot be remembered', async () => {
    await recorded(five);
    await rewritten();
    const signed = {
      exists: () => false,
      set: () => {
        throw new Error('no permission');
      },
    };
    expect(await integrity(started({ signed }))).toEqual({ kind: 'whole' });
    expect(faults).toEqual([]);
  });
});

describe('What waits to be written', () => {
  it('is written whole, however much is noted at once', async () => {
    const record = started();
    for (let count = 0; count < 1500; count += 1) record.note('linked', { name: `T${count}` });
    await record.written();
    expect(await lines()).toHaveLength(1500);
  });

  it('is a thousand entries where it cannot be: how many older ones were lost is told in their place', async () => {
    await rm(file, { force: true });
    await mkdir(file); // in the way
    const record = started();
    for (const name of ['A', 'B']) {
      for (let count = 0; count < 700; count += 1) record.note('linked', { name: `${name}${count}` });
      await record.written();
    }
    for (let count = 0; count < 100; count += 1) await record.record('linked', { name: `C${count}` });
    await rm(file, { recursive: true });
    await record.record('linked', { name: 'last' });
    const { entries, integrity: found } = await record.list();
    expect(entries).toHaveLength(1001);
    expect(entries[0]).toMatchObject({ kind: 'entries_lost', facts: { lost: 501 } });
    expect(entries[1]?.name).toBe('A501');
    expect(entries.at(-1)?.name).toBe('last');
    expect(found).toEqual({ kind: 'whole' });
  });
});

describe('A record that grows too large', () => {
  it('lets go of its older half, and is whole from there on', async () => {
    const record = started({ tidyFrom: 3000 });
    await recorded(
      Array.from({ length: 60 }, (_, index) => `T${index}`),
      record,
    );
    expect((await stat(file)).size).toBeLessThanOrEqual(3000);
    const { entries, integrity: state } = await record.list();
    expect(state).toEqual({ kind: 'whole' });
    expect(entries.at(-1)).toMatchObject({ number: 60, name: 'T59' });
    expect(entries[0]?.number).toBeGreaterThan(30);
    expect(await integrity()).toEqual({ kind: 'whole' });
    const before = await lines();
    const head = await readFile(headFile, 'utf8');
    await put(before.slice(1));
    expect(await integrity()).toMatchObject({ kind: 'altered' });
    await writeFile(headFile, head);
    await put(before.with(2, (before[2] ?? '').replace('linked', 'locked')));
    expect(await integrity()).toEqual({ kind: 'altered', number: (entries[0]?.number ?? 0) + 2 });
  });

  it('is whole also where the process was killed before the file was written anew', async () => {
    const real = lineFile(file);
    const killed = { ...real, replace: () => Promise.reject(new Error('killed')) };
    const record = started({ tidyFrom: 3000, file: killed });
    for (let count = 0; faults.length === 0; count += 1) await recorded([`T${count}`], record);
    expect((await stat(file)).size).toBeGreaterThan(3000);
    const { entries, integrity: state } = await started().list();
    expect(state).toEqual({ kind: 'whole' });
    expect(entries[0]?.number).toBeGreaterThan(1);
  });

  it('keeps everything while the vault is locked, where only its key can say where the record begins', async () => {
    await recorded(['A']);
    key = undefined;
    const record = started({ tidyFrom: 1000 });
    await recorded(
      Array.from({ length: 20 }, (_, index) => `T${index}`),
      record,
    );
    expect(await names(record)).toHaveLength(21);
  });

  it('lets go also where there never was a key', async () => {
    const mine = key;
    key = undefined;
    const record = started({ tidyFrom: 2000 });
    await recorded(
      Array.from({ length: 40 }, (_, index) => `T${index}`),
      record,
    );
    expect((await stat(file)).size).toBeLessThanOrEqual(2000);
    key = mine;
    expect(await integrity()).toEqual({ kind: 'whole', since: expect.any(Number) as number });
  });
});

describe('A disk that cannot be written', () => {
  it('fails nothing; what was noted is written when it can be, once', async () => {
    const real = lineFile(file);
    let room = 150;
    const full: LineFile = {
      ...real,
      append: async (text) => {
        if (text.length <= room) return real.append(text);
        await real.append(text.slice(0, room));
        throw new Error('ENOSPC');
      },
    };
    const record = started({ file: full });
    for (const name of ['A', 'B', 'C']) record.note('linked', { name });
    await record.written();
    expect(await record.record('locked')).toBe(false);
    expect(faults.length).toBeGreaterThan(0);
    room = Infinity;
    expect(await record.record('unlocked')).toBe(true);
    expect(await names(record)).toEqual(['A', 'B', 'C', 'locked', 'unlocked']);
    expect(await integrity()).toEqual({ kind: 'whole' });
  });

  it('is told of where it cannot be read either, and the record is empty', async () => {
    await mkdir(file);
    expect(await started().list()).toMatchObject({ entries: [] });
    expect(faults.length).toBeGreaterThan(0);
    await rm(file, { recursive: true });
    await recorded(five);
    expect(await names()).toEqual(five);
  });
});

describe('The exports that earlier versions have kept', () => {
  const at = (minute: number) => new Date(noon - 60 * 60_000 + minute * 60_000).toISOString();
  const kept = (ids: readonly string[]) =>
    [
      JSON.stringify([at(1), 'shell', 'file', true, ids]),
      JSON.stringify([at(2), 'rclone', 'clipboard', false, ids]),
      '["cut o',
    ].join('\n');

  it('are taken over once, with their times, before what is new', async () => {
    const ids = [guid(), guid()];
    await writeFile(earlier, kept(ids));
    const record = await recorded(['A']);
    await expect(stat(earlier)).rejects.toThrow('ENOENT');
    expect(await record.exportsOf(ids[0] ?? '')).toEqual([
      { at: at(2), format: 'rclone', way: 'clipboard', secrets: false },
      { at: at(1), format: 'shell', way: 'file', secrets: true },
    ]);
    expect(await names()).toEqual(['exported', 'exported', 'A']);
    expect(await integrity()).toEqual({ kind: 'whole' });
  });

  it('are taken over also where somebody only looks, and while the vault is not open', async () => {
    key = undefined;
    const ids = [guid()];
    await writeFile(earlier, kept(ids));
    expect(await started().exportsOf(ids[0] ?? '')).toHaveLength(2);
    await expect(stat(earlier)).rejects.toThrow('ENOENT');
  });

  it('are not there twice where the process was killed before their file was removed', async () => {
    const ids = [guid()];
    await writeFile(earlier, kept(ids));
    await recorded(['A']);
    await writeFile(earlier, kept(ids));
    expect(await names()).toEqual(['exported', 'exported', 'A']);
    await expect(stat(earlier)).rejects.toThrow('ENOENT');
  });

  it('stay where they are as long as the record cannot be written', async () => {
    await writeFile(earlier, kept([guid()]));
    const real = lineFile(file);
    const record = started({ file: { ...real, append: () => Promise.reject(new Error('ENOSPC')) } });
    expect(await record.record('locked')).toBe(false);
    expect(await record.record('unlocked')).toBe(false);
    expect(await readFile(earlier, 'utf8')).toContain('rclone');
    await recorded(['A']);
    expect(await names()).toEqual(['exported', 'exported', 'A']);
  });
});
