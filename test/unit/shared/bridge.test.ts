import { describe, expect, it } from 'vitest';
import { channels, contract, eventNames, type CallSpec } from '../../../src/shared/bridge';
import { draftInput, guid, secretValue } from '../../support/builders';

const calls = Object.entries(contract).flatMap(([group, specs]) =>
  Object.entries(specs as Record<string, CallSpec>).map(
    ([name, spec]) => [`${group}.${name}`, spec] as const,
  ),
);

/** A good input of each call; a new call belongs here too. */
const good: Record<string, object> = {
  'connections.list': {},
  'connections.get': { id: guid() },
  'connections.link': draftInput(),
  'connections.save': draftInput(),
  'connections.update': { id: guid(), name: 'x' },
  'connections.replaceSecret': { id: guid(), clientSecret: secretValue() },
  'connections.remove': { ids: [guid()] },
  'connections.restore': { ids: [guid(), guid()] },
  'connections.verify': { ids: [guid()] },
  'connections.revealSecret': { id: guid() },
  'connections.copySecret': { id: guid() },
  'connections.copyToken': { id: guid() },
  'tenants.discover': { cloud: 'global', tenant: 'contoso.com' },
  'vault.status': {},
  'vault.retry': {},
  'guide.open': { page: 'tenant_overview', cloud: 'china' },
  'clipboard.copyText': { text: 'x' },
  'app.info': {},
  'app.usable': {},
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

  it.each(calls)('%s refuses a key too many', (name, { input }) => {
    expect(input.safeParse({ ...good[name], extra: 1 }).success).toBe(false);
  });

  it.each(calls)('%s refuses junk and never throws', (name, { input }) => {
    const takesNothing = Object.keys(good[name] ?? {}).length === 0;
    for (const value of junk()) {
      const isEmptyObject = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
      const { success } = input.safeParse(value);
      if (!(takesNothing && isEmptyObject)) expect(success, `${name} ${typeof value}`).toBe(false);
    }
    for (const key of Object.keys(good[name] ?? {})) {
      for (const value of junk().filter((each) => typeof each !== 'string' && each !== undefined)) {
        const { success } = input.safeParse({ ...good[name], [key]: value });
        expect(success, `${name}.${key} ${typeof value}`).toBe(false);
      }
    }
  });

  it('lets no prototype in from outside', () => {
    const hostile: unknown = JSON.parse(`{"id":"${guid()}","__proto__":{"polluted":1}}`);
    const parsed = contract.connections.get.input.safeParse(hostile);
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

  it('takes no more than ten thousand connections at once', () => {
    const { input } = contract.connections.verify;
    const ids = Array.from({ length: 10_001 }, () => guid());
    expect(input.safeParse({ ids: ids.slice(1) }).success).toBe(true);
    expect(input.safeParse({ ids }).success).toBe(false);
  });
});
