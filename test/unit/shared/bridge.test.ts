import { describe, expect, it } from 'vitest';
import { channels, contract, eventNames, type CallSpec } from '../../../src/shared/bridge';
import { goodInputs as good } from '../../support/bridge-inputs';
import { contosoCloud, guid, secretValue } from '../../support/builders';

const calls = Object.entries(contract).flatMap(([group, specs]) =>
  Object.entries(specs as Record<string, CallSpec>).map(
    ([name, spec]) => [`${group}.${name}`, spec] as const,
  ),
);

const specs = new Map<string, CallSpec>(calls);

/** What each call is not meant to take, put in place of a part of its good input. */
const bad: readonly (readonly [call: string, what: string, part: object])[] = [
  ['connections.replaceSecrets', 'no connection', { ids: [] }],
  ['connections.replaceSecrets', 'no secret', { credential: { kind: 'secret', value: ' ' } }],
  ['connections.replaceSecrets', 'a day that there is not', { secretExpiresAt: '2027-02-30' }],
  ['connections.label', 'more labels than a connection carries', { add: new Array(21).fill('x') }],
  ['connections.label', 'a secret as a label', { add: [secretValue()] }],
  ['connections.pin', 'a word for yes', { pinned: 'true' }],
  ['connections.purge', 'no connection', { ids: [] }],
  ['connections.update', 'a secret as a needed permission', { neededRoles: [secretValue()] }],
  ['connections.update', 'more needed permissions than are kept', { neededRoles: new Array(101).fill('x') }],
  ['connections.consent', 'a tenant and an app of the window’s choice', { tenant: guid(), clientId: guid() }],
  ['connections.consent', 'another way', { how: 'send' }],
  ['labels.change', 'a colour that there is not', { color: 'pink' }],
  ['labels.change', 'a secret as a name', { to: secretValue() }],
  ['labels.remove', 'a label without a name', { name: ' ' }],
  ['expiries.export', 'a format that there is not', { format: 'pdf' }],
  ['expiries.export', 'a file of the window’s choice', { file: '/tmp/x.ics' }],
  ['transfer.preview', 'a format that there is not', { format: 'pdf' }],
  ['transfer.exportToFile', 'a file of the window’s choice', { file: '/home/x.env' }],
  ['transfer.exportToFile', 'a passphrase that is soon guessed', { passphrase: 'eleven char' }],
  ['transfer.exportToFile', 'a packing that there is not', { packing: 'tar' }],
  ['transfer.inspect', 'a path instead of a file', { bytes: undefined, path: '/etc/passwd' }],
  ['transfer.inspect', 'a file and a text', { text: 'x' }],
  ['transfer.importAll', 'a choice that there is not', { choices: ['delete'] }],
  ['vault.unlock', 'two ways at once', { recoveryKey: 'x' }],
  ['vault.unlock', 'nothing', { passphrase: '' }],
  ['vault.setPassphrase', 'a word for yes', { only: 'true' }],
  ['vault.saveRecoveryKey', 'a file of the window’s choice', { file: '/tmp/key.txt' }],
  ['activity.list', 'a kind that there is not', { kinds: ['forgotten'] }],
  ['activity.list', 'a day that there is not', { from: '2026-02-30' }],
  ['activity.list', 'more than a page', { limit: 5000 }],
  ['activity.export', 'a file of the window’s choice', { file: '/tmp/x.csv' }],
  ['policy.get', 'a policy of the window’s choice', { policy: {} }],
  ['about.showRuntimeLicences', 'a file of the window’s choice', { file: '/etc/passwd' }],
  ['about.copyDiagnostics', 'a text of the window’s choice', { text: 'x' }],
  ['settings.set', 'a theme that there is not', { theme: 'blue' }],
  ['updates.check', 'a feed of the window’s choice', { url: 'https://feed.example/' }],
  ['updates.download', 'a version of the window’s choice', { version: '9.9.9' }],
  ['updates.install', 'a file of the window’s choice', { file: '/tmp/x.AppImage' }],
  ['app.unsaved', 'fewer than none', { count: -1 }],
  ['app.unsaved', 'what was not saved', { changes: [] }],
  ['settings.set', 'an idle time below never', { lockAfterMinutes: -1 }],
  ['settings.set', 'an interval that there is not', { reverify: 'hourly' }],
  ['settings.set', 'a part of the layout only', { layout: { density: 'compact' } }],
  ['clouds.forget', 'half a cloud', { graph: undefined }],
  ['clouds.confirmed', 'a cloud: that is agreed to in a dialog of main’s only', contosoCloud],
  ['settings.set', 'consent to a cloud', { confirmedClouds: [contosoCloud] }],
];

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isText = (value: unknown, key: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === key &&
  typeof (value as Record<string, unknown>)[key] === 'string';

/** What is junk elsewhere, and right or harmless for a call or its part. */
const fitting: Record<string, (value: unknown) => boolean> = {
  'connections.label.add': isEmptyList,
  'connections.label.remove': isEmptyList,
  'transfer.preview.secrets': (value) => value === true,
  'transfer.exportToFile.secrets': (value) => value === true,
  'transfer.exportToClipboard.secrets': (value) => value === true,
  'transfer.importAll.choices': isEmptyList,
  'transfer.inspect.bytes': (value) => value instanceof Uint8Array,
  // A text that was pasted, whatever it says.
  'transfer.inspect': (value) => isText(value, 'text'),
  'connections.pin.pinned': (value) => value === true,
  'settings.set.expiryNotices': (value) => value === true,
  // Changes nothing.
  'settings.set': isEmptyObject,
  'vault.setPassphrase.only': (value) => value === true,
  'vault.requirePassphrase.only': (value) => value === true,
  // A name that no kept vault has.
  'vault.restore': (value) => isText(value, 'id'),
  // All of it, or what has a text in it that is in every name.
  'activity.list': (value) => isEmptyObject(value) || isText(value, 'text'),
  'activity.list.kinds': isEmptyList,
  'app.unsaved.count': (value) => value === 0,
  // It is an object with a name.
  'labels.change': (value) => value instanceof Error,
  'labels.remove': (value) => value instanceof Error,
};

const junk = (): unknown[] => [
  ...[undefined, null, true, 0, -1, NaN, 1e308, '', 'x', 'x'.repeat(100_000), Symbol('x'), 10n],
  ...[[], [[]], new Date(), new Map(), new Uint8Array(8), () => 1, new Error('x')],
  ...[{ id: 7 }, { id: 'x' }, { ids: [] }, { ids: 'x' }, { ids: [7] }, { text: '' }, { page: 'x' }],
  ...[Object.create(null) as unknown, { constructor: 1 }, { toString: null }],
];

describe('The contract', () => {
  it('names every call once, on a channel of its own', () => {
    expect(calls.map(([name]) => name)).toEqual([...channels]);
    expect(new Set([...channels, ...eventNames]).size).toBe(channels.length + eventNames.length);
  });

  it.each(calls)('%s takes what it is meant to take', (name, { input }) => {
    expect(good).toHaveProperty([name]);
    expect(input.safeParse(good[name]).success).toBe(true);
  });

  it.each(bad)('%s does not take %s', (name, _what, part) => {
    const { input } = specs.get(name) ?? {};
    expect(input?.safeParse(good[name]).success).toBe(true);
    expect(input?.safeParse({ ...good[name], ...part }).success).toBe(false);
  });

  it.each(calls)('%s refuses a key too many', (name, { input }) => {
    expect(input.safeParse({ ...good[name], extra: 1 }).success).toBe(false);
  });

  it.each(calls)('%s refuses junk and never throws', (name, { input }) => {
    const takesNothing = isEmptyObject(good[name]);
    for (const value of junk()) {
      const { success } = input.safeParse(value);
      const fits = (takesNothing && isEmptyObject(value)) || fitting[name]?.(value) === true;
      if (!fits) expect(success, `${name} ${typeof value}`).toBe(false);
    }
    for (const key of Object.keys(good[name] ?? {})) {
      for (const value of junk().filter((each) => typeof each !== 'string' && each !== undefined)) {
        const { success } = input.safeParse({ ...good[name], [key]: value });
        const fits = fitting[`${name}.${key}`]?.(value) === true;
        expect(success, `${name}.${key} ${typeof value}`).toBe(fits);
      }
    }
  });

  it('lets no prototype in from outside', () => {
    const hostile: unknown = JSON.parse(`{"id":"${guid()}","__proto__":{"polluted":1}}`);
    const parsed = contract.connections.revealSecret.input.safeParse(hostile);
    expect(Object.getPrototypeOf(parsed.data ?? {})).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('hands main a tenant for discovery as it would keep it, and no other text', () => {
    const { input } = contract.tenants.discover;
    const id = guid();
    expect(
      input.parse({ cloud: 'global', tenant: ` https://login.microsoftonline.com/${id.toUpperCase()} ` }),
    ).toEqual({ cloud: 'global', tenant: id });
    for (const tenant of ['common', '../../x', secretValue(), 'x'.repeat(5000)]) {
      expect(input.safeParse({ cloud: 'global', tenant }).success).toBe(false);
    }
  });

  it.each(['connections.verify', 'connections.remove', 'connections.replaceSecrets'])(
    '%s takes a hundred thousand connections at once, and no more',
    (name) => {
      const { input } = specs.get(name) ?? {};
      const id = guid();
      const ids = new Array<string>(100_001).fill(id);
      expect(input?.safeParse({ ...good[name], ids: ids.slice(1) }).success).toBe(true);
      expect(input?.safeParse({ ...good[name], ids }).success).toBe(false);
    },
  );
});
