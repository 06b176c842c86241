import { beforeEach, describe, expect, it } from 'vitest';
import { managing } from '../../../../src/main/connections/manage';
import type { Events } from '../../../../src/shared/bridge';
import type { Changes } from '../../../../src/shared/draft';
import { changes, guid, noon } from '../../../support/builders';
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
