import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NetworkStatus } from '../../../../src/shared/network';
import { NetworkWatch } from '../../../../src/main/entra/network-watch';
import type { Evidence } from '../../../../src/main/entra/reachability';
import { noon } from '../../../support/builders';

const reached: Evidence = { reached: true };
const gone: Evidence = { reached: false, cause: 'offline' };
const portal: Evidence = { reached: false, cause: 'captive_portal' };
const slow: Evidence = { reached: false, cause: 'timed_out' };

/** What each probe shows; undefined: nothing. */
let shown: Evidence | undefined;
/** How long a probe takes, in seconds. */
let takes: number;
let probes: number[];
let told: NetworkStatus[];
let watch: NetworkWatch;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  shown = gone;
  takes = 0;
  probes = [];
  told = [];
  watch = new NetworkWatch({
    probe: async () => {
      probes.push((Date.now() - noon) / 1000);
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes * 1000));
      return shown;
    },
    onChange: (status) => told.push(status),
    now: () => Date.now(),
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

/** A request fails, and the probe that it brings about is over. */
async function fails(evidence: Evidence): Promise<void> {
  watch.note(evidence);
  await later(0);
}

describe('Whether Microsoft can be reached', () => {
  it('is unknown before anybody asked', () => {
    expect(watch.status).toEqual({ state: 'unknown', since: at(0) });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is told with the first answer, and not again with each', async () => {
    await later(5);
    watch.note(reached);
    await later(5);
    watch.note(reached);
    expect(watch.status).toEqual({ state: 'online', since: at(5) });
    expect(told).toEqual([{ state: 'online', since: at(5) }]);
    expect(probes).toEqual([]);
  });

  it('is asked at once when a request fails, and it is gone where that fails too, for the cause found then', async () => {
    watch.note(reached);
    shown = portal;
    await fails(gone);
    expect(probes).toEqual([0]);
    expect(watch.status).toEqual({ state: 'offline', cause: 'captive_portal', since: at(0) });
  });

  it('stays as it was where only that request failed: one tenant hangs, one cloud is blocked', async () => {
    watch.note(reached);
    shown = reached;
    for (let each = 0; each < 5; each += 1) await fails(slow);
    expect(told).toEqual([{ state: 'online', since: at(0) }]);
    await later(600);
    expect(probes).toHaveLength(5);
  });

  it('stays in doubt where the probe says nothing', async () => {
    shown = undefined;
    await fails(slow);
    await later(600);
    expect(probes).toEqual([0]);
    expect(told).toEqual([]);
  });

  it('is asked once for failures that come together', async () => {
    takes = 2;
    for (const evidence of [gone, slow, gone, portal]) watch.note(evidence);
    await later(2);
    expect(probes).toEqual([0]);
    expect(told).toEqual([{ state: 'offline', cause: 'offline', since: at(2) }]);
  });

  it('keeps since when it is not, whatever the cause becomes', async () => {
    await fails(gone);
    shown = portal;
    await later(3);
    expect(told).toEqual([
      { state: 'offline', cause: 'offline', since: at(0) },
      { state: 'offline', cause: 'captive_portal', since: at(0) },
    ]);
    watch.note(reached);
    expect(watch.status).toEqual({ state: 'online', since: at(3) });
  });
});

describe('While Microsoft cannot be reached', () => {
  it('it is asked for by itself, soon at first and then less often, until it answers', async () => {
    await fails(gone);
    await later(130);
    expect(probes).toEqual([0, 3, 8, 13, 23, 38, 68, 98, 128]);
    shown = reached;
    await later(30);
    expect(watch.status).toEqual({ state: 'online', since: at(158) });
    await later(600);
    expect(probes).toHaveLength(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a probe that shows nothing does not end the asking', async () => {
    await fails(gone);
    shown = undefined;
    await later(25);
    expect(probes).toEqual([0, 3, 8, 13, 23]);
  });

  it('failures of other requests do not make it asked for more often', async () => {
    await fails(gone);
    for (let each = 0; each < 20; each += 1) {
      await later(0.1);
      watch.note(gone);
    }
    await later(6);
    expect(probes).toEqual([0, 3, 8]);
  });

  it('an answer to another request ends the asking as well', async () => {
    await fails(gone);
    await later(1);
    watch.note(reached);
    await later(600);
    expect(probes).toEqual([0]);
  });

  it('the asking begins soon again after it was there meanwhile', async () => {
    await fails(gone);
    await later(40);
    watch.note(reached);
    probes = [];
    await fails(gone);
    await later(9);
    expect(probes).toEqual([40, 43, 48]);
  });

  it('is not asked for any more when the app ends', async () => {
    await fails(gone);
    watch.stop();
    await later(600);
    expect(probes).toEqual([0]);
  });
});

describe('A person who asks', () => {
  it('has the answer at once, and the asking begins soon again', async () => {
    await fails(gone);
    await later(100);
    probes = [];
    expect(await watch.retry()).toMatchObject({ state: 'offline', since: at(0) });
    expect(probes).toEqual([100]);
    await later(60);
    // The one that was planned, and then the short waits.
    expect(probes).toEqual([100, 128, 131, 136, 141, 151]);
    shown = reached;
    expect(await watch.retry()).toMatchObject({ state: 'online' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('before anybody asked gets to know it', async () => {
    shown = reached;
    expect(await watch.retry()).toMatchObject({ state: 'online' });
  });
});

describe('From the start', () => {
  it('is asked where there is a reason, and nobody is where there is none', async () => {
    let reason = false;
    watch.start(() => reason);
    await later(600);
    expect(probes).toEqual([]);
    reason = true;
    shown = reached;
    await later(300);
    expect(probes).toEqual([900]);
    expect(watch.status.state).toBe('online');
  });

  it('is asked again after five minutes of silence, and not while others are answered', async () => {
    shown = reached;
    watch.start(() => true);
    await later(290);
    watch.note(reached);
    await later(20);
    expect(probes).toEqual([0]);
    await later(300);
    expect(probes).toEqual([0, 600]);
    watch.stop();
    await later(3600);
    expect(probes).toEqual([0, 600]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
