import { beforeEach, describe, expect, it } from 'vitest';
import { managing } from '../../../../src/main/connections/manage';
import type { Events } from '../../../../src/shared/bridge';
import type { Changes } from '../../../../src/shared/draft';
import { changes, guid, noon, proved, unreached } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

const hosts = { authority: 'login.example.com', graph: 'graph.example.com' };

describe('The list', () => {
  it('holds what was linked, in order, with its revision', async () => {
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    expect(valueOf(await desk.calls.list({}))).toEqual({
      connections: [one.connection, other.connection],
      revision: 2,
    });
  });
});

describe('A change', () => {
  it('of the name leaves secret, state and last check as they are', async () => {
    const { connection, id } = await linkOne(desk);
    desk.now += 1000;
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'Renamed' })));
    expect(renamed).toEqual({
      ...connection,
      name: 'Renamed',
      updatedAt: new Date(noon + 1000).toISOString(),
    });
    expect(desk.published.at(-1)).toMatchObject({ upserted: [renamed], removed: [], revision: 2 });
    expect(desk.asked).toHaveLength(1);
  });

  it('of notes, labels and pin leaves secret, state and last check as they are', async () => {
    const { connection, id } = await linkOne(desk);
    const given = { notes: 'Ask Ada first.', labels: ['Production'], pinned: true };
    expect(valueOf(await desk.calls.update(changes(id, given)))).toEqual({ ...connection, ...given });
    expect(valueOf(await desk.calls.update(changes(id, { notes: '', labels: [], pinned: false })))).toEqual(
      connection,
    );
  });

  it('of nothing changes nothing but the date', async () => {
    const { connection, id } = await linkOne(desk);
    expect(valueOf(await desk.calls.update(changes(id)))).toEqual(connection);
  });

  it('to an empty name proposes one from the tenant', async () => {
    const { id } = await linkOne(desk, { tenant: 'contoso.com', name: 'Mine' });
    expect(valueOf(await desk.calls.update(changes(id, { name: '' }))).name).toBe('Contoso');
  });

  it.each<[string, Partial<Changes>]>([
    ['tenant', { tenant: 'fabrikam.com' }],
    ['client ID', { clientId: guid() }],
    ['cloud', { cloud: 'china' }],
    ['cloud to one with hosts of its own', { cloud: 'custom', customCloud: hosts }],
  ])('of the %s drops the secret, on disk and for the session, and the judgement', async (_what, given) => {
    for (const mode of ['protects', 'absent'] as const) {
      desk = new MemoryDesk();
      desk.protector.mode = mode;
      const { connection, id } = await linkOne(desk);
      const changed = valueOf(await desk.calls.update(changes(id, given)));
      expect(changed).toMatchObject({
        ...given,
        tenant: {},
        state: 'waiting',
        credential: { status: 'missing' },
      });
      expect(changed).not.toHaveProperty('lastCheck');
      expect(desk.store.document.content['connections']?.[0]).not.toHaveProperty('secret');
      await desk.calls.update(
        changes(id, {
          tenant: connection.tenant.entered,
          clientId: connection.clientId,
          cloud: connection.cloud,
        }),
      );
      expect((await desk.list())[0]?.credential.status).toBe('missing');
    }
  });

  it('of the tenant forgets what was learnt of the old one', async () => {
    const { id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, { tenant: 'fabrikam.com' })));
    expect(changed.tenant).toEqual({ entered: 'fabrikam.com' });
  });

  it('of the scope keeps the secret and waits for a new judgement', async () => {
    const { id } = await linkOne(desk, { service: 'custom', scope: 'api://x/.default' });
    const changed = valueOf(await desk.calls.update(changes(id, { scope: 'api://y/.default' })));
    expect(changed).toMatchObject({
      scope: 'api://y/.default',
      state: 'waiting',
      credential: { status: 'kept' },
    });
    const same = valueOf(await desk.calls.update(changes(id, { name: 'x' })));
    expect(same.scope).toBe('api://y/.default');
  });

  it('of the service takes its scope, and needs one where it has none', async () => {
    const { id } = await linkOne(desk);
    expect(await desk.calls.update(changes(id, { service: 'custom' }))).toEqual({
      ok: false,
      error: { code: 'invalid_input', field: 'scope', problem: 'empty' },
    });
    const custom = await desk.calls.update(changes(id, { service: 'custom', scope: 'api://x/.default' }));
    expect(valueOf(custom).scope).toBe('api://x/.default');
    const graph = await desk.calls.update(changes(id, { service: 'graph', cloud: 'usgov' }));
    expect(valueOf(graph).scope).toBe('https://graph.microsoft.us/.default');
  });

  it('of the service to one with the same scope asks the same question', async () => {
    const { connection, id } = await linkOne(desk);
    expect(valueOf(await desk.calls.update(changes(id, { service: 'intune' })))).toEqual({
      ...connection,
      service: 'intune',
    });
  });

  it('of what is not there, or cannot be written, says so', async () => {
    expect(errorOf(await desk.calls.update(changes(guid()))).code).toBe('not_found');
    const { connection, id } = await linkOne(desk);
    desk.store.full = true;
    const told = desk.published.length;
    expect(errorOf(await desk.calls.update(changes(id, { name: 'x' }))).code).toBe('storage_failed');
    expect(await desk.list()).toEqual([connection]);
    expect(desk.published).toHaveLength(told);
  });

  it('that writes the secret into another field is refused', async () => {
    const { connection, id, secret } = await linkOne(desk);
    expect(errorOf(await desk.calls.update(changes(id, { notes: `It is ${secret}, I think` })))).toEqual({
      code: 'invalid_input',
      field: 'notes',
      problem: 'contains_secret',
    });
    expect(errorOf(await desk.calls.update(changes(id, { labels: ['fine', secret] }))).field).toBe('labels');
    expect(await desk.list()).toEqual([connection]);
  });
});

describe('A change of the service’s environment', () => {
  it('asks another question, and one without an environment is refused', async () => {
    const { id } = await linkOne(desk);
    expect(errorOf(await desk.calls.update(changes(id, { service: 'dataverse' })))).toEqual({
      code: 'invalid_input',
      field: 'environmentUrl',
      problem: 'empty',
    });
    const serviceOptions = { environmentUrl: 'contoso.crm4.dynamics.com' };
    const first = valueOf(await desk.calls.update(changes(id, { service: 'dataverse', serviceOptions })));
    expect(first).toMatchObject({
      serviceOptions,
      scope: 'https://contoso.crm4.dynamics.com/.default',
      state: 'waiting',
      credential: { status: 'kept' },
    });
    await desk.calls.verify({ ids: [id] });
    const other = { environmentUrl: 'fabrikam.crm.dynamics.com' };
    const second = valueOf(await desk.calls.update(changes(id, { serviceOptions: other })));
    expect(second).toMatchObject({ scope: 'https://fabrikam.crm.dynamics.com/.default', state: 'waiting' });
    expect(second).not.toHaveProperty('lastCheck');
  });

  it('ends with the service that it belonged to', async () => {
    const { id } = await linkOne(desk, {
      service: 'business-central',
      serviceOptions: { environmentName: 'production' },
    });
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'x' })));
    expect(renamed.serviceOptions).toEqual({ environmentName: 'production' });
    const changed = valueOf(await desk.calls.update(changes(id, { service: 'graph' })));
    expect(changed).not.toHaveProperty('serviceOptions');
  });

  it('to a cloud that does not have the service is refused', async () => {
    const { id } = await linkOne(desk, {
      service: 'business-central',
      serviceOptions: { environmentName: 'production' },
    });
    expect(errorOf(await desk.calls.update(changes(id, { cloud: 'china' })))).toMatchObject({
      field: 'service',
      problem: 'service_not_in_cloud',
    });
  });
});

describe('A change of a custom cloud', () => {
  it('needs the hosts, and they end with it', async () => {
    const { id } = await linkOne(desk);
    expect(errorOf(await desk.calls.update(changes(id, { cloud: 'custom' })))).toMatchObject({
      field: 'customAuthority',
      problem: 'empty',
    });
    const custom = valueOf(await desk.calls.update(changes(id, { cloud: 'custom', customCloud: hosts })));
    expect(custom).toMatchObject({ customCloud: hosts, scope: 'https://graph.example.com/.default' });
    expect(valueOf(await desk.calls.update(changes(id, { name: 'x' }))).customCloud).toEqual(hosts);
    const back = valueOf(await desk.calls.update(changes(id, { cloud: 'global' })));
    expect(back).not.toHaveProperty('customCloud');
  });

  it.each([{ authority: 'sts.example.com' }, { graph: 'api.example.com' }])(
    'to the host %j drops the sealed secret',
    async (host) => {
      const { id } = await linkOne(desk, { cloud: 'custom', customCloud: hosts });
      const same = valueOf(await desk.calls.update(changes(id, { customCloud: { ...hosts } })));
      expect(same.credential.status).toBe('kept');
      const changed = valueOf(await desk.calls.update(changes(id, { customCloud: { ...hosts, ...host } })));
      expect(changed).toMatchObject({ state: 'waiting', credential: { status: 'missing' } });
    },
  );
});

describe('The date on which the secret expires', () => {
  const secretExpiresAt = '2026-09-01T00:00:00.000Z';

  it('can be entered, stays through other changes, and is forgotten when it is emptied', async () => {
    const { connection, id } = await linkOne(desk);
    const dated = valueOf(await desk.calls.update(changes(id, { secretExpiresAt })));
    expect(dated).toEqual({
      ...connection,
      credential: { ...connection.credential, expiresAt: secretExpiresAt },
    });
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'x' })));
    expect(renamed.credential.expiresAt).toBe(secretExpiresAt);
    const emptied = valueOf(await desk.calls.update(changes(id, { secretExpiresAt: '' })));
    expect(emptied.credential).not.toHaveProperty('expiresAt');
  });

  it('goes with the secret', async () => {
    const { id } = await linkOne(desk, { secretExpiresAt });
    const changed = valueOf(
      await desk.calls.update(changes(id, { tenant: 'fabrikam.com', secretExpiresAt })),
    );
    expect(changed.credential).toEqual({ kind: 'secret', status: 'missing' });
  });
});

describe('The date that Microsoft has named', () => {
  const told = '2026-09-01T10:00:00.000Z';
  beforeEach(() => {
    desk.answer = () => proved({ registration: { secretExpiresAt: told } });
  });

  it.each<[string, Partial<Changes>]>([
    ['name, notes, labels and pin', { name: 'x', notes: 'y', labels: ['z'], pinned: true }],
    ['needed permissions', { neededRoles: ['User.Read.All'] }],
    ['scope', { service: 'custom', scope: 'api://x/.default' }],
    ['date to the same', { secretExpiresAt: told }],
  ])('stays Microsoft’s through a change of %s', async (_what, given) => {
    const { connection, id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, given)));
    expect(changed.credential).toEqual(connection.credential);
    expect(changed.credential).toMatchObject({ expiresAt: told, expiryFromMicrosoft: true });
  });

  it('is a person’s when it is edited, and Microsoft’s again when Microsoft names it again', async () => {
    const { id } = await linkOne(desk);
    const edited = valueOf(
      await desk.calls.update(changes(id, { secretExpiresAt: '2026-09-01T00:00:00.000Z' })),
    );
    expect(edited.credential).toEqual({
      kind: 'secret',
      status: 'kept',
      expiresAt: '2026-09-01T00:00:00.000Z',
    });
    expect(desk.store.text).not.toContain('expiryFromMicrosoft');
    await desk.calls.verify({ ids: [id] });
    expect(await desk.list()).toMatchObject([{ credential: { expiresAt: told, expiryFromMicrosoft: true } }]);
  });

  it('is nobody’s when it is emptied', async () => {
    const { id } = await linkOne(desk);
    const emptied = valueOf(await desk.calls.update(changes(id, { secretExpiresAt: '' })));
    expect(emptied.credential).toEqual({ kind: 'secret', status: 'kept' });
    expect(desk.store.text).not.toContain('expiryFromMicrosoft');
  });

  it.each<[string, Partial<Changes>]>([
    ['tenant', { tenant: 'fabrikam.com' }],
    ['client ID', { clientId: guid() }],
    ['cloud', { cloud: 'china' }],
    ['tenant, and is given anew with it', { tenant: 'fabrikam.com', secretExpiresAt: told }],
  ])('goes with the secret that it was of, at a change of the %s', async (_what, given) => {
    const { id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, given)));
    expect(changed.credential).toEqual({ kind: 'secret', status: 'missing' });
    expect(desk.store.text).not.toContain('expiryFromMicrosoft');
  });
});

describe('The warning that the secret expires soon', () => {
  const soon = '2026-03-20T00:00:00.000Z';
  const warning = async (id: string, given: Partial<Changes>) =>
    valueOf(await desk.calls.update(changes(id, given))).lastCheck?.finding?.id;

  it.each(['2026-09-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', ''])(
    'goes when the date is changed to “%s”, and comes with one that is soon',
    async (secretExpiresAt) => {
      const { connection, id } = await linkOne(desk, { secretExpiresAt: soon });
      expect(connection.lastCheck?.finding?.id).toBe('secret_expires_soon');
      expect(await warning(id, { secretExpiresAt })).toBeUndefined();
      expect(desk.store.text).not.toContain('secret_expires_soon');
      expect(await warning(id, { secretExpiresAt: soon })).toBe('secret_expires_soon');
      expect((await desk.list())[0]?.lastCheck).toEqual(connection.lastCheck);
    },
  );

  it('stays through other changes', async () => {
    const { connection, id } = await linkOne(desk, { secretExpiresAt: soon });
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'Renamed' })));
    expect(renamed).toEqual({ ...connection, name: 'Renamed' });
  });

  it('goes by the day on which the date is changed', async () => {
    const { id } = await linkOne(desk);
    desk.now += 100 * 24 * 60 * 60_000;
    expect(await warning(id, { secretExpiresAt: '2026-06-20T00:00:00.000Z' })).toBe('secret_expires_soon');
    expect(await warning(id, { secretExpiresAt: soon })).toBeUndefined();
  });

  it('goes with the judgement where another question is asked', async () => {
    const { id } = await linkOne(desk, { secretExpiresAt: soon });
    const other = { service: 'custom', scope: 'api://x/.default' } as const;
    const changed = valueOf(await desk.calls.update(changes(id, other)));
    expect(changed).not.toHaveProperty('lastCheck');
    expect(changed.credential.expiresAt).toBe(soon);
  });

  it('does not come where nothing has been accepted', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    expect(await warning(id, { secretExpiresAt: soon })).toBe('offline');
  });
});

describe('What Microsoft told of tenant and app', () => {
  const organisation = { displayName: 'Contoso', domains: ['contoso.com'] };
  beforeEach(() => {
    desk.answer = () => proved({ organisation, registration: { displayName: 'Backup' } });
  });

  it('stays through a change that concerns neither', async () => {
    const { connection, id } = await linkOne(desk);
    for (const given of [{ name: 'x' }, { service: 'custom', scope: 'api://x/.default' } as const]) {
      const changed = valueOf(await desk.calls.update(changes(id, given)));
      expect(changed.tenant).toEqual({ entered: connection.tenant.entered, ...organisation });
      expect(changed.appName).toBe('Backup');
    }
  });

  it('goes for the app with its client ID, and stays for the tenant', async () => {
    const { connection, id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, { clientId: guid() })));
    expect(changed).not.toHaveProperty('appName');
    expect(changed.tenant).toEqual(connection.tenant);
  });

  it.each<[string, Partial<Changes>]>([
    ['another tenant', { tenant: 'fabrikam.com' }],
    ['another cloud', { cloud: 'china' }],
    ['hosts of another cloud', { cloud: 'custom', customCloud: hosts }],
  ])('goes for the tenant with %s, and stays for the app', async (_what, given) => {
    const { connection, id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, given)));
    expect(changed.tenant).toEqual({ entered: given.tenant ?? connection.tenant.entered });
    expect(changed.appName).toBe('Backup');
  });
});

describe('The permissions that an app is to have', () => {
  const neededRoles = ['User.Read.All', 'Mail.Send'];

  it('can be chosen, stay through other changes, and are forgotten when there are none', async () => {
    const { connection, id } = await linkOne(desk);
    expect(connection).not.toHaveProperty('neededRoles');
    expect(valueOf(await desk.calls.update(changes(id, { neededRoles })))).toEqual({
      ...connection,
      neededRoles,
    });
    expect(desk.store.document.content['connections']).toMatchObject([{ neededRoles }]);
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'x', clientId: guid() })));
    expect(renamed.neededRoles).toEqual(neededRoles);
    const other = valueOf(await desk.calls.update(changes(id, { neededRoles: ['Sites.Read.All'] })));
    expect(other.neededRoles).toEqual(['Sites.Read.All']);
    expect(valueOf(await desk.calls.update(changes(id, { neededRoles: [] })))).not.toHaveProperty(
      'neededRoles',
    );
    expect(desk.store.text).not.toContain('neededRoles');
  });

  it('are asked of nobody, and leave state and last check as they are', async () => {
    const { connection, id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, { neededRoles })));
    expect([changed.state, changed.lastCheck]).toEqual([connection.state, connection.lastCheck]);
    expect(desk.asked).toHaveLength(1);
    desk.answer = () => proved();
    await desk.calls.verify({ ids: [id] });
    expect(await desk.list()).toMatchObject([{ neededRoles }]);
  });

  it.each<[string, Partial<Changes>]>([
    ['another service', { service: 'custom', scope: 'api://x/.default' }],
    ['another cloud, whose Graph is another API', { cloud: 'china' }],
  ])('are those of one API: with %s they go, unless they come with it', async (_what, given) => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { neededRoles }));
    const changed = valueOf(await desk.calls.update(changes(id, given)));
    expect(changed).not.toHaveProperty('neededRoles');
    await desk.calls.update(changes(id, { cloud: 'global', service: 'graph' }));
    const both = valueOf(await desk.calls.update(changes(id, { ...given, neededRoles: ['Do.All'] })));
    expect(both.neededRoles).toEqual(['Do.All']);
  });

  it('stay with another service of the same API', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { neededRoles }));
    expect(valueOf(await desk.calls.update(changes(id, { service: 'intune' }))).neededRoles).toEqual(
      neededRoles,
    );
  });

  it.each(['protects', 'absent'] as const)(
    'are refused where one is the secret, which would lie there in the clear (%s)',
    async (mode) => {
      desk.protector.mode = mode;
      const secret = 'Swordfish.ReadWrite.All';
      const { connection, id } = await linkOne(desk, { credential: { kind: 'secret', value: secret } });
      const told = desk.published.length;
      expect(
        errorOf(await desk.calls.update(changes(id, { neededRoles: ['User.Read.All', secret] }))),
      ).toEqual({ code: 'invalid_input', problem: 'contains_secret' });
      expect(await desk.list()).toEqual([connection]);
      expect(desk.published).toHaveLength(told);
      expect(desk.store.text).not.toContain(secret);
    },
  );
});

describe('Labels in a change', () => {
  it('are spelled as they are known, each once; a new one is told to the window', async () => {
    const told: Events['labels.changed'][] = [];
    const { update } = managing({ ...desk.context, publishLabels: (change) => told.push(change) });
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    expect(valueOf(await update(changes(one.id, { labels: ['Prod'] }))).labels).toEqual(['Prod']);
    expect(told).toEqual([{ labels: [{ name: 'Prod', color: 'grey' }] }]);
    expect(valueOf(await update(changes(other.id, { labels: ['PROD', 'prod'] }))).labels).toEqual(['Prod']);
    expect(told).toHaveLength(1);
    expect(desk.vault.labels).toEqual([{ name: 'Prod', color: 'grey' }]);
  });
});
