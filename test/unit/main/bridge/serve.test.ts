import { describe, expect, it, vi } from 'vitest';
import {
  channelOf,
  channels,
  contract,
  type Answer,
  type CallSpec,
  type Handlers,
} from '../../../../src/shared/bridge';
import { ok } from '../../../../src/shared/result';
import { serve } from '../../../../src/main/bridge/serve';
import { goodInputs } from '../../../support/bridge-inputs';
import { draftInput, guid, secretValue } from '../../../support/builders';

/** What may be asked for while Tenantry is locked: it shows no connection and hands out nothing. */
const openWhileLocked = [
  'settings.get',
  'network.status',
  'network.retry',
  'network.signInToProxy',
  'vault.status',
  'vault.retry',
  'vault.lock',
  'vault.unlock',
  'vault.judgePassphrase',
  'vault.setPassphrase',
  'vault.versions',
  'vault.restore',
  'vault.startEmpty',
  'policy.get',
  'updates.status',
  'app.info',
  'app.usable',
  'app.unsaved',
];

const reached = vi.fn();

/** Every handler of the contract: each says that it was reached, and answers with nothing. */
function handlers(given: Partial<Handlers['connections']> = {}): Handlers {
  const handler = (input: unknown): never => {
    reached(input);
    return ok(undefined) as never;
  };
  const all = Object.entries(contract).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.keys(calls).map((name) => [name, handler])),
  ]);
  const every = Object.fromEntries(all) as Handlers;
  return { ...every, connections: { ...every.connections, ...given } };
}

interface Frame {
  readonly trusted: boolean;
}

/** Serves the contract to calls that a test makes itself. */
function serving({
  given = handlers(),
  isTrusted = (frame: Frame) => frame.trusted,
  isShut = () => false,
}: { given?: Handlers; isTrusted?: (frame: Frame) => boolean; isShut?: () => boolean } = {}) {
  reached.mockClear();
  const listeners = new Map<string, (event: Frame, input: unknown) => Promise<unknown>>();
  const report = vi.fn<(call: string, errorName: string) => void>();
  serve<Frame>({
    server: {
      handle: (channel, listener) => {
        expect(listeners.has(channel)).toBe(false);
        listeners.set(channel, listener);
      },
    },
    handlers: given,
    isTrusted,
    isShut,
    report,
  });
  const call = async (channel: string, input: unknown, frame: Frame = { trusted: true }) => {
    const listener = listeners.get(channel);
    if (!listener) throw new Error(`Nobody listens to ${channel}.`);
    return (await listener(frame, input)) as Answer<unknown>;
  };
  return { call, report, served: [...listeners.keys()] };
}

describe('The bridge', () => {
  it('serves every call of the contract, once', () => {
    expect(serving().served).toEqual([...channels]);
  });

  it('hands a good input on, cleaned, and gives the handler’s answer back', async () => {
    const link = vi.fn<Handlers['connections']['link']>(() => ({ ok: false, error: { code: 'locked' } }));
    const { call } = serving({ given: handlers({ link }) });
    const input = draftInput({ tenant: ' Contoso.com ' });
    expect(await call('connections.link', input)).toEqual({ ok: false, error: { code: 'locked' } });
    expect(link).toHaveBeenCalledExactlyOnceWith({ ...input, tenant: 'contoso.com' });
  });

  it.each(channels)(
    'answers %s from anywhere but our window with `policy`, and does nothing',
    async (channel) => {
      const { call } = serving();
      expect(await call(channel, {}, { trusted: false })).toEqual({ ok: false, error: { code: 'policy' } });
      expect(reached).not.toHaveBeenCalled();
    },
  );

  it.each(channels)(
    'answers %s while Tenantry is locked if it is open, and does nothing if not',
    async (channel) => {
      const { call } = serving({ isShut: () => true });
      const answer = await call(channel, goodInputs[channel]);
      if (openWhileLocked.includes(channel)) {
        expect(answer).toEqual({ ok: true, value: undefined });
        expect(reached).toHaveBeenCalledOnce();
      } else {
        expect(answer).toEqual({ ok: false, error: { code: 'locked' } });
        expect(reached).not.toHaveBeenCalled();
      }
    },
  );

  it('is open while Tenantry is locked for what shows no connection and hands out nothing', () => {
    const open = Object.entries(contract).flatMap(([group, calls]) =>
      Object.entries(calls as Record<string, CallSpec>)
        .filter(([, { whileLocked }]) => whileLocked === true)
        .map(([name]) => channelOf(group, name)),
    );
    expect(open).toEqual(openWhileLocked);
  });

  it('looks anew at each call whether Tenantry is locked', async () => {
    let shut = true;
    const { call } = serving({ isShut: () => shut });
    expect(await call('connections.list', {})).toMatchObject({ error: { code: 'locked' } });
    shut = false;
    expect(await call('connections.list', {})).toMatchObject({ ok: true });
    shut = true;
    expect(await call('connections.list', {})).toMatchObject({ error: { code: 'locked' } });
    expect(reached).toHaveBeenCalledOnce();
  });

  it('judges the sender before the lock, and the lock before the input', async () => {
    const { call } = serving({ isShut: () => true });
    expect(await call('connections.list', {}, { trusted: false })).toMatchObject({
      error: { code: 'policy' },
    });
    expect(await call('connections.link', { id: 'x' })).toEqual({ ok: false, error: { code: 'locked' } });
  });

  it('says which field is wrong, and what is wrong with it', async () => {
    const { call } = serving();
    expect(await call('connections.link', draftInput({ tenant: 'common' }))).toEqual({
      ok: false,
      error: { code: 'invalid_input', field: 'tenant', problem: 'tenant_shared_endpoint' },
    });
    expect(await call('connections.copySecret', { id: 'x' })).toEqual({
      ok: false,
      error: { code: 'invalid_input' },
    });
  });

  it('takes an input that cannot even be looked at for a wrong one', async () => {
    const { call } = serving();
    const length = { toString: null, valueOf: null };
    expect(await call('vault.unlock', { passphrase: { length } })).toEqual({
      ok: false,
      error: { code: 'invalid_input' },
    });
    expect(reached).not.toHaveBeenCalled();
  });

  it('never gives the secret back in what it says of a wrong input', async () => {
    const value = secretValue();
    const { call } = serving();
    const inputs = [
      draftInput({ tenant: value, credential: { kind: 'secret', value } }),
      draftInput({ name: value, clientId: value }),
      { ...draftInput(), [value]: value },
      { id: value, clientSecret: value },
    ];
    for (const input of inputs) {
      for (const channel of ['connections.link', 'connections.save', 'connections.replaceSecret']) {
        expect(JSON.stringify(await call(channel, input))).not.toContain(value);
      }
    }
    expect(reached).not.toHaveBeenCalled();
  });

  it.each([
    ['an error', new TypeError('the secret is abc'), 'TypeError'],
    ['a text', 'the secret is abc', 'string'],
  ])('answers %s that a handler throws with `internal`, and keeps its text', async (_what, thrown, name) => {
    const throwing = () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- anything can be thrown
      throw thrown;
    };
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything can be thrown
    const rejecting = () => Promise.reject(thrown);
    const { call, report } = serving({ given: handlers({ copySecret: throwing, list: rejecting }) });
    for (const [channel, input] of [
      ['connections.copySecret', { id: guid() }],
      ['connections.list', {}],
    ] as const) {
      expect(await call(channel, input)).toEqual({ ok: false, error: { code: 'internal' } });
      expect(report).toHaveBeenLastCalledWith(channel, name);
    }
  });

  it('answers with a value also where the sender cannot be judged, and does nothing', async () => {
    const { call } = serving({
      isTrusted: () => {
        throw new TypeError('Invalid URL');
      },
    });
    expect(await call('vault.status', {})).toEqual({ ok: false, error: { code: 'internal' } });
    expect(reached).not.toHaveBeenCalled();
  });

  it('answers junk with `invalid_input`, whatever it is', async () => {
    const { call, report } = serving();
    const values: unknown[] = [
      undefined,
      null,
      0,
      'x',
      [],
      [{}],
      new Map(),
      () => 1,
      1n,
      Symbol('x'),
      NaN,
      { x: 1 },
    ];
    let seed = 7;
    const next = (below: number) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1) % below;
    for (let round = 0; round < 2000; round += 1) {
      const keys = [
        'id',
        'ids',
        'cloud',
        'tenant',
        'credential',
        'text',
        'page',
        'clientSecret',
        '__proto__',
      ];
      const input: unknown = [...values, Object.fromEntries([[keys[next(9)], values[next(12)]]])][next(13)];
      const channel = channels[next(channels.length)] ?? '';
      const answer = await call(channel, input);
      // Some calls ask for nothing, and any text may be copied.
      if (answer.ok) expect([[], ['text']]).toContainEqual(Object.keys(input as object));
      else expect(answer.error.code).toBe('invalid_input');
    }
    expect(report).not.toHaveBeenCalled();
  });

  it('does not start with a call that nobody carries out', () => {
    const { list: _list, ...without } = handlers().connections;
    const incomplete = { ...handlers(), connections: without } as unknown as Handlers;
    expect(() => serving({ given: incomplete })).toThrow('connections.list');
    expect(() => serving({ given: {} as Handlers })).toThrow('No handler');
  });
});
