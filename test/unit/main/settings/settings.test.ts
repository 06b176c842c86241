import { beforeEach, describe, expect, it } from 'vitest';
import { KeptSettings } from '../../../../src/main/settings/settings';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import { MemoryStore } from '../../../support/memory-store';
import { errorOf, valueOf } from '../connections/support';

let store: MemoryStore;
let told: Settings[];
beforeEach(() => {
  store = new MemoryStore();
  told = [];
});

function open(): KeptSettings {
  return new KeptSettings(store, (settings) => told.push(settings));
}

function keep(document: unknown): void {
  store.text = JSON.stringify(document);
}

function kept(): Record<string, unknown> {
  return JSON.parse(store.text ?? '{}') as Record<string, unknown>;
}

describe('The settings', () => {
  it('are the defaults before anybody chose, and nothing is written for that', async () => {
    const settings = open();
    expect(settings.current).toEqual(defaultSettings);
    expect(valueOf(await settings.handlers.get({}))).toEqual(defaultSettings);
    expect(store.text).toBeUndefined();
  });

  it('survive a restart; a change touches only what it names, and all are told', async () => {
    const layout: Settings['layout'] = {
      sort: { column: 'state', descending: true },
      density: 'compact',
      hidden: ['cloud'],
    };
    const settings = open();
    valueOf(await settings.handlers.set({ layout }));
    const all = valueOf(await settings.handlers.set({ reverify: 'weekly' }));
    expect(all).toEqual({ ...defaultSettings, layout, reverify: 'weekly' });
    expect(told.at(-1)).toEqual(all);
    expect(settings.current).toEqual(all);
    expect(open().current).toEqual(all);
  });

  it('remember of updates what is named, and leave the rest', () => {
    const settings = open();
    expect(settings.updateMemory.get()).toEqual({});
    settings.updateMemory.set({ newest: '1.2.0' });
    settings.updateMemory.set({ skipped: '1.2.0' });
    expect(open().updateMemory.get()).toEqual({ newest: '1.2.0', skipped: '1.2.0' });
    keep({ updates: { newest: 7, skipped: '1.3.0' } });
    expect(open().updateMemory.get()).toEqual({ skipped: '1.3.0' });
  });

  it('look for no updates where the organisation forbids it, and keep what the person chose', async () => {
    const managed = new KeptSettings(store, (settings) => told.push(settings), { updates: false });
    expect(managed.current.lookForUpdates).toBe(false);
    expect(errorOf(await managed.handlers.set({ lookForUpdates: true }))).toEqual({ code: 'policy' });
    expect(open().current.lookForUpdates).toBe(true);
    const free = new KeptSettings(store, (settings) => told.push(settings), { updates: true });
    valueOf(await free.handlers.set({ lookForUpdates: false }));
    expect(open().current.lookForUpdates).toBe(false);
  });

  it('leave what others keep in the file', async () => {
    keep({ format: 1, hasVault: true });
    valueOf(await open().handlers.set({ expiryNotices: false }));
    expect(kept()).toEqual({ format: 1, hasVault: true, settings: { expiryNotices: false } });
  });

  it('fall back one by one where a value is damaged or of another version', () => {
    keep({
      settings: {
        reverify: 'hourly',
        expiryNotices: false,
        layout: { sort: { column: 'colour', descending: true }, density: 'compact', hidden: 'none' },
      },
    });
    expect(open().current).toEqual({
      ...defaultSettings,
      expiryNotices: false,
      layout: { sort: { column: 'name', descending: true }, density: 'compact', hidden: [] },
    });
    for (const settings of [null, 7, 'x', []]) {
      keep({ settings });
      expect(open().current).toEqual(defaultSettings);
    }
  });

  it('keep what a newer version wrote, also through a change', async () => {
    const layout = { density: 'roomy', widths: { name: 200 } };
    keep({ settings: { reverify: 'monthly', language: 'de', layout }, theme: 'dark' });
    valueOf(await open().handlers.set({ expiryNotices: false }));
    expect(kept()).toEqual({
      format: 1,
      theme: 'dark',
      settings: { reverify: 'monthly', language: 'de', layout, expiryNotices: false },
    });
    valueOf(await open().handlers.set({ layout: defaultSettings.layout }));
    expect(kept()['settings']).toMatchObject({
      layout: { ...defaultSettings.layout, widths: { name: 200 } },
    });
  });

  it('that cannot be written stay what they were', async () => {
    const settings = open();
    store.full = true;
    expect(errorOf(await settings.handlers.set({ reverify: 'off' })).code).toBe('storage_failed');
    expect(settings.current).toEqual(defaultSettings);
    expect(told).toEqual([]);
  });

  it.each(['{"hasVault":true', '[1]', '"x"'])(
    'never write over a file that is not theirs: %s',
    async (text) => {
      store.text = text;
      const settings = open();
      expect(settings.current).toEqual(defaultSettings);
      expect(errorOf(await settings.handlers.set({ reverify: 'off' })).code).toBe('storage_failed');
      settings.lastExpiryNotice.set('2026-03-02');
      settings.confirmedClouds.add({ authority: 'a.example', graph: 'g.example' });
      expect(store.text).toBe(text);
    },
  );
});

describe('A setting that the organisation has settled', () => {
  const managed = (): KeptSettings =>
    new KeptSettings(store, (settings) => told.push(settings), { lockAfterMinutes: 5 });

  it('stands in the place of what the person chose, which is there again without a policy', async () => {
    valueOf(await open().handlers.set({ lockAfterMinutes: 60 }));
    expect(valueOf(await managed().handlers.get({})).lockAfterMinutes).toBe(5);
    valueOf(await managed().handlers.set({ reverify: 'weekly' }));
    expect(told.at(-1)).toMatchObject({ lockAfterMinutes: 5, reverify: 'weekly' });
    expect(open().current).toMatchObject({ lockAfterMinutes: 60, reverify: 'weekly' });
  });

  it('is not changed, and nothing that comes with it', async () => {
    const settings = managed();
    const change = { lockAfterMinutes: 0, reverify: 'off' } as const;
    expect(errorOf(await settings.handlers.set(change)).code).toBe('policy');
    expect(settings.current).toEqual({ ...defaultSettings, lockAfterMinutes: 5 });
    expect([store.text, told]).toEqual([undefined, []]);
  });
});

describe('Beside the settings', () => {
  it('the day of the last notice is remembered', () => {
    expect(open().lastExpiryNotice.get()).toBeUndefined();
    open().lastExpiryNotice.set('2026-03-02');
    expect(open().lastExpiryNotice.get()).toBe('2026-03-02');
    keep({ lastExpiryNotice: 5 });
    expect(open().lastExpiryNotice.get()).toBeUndefined();
  });

  it('the clouds that were agreed to are remembered, each for itself', () => {
    const [one, other] = [
      { authority: 'a.example', graph: 'g.example' },
      { authority: 'b.example', graph: 'g.example' },
    ];
    open().confirmedClouds.add(one);
    open().confirmedClouds.add(other);
    expect(open().confirmedClouds.get()).toEqual([one, other]);
    keep({ confirmedClouds: [one, 'x', { authority: 'c.example' }, other] });
    expect(open().confirmedClouds.get()).toEqual([one, other]);
    expect(open().confirmedClouds.remove(one).ok).toBe(true);
    expect(open().confirmedClouds.get()).toEqual([other]);
    store.full = true;
    expect(open().confirmedClouds.remove(other)).toEqual({ ok: false, error: { code: 'storage_failed' } });
    expect(open().confirmedClouds.get()).toEqual([other]);
    keep({ confirmedClouds: 'all' });
    expect(open().confirmedClouds.get()).toEqual([]);
  });
});
