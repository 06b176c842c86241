import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityGroups, activityKinds, type ActivityKind } from '../../../../src/shared/activity';
import { activity as enActivity } from '../../../../src/shared/messages/en/activity';
import { transfer as enTransfer } from '../../../../src/shared/messages/en/transfer';
import { fail, ok } from '../../../../src/shared/result';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import { activityHandlers, notingSettings } from '../../../../src/main/connections/activity';
import { notedEveryMs } from '../../../../src/main/connections/settings-notes';
import type { ActivityAbout } from '../../../../src/main/history/activity-record';
import { draft, guid, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { linkOne, valueOf } from './support';

const hour = 60 * 60_000;

/** A desk whose record can be exported; what was written is in `written`. */
function deskWithRecord(write: (file: string, text: string) => Promise<void> = () => Promise.resolve()) {
  const desk = new MemoryDesk();
  const written = new Map<string, string>();
  const calls = activityHandlers(desk.context, {
    chooseFile: (format) => Promise.resolve(`/home/tester/activity.${format}`),
    writeFile: async (file, text) => {
      await write(file, text);
      written.set(file, text);
    },
    words: () => Promise.resolve({ record: enActivity, formats: enTransfer.formats }),
  });
  return { desk, calls, written };
}

/** The names of the tenants that a page tells of. */
async function namesOf(calls: ReturnType<typeof activityHandlers>, input: Parameters<typeof calls.list>[0]) {
  return valueOf(await calls.list(input)).entries.map(({ name }) => name);
}

describe('A page of the record', () => {
  it('has the latest first, is followed by older ones, and says how many there are', async () => {
    const { desk, calls } = deskWithRecord();
    for (let number = 1; number <= 25; number += 1) desk.activity.note('linked', { name: `T${number}` });
    const first = valueOf(await calls.list({ limit: 10 }));
    expect(first.entries.map(({ number }) => number)).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
    expect(first.total).toBe(25);
    const last = valueOf(await calls.list({ limit: 10, before: 6 }));
    expect(last.entries.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(last.total).toBe(25);
    expect(valueOf(await calls.list({ before: 1 })).entries).toEqual([]);
  });

  it('has what matches kinds, part of a name, and days of this computer’s time zone, both included', async () => {
    const { desk, calls } = deskWithRecord();
    const begin = new Date(2026, 2, 10).getTime();
    const acts: [number, ActivityKind, string][] = [
      [begin - 1, 'linked', 'Before'],
      [begin, 'revealed', 'Contoso'],
      [begin + 23 * hour, 'linked', 'CONTOSO Retail'],
      [begin + 24 * hour, 'revealed', 'After'],
    ];
    for (const [at, kind, name] of acts) {
      desk.now = at;
      await desk.activity.record(kind, { name });
    }
    const [from, to] = ['2026-03-10', '2026-03-10'];
    expect(await namesOf(calls, { from, to })).toEqual(['CONTOSO Retail', 'Contoso']);
    expect(await namesOf(calls, { from })).toEqual(['After', 'CONTOSO Retail', 'Contoso']);
    expect(await namesOf(calls, { to })).toEqual(['CONTOSO Retail', 'Contoso', 'Before']);
    expect(await namesOf(calls, { kinds: ['revealed'] })).toEqual(['After', 'Contoso']);
    expect(await namesOf(calls, { text: ' contoso ' })).toEqual(['CONTOSO Retail', 'Contoso']);
    expect(await namesOf(calls, { text: 'contoso', kinds: ['linked'], from, to })).toEqual([
      'CONTOSO Retail',
    ]);
  });

  it('says whether the record is whole, and that nobody can tell before there is a key', async () => {
    const { desk, calls } = deskWithRecord();
    desk.activity.note('locked');
    expect(valueOf(await calls.list({})).integrity).toEqual({ kind: 'unknown' });
    await linkOne(desk);
    expect(valueOf(await calls.list({})).integrity).toEqual({ kind: 'whole' });
  });
});

describe('An export of the record', () => {
  it('as a table has words, no formula, and all that matches', async () => {
    const { desk, calls, written } = deskWithRecord();
    desk.activity.note('exported', {
      ids: [guid(), guid(), guid()],
      facts: { format: 'dotenv', way: 'file', secrets: true },
    });
    await desk.activity.record('revealed', { ids: [guid()], name: '=HYPERLINK("x")' });
    expect(await calls.export({ format: 'csv' })).toEqual(ok({ exported: 2 }));
    const rows = parse<Record<string, string>>(written.get('/home/tester/activity.csv') ?? '', {
      bom: true,
      columns: true,
    });
    expect(rows).toMatchObject([
      { What: 'Exported 3 tenants as .env for Azure SDKs with secrets', Tenants: '3', Authenticated: 'no' },
      { What: 'Secret shown', Tenant: '\'=HYPERLINK("x")' },
    ]);
    expect(await calls.export({ format: 'csv', kinds: ['linked'] })).toEqual(ok({ exported: 0 }));
  });

  it('as JSON says whether the whole record is whole', async () => {
    const { desk, calls, written } = deskWithRecord();
    await linkOne(desk);
    expect(await calls.export({ format: 'json', kinds: ['locked'] })).toEqual(ok({ exported: 0 }));
    expect(JSON.parse(written.get('/home/tester/activity.json') ?? '')).toMatchObject({
      format: 'tenantry-activity',
      integrity: { kind: 'whole' },
      entries: [],
    });
  });

  it('is not written where the vault was locked while the person was asked', async () => {
    const desk = new MemoryDesk();
    await linkOne(desk);
    await desk.context.vault.setPassphrase('a long passphrase', true);
    const written: string[] = [];
    const calls = activityHandlers(desk.context, {
      chooseFile: () => {
        desk.context.vault.lock('person');
        return Promise.resolve('/home/tester/activity.json');
      },
      writeFile: (file) => Promise.resolve(void written.push(file)),
      words: () => Promise.resolve({ record: enActivity, formats: enTransfer.formats }),
    });
    expect(await calls.export({ format: 'json' })).toEqual(fail({ code: 'locked' }));
    expect(written).toEqual([]);
  });

  it('says why it could not be written', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { calls } = deskWithRecord(() => Promise.reject(full));
    expect(await calls.export({ format: 'json' })).toEqual(
      fail({ code: 'storage_failed', storage: 'disk_full' }),
    );
  });
});

describe('What is noted', () => {
  it('names fields and settings, no values that a person entered, and no secret', async () => {
    const desk = new MemoryDesk();
    const secret = secretValue();
    const { connection } = await linkOne(desk, { credential: { kind: 'secret', value: secret } });
    const { id } = connection;
    await desk.calls.update({ id, notes: 'Do not tell.', name: 'Contoso', pinned: connection.pinned });
    await desk.calls.update({ id, notes: 'Do not tell.' });
    await desk.calls.verify({ ids: [id] });
    await desk.calls.revealSecret({ id });
    await desk.calls.copySecret({ id });
    await desk.calls.copyToken({ id });
    await desk.calls.remove({ ids: [id] });
    await desk.calls.restore({ ids: [id] });
    await desk.calls.remove({ ids: [id] });
    await desk.calls.purge({ ids: [id] });
    const about = { ids: [id], name: 'Contoso' };
    expect(desk.noted.slice(1)).toEqual([
      { kind: 'updated', ...about, facts: { fields: 'notes name' } },
      { kind: 'verified', ...about, facts: { ok: 1, failed: 0, unreached: 0 } },
      { kind: 'revealed', ...about },
      { kind: 'copied_secret', ...about },
      { kind: 'copied_token', ...about },
      { kind: 'removed', ...about },
      { kind: 'restored', ...about },
      { kind: 'removed', ...about },
      { kind: 'purged', ...about },
    ]);
    expect(JSON.stringify(desk.noted)).not.toMatch(new RegExp(`tell|${secret.slice(0, 8)}`));
    expect(desk.announced).toEqual(['Contoso']);
  });

  it('tells a tenant that was added without verifying from one that was linked', async () => {
    const desk = new MemoryDesk();
    await linkOne(desk);
    await desk.calls.save(draft());
    expect(desk.noted).toMatchObject([
      { kind: 'linked', facts: { verified: true } },
      { kind: 'linked', facts: { verified: false } },
    ]);
  });

  it('of a secret is on disk before the secret leaves main, and it leaves also where that cannot be', async () => {
    const desk = new MemoryDesk();
    const { connection } = await linkOne(desk);
    const order: string[] = [];
    const { record } = desk.context.activity;
    desk.context.activity.record = async (...given) => {
      await record(...given);
      order.push('on disk');
      return false;
    };
    const shown = await desk.calls.revealSecret({ id: connection.id });
    order.push('shown');
    expect(shown.ok).toBe(true);
    expect(order).toEqual(['on disk', 'shown']);
    expect(desk.announced).toHaveLength(1);
  });

  it('of settings is what was another before, and never how the list is laid out', async () => {
    const noted: ({ kind: ActivityKind } & ActivityAbout)[] = [];
    let settings: Settings = defaultSettings;
    const calls = notingSettings(
      { get: () => ok(settings), set: (change) => ok((settings = { ...settings, ...change } as Settings)) },
      { note: (kind, about = {}) => noted.push({ kind, ...about }) },
    );
    await calls.set({ reverify: 'off', expiryNotices: true, lockAfterMinutes: 5 });
    await calls.set({ layout: { ...settings.layout, density: 'compact' } });
    await calls.set({ protectionOffered: true });
    expect(noted).toEqual([
      { kind: 'settings', facts: { setting: 'reverify', from: 'daily', to: 'off' } },
      { kind: 'settings', facts: { setting: 'lockAfterMinutes', from: 15, to: 5 } },
    ]);
  });
});

describe('A setting that is changed again and again', () => {
  type Noted = Readonly<Record<string, unknown>>;
  let noted: Noted[];
  let noteWaiting: () => void;
  let calls: ReturnType<typeof notingSettings>;
  beforeEach(() => {
    vi.useFakeTimers();
    noted = [];
    let settings: Settings = defaultSettings;
    calls = notingSettings(
      { get: () => ok(settings), set: (change) => ok((settings = { ...settings, ...change } as Settings)) },
      { note: (_kind, about = {}) => noted.push(about.facts ?? {}) },
      (atEnd) => (noteWaiting = atEnd),
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is noted at once, and again at the end of each minute in which it came to be another', async () => {
    for (let count = 0; count < 100; count += 1) {
      await calls.set({ lockAfterMinutes: 5 });
      await calls.set({ lockAfterMinutes: 60 });
    }
    expect(noted).toEqual([{ setting: 'lockAfterMinutes', from: 15, to: 5 }]);
    vi.advanceTimersByTime(notedEveryMs);
    expect(noted.slice(1)).toEqual([{ setting: 'lockAfterMinutes', from: 5, to: 60 }]);
    await calls.set({ lockAfterMinutes: 5 });
    await calls.set({ lockAfterMinutes: 60 });
    vi.advanceTimersByTime(10 * notedEveryMs);
    expect(noted).toHaveLength(2);
    await calls.set({ lockAfterMinutes: 15 });
    expect(noted.slice(2)).toEqual([{ setting: 'lockAfterMinutes', from: 60, to: 15 }]);
  });

  it('is noted as it is when the app ends, and does not hold back another setting', async () => {
    await calls.set({ lockAfterMinutes: 5 });
    await calls.set({ lockAfterMinutes: 60 });
    await calls.set({ reverify: 'off' });
    expect(noted).toHaveLength(2);
    noteWaiting();
    expect(noted.slice(2)).toEqual([{ setting: 'lockAfterMinutes', from: 5, to: 60 }]);
  });
});

describe('Every kind', () => {
  it('is in exactly one group, and has words also where an entry says nothing else', () => {
    expect(Object.values(activityGroups).flat().toSorted()).toEqual(activityKinds.toSorted());
    for (const kind of activityKinds) {
      const told = enActivity.told({ number: 1, at: '', kind, facts: {} }, {});
      expect(told).not.toBe(kind);
      expect(told).toMatch(/^[A-Z]/);
    }
    expect(enActivity.told({ number: 1, at: '', kind: 'of_later', facts: {} }, {})).toBe('of_later');
  });
});
