import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { proved, throttled } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { linkOne, valueOf } from './support';

const soon = '2026-03-20T10:00:00.000Z';

describe('How much is asked for of kept connections', () => {
  let desk: MemoryDesk;
  beforeEach(() => {
    desk = new MemoryDesk();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Links so many tenants; what is asked from then on is in `thorough`, in order. */
  async function linkSeveral(count: number, tenant?: string) {
    const ids: string[] = [];
    for (let each = 0; each < count; each += 1) {
      ids.push((await linkOne(desk, tenant === undefined ? {} : { tenant })).id);
    }
    const verify = vi.spyOn(desk.context, 'verify');
    return { ids, thorough: () => verify.mock.calls.map(([, options]) => options?.thorough === true) };
  }

  it.each([
    [1, true],
    [10, true],
    [11, false],
  ])('by a person about %d: thoroughly is %j', async (count, expected) => {
    const { ids, thorough } = await linkSeveral(count);
    expect(valueOf(await desk.calls.verify({ ids })).verified).toEqual(ids);
    expect(thorough()).toEqual(ids.map(() => expected));
  });

  it('in the background is only what is surely told, however few they are', async () => {
    const { ids, thorough } = await linkSeveral(2);
    await desk.kept.verifyInBackground(ids);
    expect(thorough()).toEqual([false, false]);
  });

  it('in the background is no more where a person has asked thoroughly before', async () => {
    const { ids, thorough } = await linkSeveral(2);
    await desk.calls.verify({ ids });
    await desk.kept.verifyInBackground(ids);
    expect(thorough()).toEqual([true, true, false, false]);
  });

  it('leaves nothing behind where the person has cancelled', async () => {
    const { ids, thorough } = await linkSeveral(3, 'contoso.com');
    const release = desk.hold();
    const verifying = desk.calls.verify({ ids });
    await vi.waitFor(() => {
      expect(thorough()).toHaveLength(2);
    });
    await desk.calls.cancelVerify({});
    release();
    await verifying;
    desk.answer = () => proved();
    await desk.kept.verifyInBackground(ids.slice(2));
    expect(thorough()).toEqual([true, true, false]);
  });

  it('is as much again where Microsoft asked to wait', async () => {
    vi.useFakeTimers();
    const { ids, thorough } = await linkSeveral(1);
    desk.answer = () => throttled(20);
    const verifying = desk.calls.verify({ ids });
    await vi.advanceTimersByTimeAsync(19_999);
    desk.answer = () => proved();
    await vi.advanceTimersByTimeAsync(300);
    await verifying;
    expect(thorough()).toEqual([true, true]);
  });

  it('is kept: name, domains and date', async () => {
    const { ids } = await linkSeveral(1);
    desk.answer = () =>
      proved({
        organisation: { displayName: 'Contoso', domains: ['contoso.com'] },
        registration: { displayName: 'Backup', secretExpiresAt: soon },
      });
    await desk.calls.verify({ ids });
    expect(await desk.list()).toMatchObject([
      {
        tenant: { displayName: 'Contoso', domains: ['contoso.com'] },
        appName: 'Backup',
        credential: { expiresAt: soon, expiryFromMicrosoft: true },
        lastCheck: { outcome: 'ok', finding: { id: 'secret_expires_soon' } },
      },
    ]);
  });

  it('counts as verified where the secret expires soon', async () => {
    const { ids } = await linkSeveral(1);
    desk.answer = () => proved({ registration: { secretExpiresAt: soon } });
    expect(valueOf(await desk.calls.verify({ ids }))).toMatchObject({ verified: ids, groups: [] });
  });
});
