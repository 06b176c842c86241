import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { dump } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFeed } from '../../../../src/main/app/update-feed';
import type { Feed, Offer } from '../../../../src/main/updates/feed';
import { fileName, manifestOf } from '../../../support/updating/release';

/** A request of Electron's, whose answer a test gives. */
class FakeRequest extends EventEmitter {
  readonly path: string;
  readonly answer = new Readable({ read: () => undefined });
  isAborted = false;

  constructor({ url }: { url: string }) {
    super();
    this.path = new URL(url).pathname;
    requests.push(this);
  }

  setHeader(): void {
    // Nothing of them is looked at here.
  }

  /** Electron closes a request as soon as it is sent (electron#47096). */
  end(): void {
    this.emit('close');
    if (silent.has(this.path)) return;
    this.emit('response', Object.assign(this.answer, { statusCode: 200, headers: {} }));
    const reply = replies.get(this.path);
    if (reply !== undefined) this.finish(reply);
  }

  /** The rest of what is answered. */
  finish(body: string | Buffer): void {
    this.answer.push(body);
    this.answer.push(null);
  }

  abort(): void {
    this.isAborted = true;
    this.emit('abort');
  }
}

/** All that was asked, and what is answered at once, by path; for all else the request waits for the test. */
let requests: FakeRequest[];
const replies = new Map<string, string | Buffer>();

/** Paths at which the feed takes the question and says nothing. */
const silent = new Set<string>();

const { app, session } = vi.hoisted(() => {
  const listeners = new Map<string, unknown>();
  return {
    app: {
      listeners,
      getVersion: () => '1.1.0',
      getName: () => 'Tenantry',
      getPath: () => '/nowhere',
      whenReady: () => Promise.resolve(),
      quit: () => undefined,
      once: (event: string, listener: unknown) => listeners.set(event, listener),
      off: (event: string) => listeners.delete(event),
    },
    session: {
      fromPartition: () => ({
        setSpellCheckerLanguages: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        setPermissionRequestHandler: () => undefined,
        setUserAgent: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      }),
    },
  };
});
vi.mock('electron', () => ({
  app,
  session,
  net: { request: (options: { url: string }) => new FakeRequest(options) },
}));

const description = process.arch === 'x64' ? '/latest-linux.yml' : `/latest-linux-${process.arch}.yml`;
const file = Buffer.from('the new one');
const hashOf = (manifest: Record<string, unknown>): string[] => [String(manifest['sha512'])];
const hashes = hashOf(manifestOf({ version: '1.2.0', file }));

let folder: string;
let appImage: string;
let staged: string;
let feed: Feed;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-feed-'));
  appImage = path.join(folder, 'Tenantry.AppImage');
  staged = `${appImage}.new`;
  vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'cache'));
  vi.stubEnv('APPIMAGE', appImage);
  await writeFile(appImage, 'the old one', { mode: 0o755 });
  const feedFile = path.join(folder, 'app-update.yml');
  await writeFile(
    feedFile,
    'provider: generic\nurl: https://updates.example/\nupdaterCacheDirName: updater\n',
  );
  requests = [];
  replies.clear();
  silent.clear();
  replies.set(`/${fileName}`, file);
  feed = await openFeed({ packaged: true, kind: 'appimage', feedFile }, { known: () => undefined });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A look that is answered with this description. */
async function look(manifest: object): Promise<Offer> {
  replies.set(description, dump(manifest));
  const offer = await feed.look();
  replies.delete(description);
  return offer;
}

const download = (offer: Offer, largest = 1000): Promise<void> =>
  offer.download(hashes, largest, () => undefined);

const asked = (): string[] => requests.map(({ path: name }) => name);

describe('A download', () => {
  it('is of the description that was judged, though the feed has answered another one since', async () => {
    const judged = await look(manifestOf({ version: '1.2.0', file }));
    const other = manifestOf({ version: '1.3.0', file: Buffer.from('the other one') });
    const files = [{ ...(other['files'] as object[])[0], url: 'Other.AppImage' }];
    await look({ ...other, files, path: 'Other.AppImage' });
    await download(judged);
    expect(asked()).toEqual([description, description, `/${fileName}`]);
  });

  it('is not begun where electron-updater takes the description for no update', async () => {
    const offer = await look(manifestOf({ version: '1.1.0', file }));
    await expect(download(offer)).rejects.toMatchObject({ fault: 'not_allowed' });
    expect(asked()).toEqual([description]);
  });

  it('is not cut by the end of a look’s time, and neither has the other’s limits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const offer = await look(manifestOf({ version: '1.2.0', file }));
    replies.clear();
    const looking = feed.look();
    const ended = expect(looking).rejects.toThrow('net::ERR_TIMED_OUT');
    const downloading = download(offer, file.byteLength);
    await vi.waitFor(() => {
      expect(requests).toHaveLength(3);
    });
    const [, asking, getting] = requests;
    // Both send something now and then: only the time in all comes to an end. The look has answered more than the
    // download may.
    for (let times = 0; times < 3; times += 1) {
      asking?.answer.push(Buffer.alloc(file.byteLength));
      getting?.answer.push(file.subarray(times, times + 1));
      await vi.advanceTimersByTimeAsync(45_000);
    }
    await ended;
    expect([asking?.isAborted, getting?.isAborted]).toEqual([true, false]);
    getting?.finish(file.subarray(3));
    await downloading;
  });
});

describe('A feed that takes the question and says nothing', () => {
  it('is given up after a minute, and asked again at the next look', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    silent.add(description);
    const ended = expect(feed.look()).rejects.toThrow('net::ERR_TIMED_OUT');
    await vi.waitFor(() => {
      expect(requests).toHaveLength(1);
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(requests[0]?.isAborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await ended;
    expect(requests[0]?.isAborted).toBe(true);
    silent.clear();
    expect(await look(manifestOf({ version: '1.2.0', file }))).toBeDefined();
  });
});

describe('The new AppImage, laid ready beside the old one', () => {
  beforeEach(async () => {
    await download(await look(manifestOf({ version: '1.2.0', file })));
  });

  it('is a program, and takes the place of one that was left there before', async () => {
    await writeFile(staged, 'of an earlier try, and longer', { mode: 0o600 });
    await feed.prepare(hashes);
    expect(await readFile(staged)).toEqual(file);
    expect((await stat(staged)).mode & 0o777).toBe(0o755);
    await feed.discard();
    expect(existsSync(staged)).toBe(false);
  });

  it('is not written through a link, nor in the place of what is no file', async () => {
    const other = path.join(folder, 'other');
    await writeFile(other, 'somebody’s');
    await symlink(other, staged);
    await expect(feed.prepare(hashes)).rejects.toMatchObject({ fault: 'not_allowed' });
    expect(await readFile(staged, 'utf8')).toBe('somebody’s');
    // Also one that points nowhere.
    await rm(other);
    await expect(feed.prepare(hashes)).rejects.toMatchObject({ fault: 'not_allowed' });
    expect(existsSync(other)).toBe(false);
  });

  it('is not left behind where it is not what was signed', async () => {
    await expect(feed.prepare(hashOf(manifestOf({ version: '1.2.0' })))).rejects.toMatchObject({
      fault: 'hash_wrong',
    });
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is taken away where the end is held back', async () => {
    await feed.prepare(hashes);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const heldBack = vi.fn();
    feed.restart(heldBack);
    expect(app.listeners.has('will-quit')).toBe(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(app.listeners.has('will-quit')).toBe(false);
    await vi.waitFor(() => {
      expect(heldBack).toHaveBeenCalledOnce();
    });
    expect(existsSync(staged)).toBe(false);
    expect(await readFile(appImage, 'utf8')).toBe('the old one');
  });
});
