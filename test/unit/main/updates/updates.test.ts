import { dump, load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signManifest } from '../../../../scripts/packaging/sign-manifest';
import { FeedFault, type Feed, type Offer } from '../../../../src/main/updates/feed';
import { Updates, type UpdateMemory, type UpdatesParts } from '../../../../src/main/updates/updates';
import type { UpdatesStatus } from '../../../../src/shared/updates';
import { manifestOf } from '../../../support/updating/release';
import { valueOf } from '../connections/support';
import { madeKey } from './support';

const key = madeKey();
const channelFile = 'latest-linux.yml';
const minute = 60_000;
const day = 24 * 60 * minute;

/** A signed description, as the feed answers it. */
function release(version: string): unknown {
  return load(signManifest(channelFile, dump(manifestOf({ version })), key.keyId, key.privateKey));
}

/** A feed that counts what it is asked. */
class CountingFeed implements Feed {
  offered: unknown = release('1.2.0');
  fault: Error | undefined;
  looks = 0;
  downloads = 0;
  /** What was downloaded last. */
  downloaded: unknown;
  restarts = 0;
  /** What was laid ready and not taken away. */
  staged = 0;
  /** Tells that the end was held back, after a restart. */
  holdBack: (() => void) | undefined;
  /** Holds a download until it is called. */
  finish: (() => void) | undefined;
  holds = false;

  look(): Promise<Offer> {
    this.looks += 1;
    const manifest = this.offered;
    const download: Offer['download'] = (_hashes, _largest, onProgress) =>
      this.#download(manifest, onProgress);
    return this.fault ? Promise.reject(this.fault) : Promise.resolve({ manifest, download });
  }

  async #download(manifest: unknown, onProgress: (percent: number) => void): Promise<void> {
    this.downloads += 1;
    this.downloaded = manifest;
    onProgress(40);
    if (this.holds) await new Promise<void>((resolve) => (this.finish = resolve));
    if (this.fault) throw this.fault;
  }

  prepare(): Promise<void> {
    if (this.fault) return Promise.reject(this.fault);
    this.staged += 1;
    return Promise.resolve();
  }

  discard(): Promise<void> {
    this.staged -= 1;
    return Promise.resolve();
  }

  restart(onHeldBack: () => void): void {
    this.restarts += 1;
    this.holdBack = onHeldBack;
  }
}

let feed: CountingFeed;
let memory: UpdateMemory;
let told: UpdatesStatus[];
let busy: boolean;
let wanted: boolean;
let online: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2027-03-10T09:00:00Z') });
  feed = new CountingFeed();
  memory = {};
  told = [];
  [busy, wanted, online] = [false, true, true];
});
afterEach(() => {
  vi.useRealTimers();
});

function updates(parts: Partial<UpdatesParts> = {}): Updates {
  return new Updates({
    channelFile,
    fileEnding: '.AppImage',
    keys: key.keys,
    current: '1.1.0',
    whyOff: () => undefined,
    feed: () => Promise.resolve(feed),
    memory: { get: () => memory, set: (change) => (memory = { ...memory, ...change }) },
    wanted: () => wanted,
    isOnline: () => online,
    isBusy: () => busy,
    publish: (status) => told.push(status),
    now: () => Date.now(),
    random: () => 0,
    ...parts,
  });
}

describe('By itself', () => {
  it('Tenantry looks some minutes after the start and then once a day, and does no more than that', async () => {
    const all = updates();
    all.start();
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(feed.looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.looks).toBe(1);
    expect(all.status).toMatchObject({ state: 'available', update: { version: '1.2.0' } });
    await vi.advanceTimersByTimeAsync(3 * day);
    expect(feed.looks).toBe(4);
    expect([feed.downloads, feed.restarts]).toEqual([0, 0]);
    all.stop();
    await vi.advanceTimersByTimeAsync(3 * day);
    expect(feed.looks).toBe(4);
  });

  it('not all look at once', async () => {
    updates({ random: () => 1 }).start();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(feed.looks).toBe(0);
    await vi.advanceTimersByTimeAsync(minute);
    expect(feed.looks).toBe(1);
  });

  it('it does not look where the person does not want it, and begins when they do', async () => {
    wanted = false;
    updates().start();
    await vi.advanceTimersByTimeAsync(2 * day);
    expect(feed.looks).toBe(0);
    wanted = true;
    await vi.advanceTimersByTimeAsync(day);
    expect(feed.looks).toBe(1);
  });

  it('without a network it tries again in an hour', async () => {
    online = false;
    updates().start();
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(feed.looks).toBe(0);
    online = true;
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(feed.looks).toBe(1);
  });

  it('a look that fails takes nothing away that was known, and a skipped version stays away', async () => {
    const all = updates();
    all.start();
    await vi.advanceTimersByTimeAsync(5 * minute);
    feed.fault = new FeedFault('no_network');
    await vi.advanceTimersByTimeAsync(day);
    expect(all.status).toMatchObject({ state: 'available' });
    feed.fault = undefined;
    valueOf(await all.handlers.skip({}));
    await vi.advanceTimersByTimeAsync(day);
    expect(all.status).toMatchObject({ state: 'idle' });
    feed.offered = release('1.2.1');
    await vi.advanceTimersByTimeAsync(day);
    expect(all.status).toMatchObject({ state: 'available', update: { version: '1.2.1' } });
  });

  it('“Later” holds for a day, over a restart too; a clock that was set back does not make it longer', async () => {
    const before = updates();
    await before.handlers.check({});
    await before.handlers.defer({});
    expect(before.status).toMatchObject({ state: 'deferred' });

    const after = updates();
    after.start();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(after.status).toMatchObject({ state: 'deferred', until: '2027-03-11T09:00:00.000Z' });
    await vi.advanceTimersByTimeAsync(day - 5 * minute);
    expect(after.status).toMatchObject({ state: 'available' });

    memory = { deferredUntil: '2031-01-01T00:00:00.000Z' };
    const astray = updates();
    astray.start();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(astray.status).toMatchObject({ state: 'available' });
  });
});

describe('Where updates are off', () => {
  it.each(['policy', 'not_packaged', 'other_installer', 'not_configured'] as const)(
    '(%s) no call reaches the feed, which is not even loaded',
    async (reason) => {
      const load = vi.fn();
      const all = updates({ whyOff: () => reason, feed: load });
      all.start();
      await vi.advanceTimersByTimeAsync(3 * day);
      for (const call of Object.values(all.handlers)) {
        expect(await call({})).toEqual({ ok: true, value: { state: 'off', reason } });
      }
      expect(load).not.toHaveBeenCalled();
      expect(told).toEqual([]);
    },
  );
});

describe('Asked for', () => {
  it('a look shows that it is under way, and then what it came to', async () => {
    const all = updates();
    valueOf(await all.handlers.check({}));
    expect(told.map(({ state }) => state)).toEqual(['checking', 'available']);
    expect(memory).toEqual({ newest: '1.2.0' });
    feed.offered = release('1.1.0');
    memory = {};
    expect(valueOf(await all.handlers.check({}))).toEqual({
      state: 'idle',
      checkedAt: '2027-03-10T09:00:00.000Z',
    });
    feed.fault = new FeedFault('no_network');
    expect(valueOf(await all.handlers.check({}))).toEqual({ state: 'failed', fault: 'no_network' });
  });

  it('an earlier release is refused, though it is signed and newer than what runs', async () => {
    feed.offered = release('1.3.0');
    const all = updates();
    await all.handlers.check({});
    feed.offered = release('1.2.0');
    expect(valueOf(await all.handlers.check({}))).toEqual({ state: 'failed', fault: 'older' });
    // What was refused can be neither downloaded nor put off.
    await all.handlers.download({});
    await all.handlers.defer({});
    expect(all.status).toEqual({ state: 'failed', fault: 'older' });
    expect(feed.downloads).toBe(0);
  });

  it.each([
    ['no signature', { ...(release('1.3.0') as object), signature: undefined }],
    ['an older version', release('1.1.9')],
    ['no description', undefined],
  ])('what is downloaded is what was judged, though the feed has offered %s since', async (_what, later) => {
    const judged = feed.offered;
    const all = updates();
    all.start();
    await all.handlers.check({});
    feed.offered = later;
    await vi.advanceTimersByTimeAsync(day);
    expect(feed.looks).toBe(2);
    expect(valueOf(await all.handlers.download({}))).toMatchObject({
      state: 'ready',
      update: { version: '1.2.0' },
    });
    expect(feed.downloaded).toBe(judged);
  });

  it('a newer release is downloaded once it was judged, and only then', async () => {
    const all = updates();
    all.start();
    await all.handlers.check({});
    feed.offered = release('1.3.0');
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(valueOf(await all.handlers.download({}))).toMatchObject({ update: { version: '1.3.0' } });
    expect(feed.downloaded).toBe(feed.offered);
  });

  it('a download tells how far it is, is begun once, and is not disturbed by a look', async () => {
    feed.holds = true;
    const all = updates();
    all.start();
    await all.handlers.check({});
    const downloading = all.handlers.download({});
    await all.handlers.download({});
    await vi.advanceTimersByTimeAsync(2 * day);
    expect(all.status).toMatchObject({ state: 'downloading', percent: 40 });
    await all.handlers.skip({});
    await all.handlers.defer({});
    expect(all.status).toMatchObject({ state: 'downloading' });
    feed.finish?.();
    expect(valueOf(await downloading)).toMatchObject({ state: 'ready', update: { version: '1.2.0' } });
    expect([feed.downloads, feed.looks]).toEqual([1, 1]);
  });

  it('a download that fails says why, and can be tried again', async () => {
    const all = updates();
    await all.handlers.check({});
    feed.fault = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    expect(valueOf(await all.handlers.download({}))).toMatchObject({
      state: 'failed',
      fault: 'disk_full',
      update: { version: '1.2.0' },
    });
    feed.fault = undefined;
    expect(valueOf(await all.handlers.download({}))).toMatchObject({ state: 'ready' });
  });

  it('installing waits for nothing and loses nothing: while something is under way it is refused', async () => {
    const all = updates();
    await all.handlers.check({});
    expect(valueOf(await all.handlers.install({}))).toMatchObject({ state: 'available' });
    await all.handlers.download({});
    busy = true;
    expect(await all.handlers.install({})).toEqual({ ok: false, error: { code: 'busy' } });
    expect(feed.restarts).toBe(0);
    busy = false;
    await all.handlers.install({});
    expect(feed.restarts).toBe(1);
  });

  it('what begins while the new one is laid ready holds the restart back', async () => {
    const all = updates();
    await all.handlers.check({});
    await all.handlers.download({});
    const prepare = feed.prepare.bind(feed);
    feed.prepare = async () => {
      await prepare();
      busy = true;
    };
    expect(await all.handlers.install({})).toEqual({ ok: false, error: { code: 'busy' } });
    expect([feed.restarts, feed.staged]).toEqual([0, 0]);
    expect(all.status).toMatchObject({ state: 'ready' });
  });

  it('nothing is put off, skipped, looked for or downloaded any more while it installs; held back, it is ready again', async () => {
    const all = updates();
    all.start();
    await all.handlers.check({});
    await all.handlers.download({});
    let prepared = (): void => undefined;
    feed.prepare = () => new Promise<void>((resolve) => (prepared = resolve));
    const installing = all.handlers.install({});
    const again = all.handlers.install({});
    const refused = ['defer', 'skip', 'download', 'check'] as const;
    for (const call of refused) {
      expect(valueOf(await all.handlers[call]({}))).toMatchObject({ state: 'installing' });
    }
    await vi.advanceTimersByTimeAsync(2 * day);
    prepared();
    for (const answer of [installing, again]) {
      expect(valueOf(await answer)).toMatchObject({ state: 'installing' });
    }
    for (const call of [...refused, 'install'] as const) {
      expect(valueOf(await all.handlers[call]({}))).toMatchObject({ state: 'installing' });
    }
    expect(memory).toEqual({ newest: '1.2.0' });
    expect([feed.looks, feed.downloads, feed.restarts]).toEqual([1, 1, 1]);
    feed.holdBack?.();
    expect(all.status).toMatchObject({ state: 'ready' });
    await all.handlers.defer({});
    expect(all.status).toMatchObject({ state: 'deferred' });
  });

  it('what cannot be laid ready leaves Tenantry running, and says why', async () => {
    const all = updates();
    await all.handlers.check({});
    await all.handlers.download({});
    feed.fault = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(valueOf(await all.handlers.install({}))).toMatchObject({ state: 'failed', fault: 'not_allowed' });
    expect(feed.restarts).toBe(0);
  });

  it('a download that was put off is shown again, and is still there', async () => {
    const all = updates();
    await all.handlers.check({});
    await all.handlers.download({});
    await all.handlers.defer({});
    await vi.advanceTimersByTimeAsync(day);
    expect(all.status).toMatchObject({ state: 'available' });
    expect(valueOf(await all.handlers.download({}))).toMatchObject({ state: 'ready' });
  });
});
