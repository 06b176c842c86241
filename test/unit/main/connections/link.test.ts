import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  contosoCloud,
  draft,
  guid,
  noon,
  proved,
  refused,
  secretValue,
  unreached,
} from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

const typed = (value: string) => ({ kind: 'secret' as const, value });
const held = (handle: string | undefined) => ({ kind: 'held' as const, handle: handle ?? '' });

describe('Linking a tenant', () => {
  it('asks Entra with what was entered, keeps the connection and tells the window', async () => {
    desk.answer = () => proved({ tenantId: 'the-tenant', organisation: { displayName: 'Contoso Ltd' } });
    const input = draft({ tenant: 'contoso.com', name: '' });
    const linked = valueOf(await desk.calls.link(input));
    expect(desk.asked).toEqual([
      {
        cloud: 'global',
        tenant: 'contoso.com',
        clientId: input.clientId,
        clientSecret: input.credential.kind === 'secret' ? input.credential.value : '',
        scope: 'https://graph.microsoft.com/.default',
      },
    ]);
    expect(linked).toMatchObject({
      name: 'Contoso Ltd',
      cloud: 'global',
      tenant: { entered: 'contoso.com', id: 'the-tenant', displayName: 'Contoso Ltd' },
      state: 'linked',
      lastCheck: { outcome: 'ok', roles: ['User.Read.All'] },
      credential: { kind: 'secret', status: 'kept' },
      createdAt: new Date(noon).toISOString(),
    });
    expect(await desk.list()).toEqual([linked]);
    expect(desk.published).toEqual([{ upserted: [linked], removed: [], revision: 1 }]);
  });

  it('gives the window no secret, sealed or not', async () => {
    const { connection, secret } = await linkOne(desk);
    const seen = JSON.stringify([connection, desk.published, await desk.list()]);
    expect(seen).not.toContain(secret);
    expect(connection).not.toHaveProperty('secret');
    expect(seen).not.toContain('nonce');
  });

  it.each([
    ['the name that was entered', { name: 'Mine', tenant: 'contoso.com' }, 'Contoso Ltd', 'Mine'],
    ['the organisation’s', { tenant: 'contoso.com' }, 'Contoso Ltd', 'Contoso Ltd'],
    ['what the domain tells', { tenant: 'contoso-group.com' }, undefined, 'Contoso Group'],
    ['the tenant’s ID', { tenant: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }, undefined, undefined],
  ])('names it by %s', async (_what, given, displayName, name) => {
    desk.answer = () => proved(displayName === undefined ? {} : { organisation: { displayName } });
    const linked = valueOf(await desk.calls.link(draft(given)));
    expect(linked.name).toBe(name ?? given.tenant);
  });

  it('asks for the scope of another API as it was entered', async () => {
    await linkOne(desk, { service: 'custom', scope: 'api://x/.default' });
    expect(desk.asked[0]?.scope).toBe('api://x/.default');
  });

  it('keeps nothing when Microsoft refuses, and says why', async () => {
    desk.answer = () => refused('tenant_unknown');
    const error = errorOf(await desk.calls.link(draft()));
    expect(error).toMatchObject({
      code: 'exchange_failed',
      field: 'tenant',
      finding: { id: 'tenant_unknown' },
    });
    expect(await desk.list()).toEqual([]);
    expect(desk.store.text).toBeUndefined();
    expect(desk.published).toEqual([]);
  });

  it('keeps the connection as waiting when Microsoft could not be reached', async () => {
    desk.answer = () => unreached('offline');
    const { connection } = await linkOne(desk);
    expect(connection).toMatchObject({
      state: 'waiting',
      lastCheck: { outcome: 'unreachable', finding: { id: 'offline' } },
      credential: { status: 'kept' },
    });
  });

  it('links where nothing protects secrets; this one is held for the session', async () => {
    desk.protector.mode = 'absent';
    const { connection, secret } = await linkOne(desk);
    expect(connection).toMatchObject({ state: 'linked', credential: { status: 'session' } });
    expect(desk.store.text).not.toContain(secret);
  });

  it('without verifying keeps it as waiting, and asks nobody', async () => {
    const saved = valueOf(await desk.calls.save(draft({ tenant: 'contoso.com' })));
    expect(saved).toMatchObject({ name: 'Contoso', state: 'waiting', credential: { status: 'kept' } });
    expect(saved).not.toHaveProperty('lastCheck');
    expect(desk.asked).toEqual([]);
  });
});

describe('What Microsoft tells when a tenant is linked', () => {
  const told = () =>
    proved({
      organisation: { displayName: 'Contoso Ltd', domains: ['contoso.com', 'contoso.onmicrosoft.com'] },
      registration: { displayName: 'Backup', secretExpiresAt: '2026-09-01T10:00:00.000Z' },
    });

  it('is asked for thoroughly: somebody waits, and it is one tenant', async () => {
    const verify = vi.spyOn(desk.context, 'verify');
    await linkOne(desk);
    expect(verify.mock.calls.map(([, options]) => options)).toEqual([{ thorough: true }]);
  });

  it('is kept and shown: domains, the app’s name, and when the secret expires', async () => {
    desk.answer = told;
    const { connection } = await linkOne(desk, { tenant: 'contoso.com' });
    expect(connection).toMatchObject({
      tenant: {
        entered: 'contoso.com',
        displayName: 'Contoso Ltd',
        domains: ['contoso.com', 'contoso.onmicrosoft.com'],
      },
      appName: 'Backup',
      credential: {
        kind: 'secret',
        status: 'kept',
        expiresAt: '2026-09-01T10:00:00.000Z',
        expiryFromMicrosoft: true,
      },
    });
    expect(desk.store.document.content['connections']).toMatchObject([
      {
        tenant: connection.tenant,
        appName: 'Backup',
        secretExpiresAt: '2026-09-01T10:00:00.000Z',
        expiryFromMicrosoft: true,
      },
    ]);
    // The window finds the date in one place.
    expect(connection).not.toHaveProperty('secretExpiresAt');
    expect(connection).not.toHaveProperty('expiryFromMicrosoft');
  });

  it('of the secret’s date goes before what was entered', async () => {
    desk.answer = told;
    const { connection } = await linkOne(desk, { secretExpiresAt: '2027-01-01T00:00:00.000Z' });
    expect(connection.credential).toMatchObject({
      expiresAt: '2026-09-01T10:00:00.000Z',
      expiryFromMicrosoft: true,
    });
  });

  it('may be nothing of the date: then the entered one counts, and is not Microsoft’s', async () => {
    desk.answer = () => proved({ registration: { displayName: 'Backup' } });
    const { connection } = await linkOne(desk, { secretExpiresAt: '2027-01-01T00:00:00.000Z' });
    expect(connection.appName).toBe('Backup');
    expect(connection.credential).toEqual({
      kind: 'secret',
      status: 'kept',
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('may be nothing: then nothing is kept of it', async () => {
    const { connection } = await linkOne(desk);
    expect(Object.keys(connection.tenant)).toEqual(['entered']);
    expect(connection).not.toHaveProperty('appName');
    expect(connection.credential).toEqual({ kind: 'secret', status: 'kept' });
  });

  it('is a warning where the secret expires soon, whoever named the day: linked it is', async () => {
    desk.answer = () => proved({ registration: { secretExpiresAt: '2026-03-20T10:00:00.000Z' } });
    const told = await linkOne(desk);
    desk.answer = () => proved();
    const entered = await linkOne(desk, { secretExpiresAt: '2026-03-20T00:00:00.000Z' });
    for (const { connection } of [told, entered]) {
      expect(connection).toMatchObject({
        state: 'linked',
        lastCheck: { outcome: 'ok', finding: { id: 'secret_expires_soon' } },
      });
    }
  });
});

describe('A secret that main holds for the next attempt', () => {
  it.each(['tenant_unknown', 'app_unknown', 'scope_invalid', 'conditional_access'] as const)(
    'is there after %s: nobody pastes it twice',
    async (id) => {
      const secret = secretValue();
      desk.answer = () => refused(id);
      const { held: handle } = errorOf(await desk.calls.link(draft({ credential: typed(secret) })));
      expect(handle).toMatch(/^[0-9a-f-]{36}$/);
      desk.answer = () => proved();
      valueOf(await desk.calls.link(draft({ credential: held(handle) })));
      expect(desk.asked[1]?.clientSecret).toBe(secret);
    },
  );

  it.each(['wrong_secret', 'secret_id_pasted', 'secret_expired'] as const)(
    'is not held after %s: it has to be entered anew',
    async (id) => {
      desk.answer = () => refused(id);
      expect(errorOf(await desk.calls.link(draft()))).not.toHaveProperty('held');
    },
  );

  it('serves once, and saving may take it too', async () => {
    desk.answer = () => refused('tenant_unknown');
    const { held: handle } = errorOf(await desk.calls.link(draft()));
    valueOf(await desk.calls.save(draft({ credential: held(handle) })));
    for (const call of [desk.calls.save, desk.calls.link]) {
      expect(await call(draft({ credential: held(handle) }))).toEqual({
        ok: false,
        error: { code: 'secret_missing', field: 'clientSecret' },
      });
    }
  });

  it('is held again when the next attempt fails for another reason', async () => {
    desk.answer = () => refused('tenant_unknown');
    const first = errorOf(await desk.calls.link(draft())).held;
    const second = errorOf(await desk.calls.link(draft({ credential: held(first) }))).held;
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  it('is held when the connection could not be written', async () => {
    desk.store.full = true;
    const secret = secretValue();
    const error = errorOf(await desk.calls.link(draft({ credential: typed(secret) })));
    expect(error.code).toBe('storage_failed');
    expect(await desk.list()).toEqual([]);
    expect(desk.published).toEqual([]);
    desk.store.full = false;
    valueOf(await desk.calls.link(draft({ credential: held(error.held) })));
    expect(desk.asked[1]?.clientSecret).toBe(secret);
  });

  it('ends after ten minutes', async () => {
    desk.answer = () => refused('tenant_unknown');
    const { held: handle } = errorOf(await desk.calls.link(draft()));
    desk.now += 10 * 60_000;
    expect(errorOf(await desk.calls.save(draft({ credential: held(handle) }))).code).toBe('secret_missing');
  });

  it('is one of four at most: the oldest gives way', async () => {
    desk.answer = () => refused('tenant_unknown');
    const handles: (string | undefined)[] = [];
    for (let each = 0; each < 5; each += 1) handles.push(errorOf(await desk.calls.link(draft())).held);
    const codes = [];
    for (const handle of handles) codes.push((await desk.calls.save(draft({ credential: held(handle) }))).ok);
    expect(codes).toEqual([false, true, true, true, true]);
  });

  it('is compared with the other fields like a typed one, and stays held', async () => {
    const secret = 'swordfish.example';
    desk.answer = () => refused('tenant_unknown');
    const { held: handle } = errorOf(await desk.calls.link(draft({ credential: typed(secret) })));
    const asked = desk.asked.length;
    const error = errorOf(await desk.calls.link(draft({ credential: held(handle), tenant: secret })));
    expect(error).toMatchObject({ code: 'invalid_input', field: 'tenant', problem: 'contains_secret' });
    expect(desk.asked).toHaveLength(asked);
    desk.answer = () => proved();
    valueOf(await desk.calls.link(draft({ credential: held(error.held) })));
    expect(desk.asked.at(-1)?.clientSecret).toBe(secret);
  });

  it('is not to be had by a handle that was made up', async () => {
    desk.answer = () => refused('tenant_unknown');
    await desk.calls.link(draft());
    expect(errorOf(await desk.calls.save(draft({ credential: held(guid()) }))).code).toBe('secret_missing');
  });
});

describe('Linking in a cloud of one’s own', () => {
  const given = { cloud: 'custom', customCloud: contosoCloud } as const;

  it('asks the person first, then asks its hosts, and keeps them', async () => {
    const { connection } = await linkOne(desk, given);
    expect(desk.consents).toMatchObject([{ choice: { customCloud: contosoCloud }, asker: 'person' }]);
    expect(desk.asked).toMatchObject([
      { cloud: 'custom', customCloud: contosoCloud, scope: `https://${contosoCloud.graph}/.default` },
    ]);
    expect(connection).toMatchObject({ state: 'linked', cloud: 'custom', customCloud: contosoCloud });
  });

  it('that the person does not agree to sends nothing, keeps nothing, and holds the secret', async () => {
    desk.agrees = false;
    const secret = secretValue();
    const error = errorOf(await desk.calls.link(draft({ ...given, credential: typed(secret) })));
    expect(error.code).toBe('cancelled');
    expect(desk.asked).toEqual([]);
    expect(await desk.list()).toEqual([]);
    expect(desk.store.text).toBeUndefined();
    desk.agrees = true;
    valueOf(await desk.calls.link(draft({ ...given, credential: held(error.held) })));
    expect(desk.asked.at(-1)?.clientSecret).toBe(secret);
  });

  it('without verifying asks nobody, the person included', async () => {
    desk.agrees = false;
    valueOf(await desk.calls.save(draft(given)));
    expect([desk.consents, desk.asked]).toEqual([[], []]);
  });
});

describe('What is entered beside the credentials', () => {
  it('is kept: labels, notes, the service’s options and the day on which the secret expires', async () => {
    const { connection } = await linkOne(desk, {
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
      notes: 'Ask for Kim',
      secretExpiresAt: '2026-09-01T00:00:00.000Z',
    });
    expect(connection).toMatchObject({
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
      scope: 'https://contoso.crm4.dynamics.com/.default',
      notes: 'Ask for Kim',
      credential: { expiresAt: '2026-09-01T00:00:00.000Z' },
    });
    expect(desk.asked[0]?.scope).toBe('https://contoso.crm4.dynamics.com/.default');
  });

  it('may name no day: then none is kept', async () => {
    const { connection } = await linkOne(desk, { secretExpiresAt: '' });
    expect(connection.credential).not.toHaveProperty('expiresAt');
  });
});

describe('A vault whose file cannot be used', () => {
  it('takes nothing: then nothing is sent either, and the secret stays held', async () => {
    desk.store.text = 'not a vault';
    const error = errorOf(await desk.calls.link(draft()));
    expect(error).toMatchObject({ code: 'storage_failed', held: expect.any(String) as string });
    expect(desk.asked).toEqual([]);
    expect(desk.store.text).toBe('not a vault');
  });
});

describe('A tenant that was looked up before', () => {
  const tenant = 'contoso.com';
  let id: string;
  beforeEach(() => {
    id = guid();
    desk.lookedUp.set(`login.microsoftonline.com/${tenant}`, id);
  });

  it('is known by its ID also where it is kept without a verification', async () => {
    expect(valueOf(await desk.calls.save(draft({ tenant }))).tenant).toEqual({ entered: tenant, id });
    desk.answer = () => unreached();
    expect(valueOf(await desk.calls.link(draft({ tenant }))).tenant).toEqual({ entered: tenant, id });
  });

  it('has the ID that its token names, where there is one', async () => {
    const told = guid();
    desk.answer = () => proved({ tenantId: told });
    expect(valueOf(await desk.calls.link(draft({ tenant }))).tenant.id).toBe(told);
  });

  it('is another one in another cloud', async () => {
    const saved = valueOf(await desk.calls.save(draft({ tenant, cloud: 'china' })));
    expect(saved.tenant).toEqual({ entered: tenant });
  });
});
