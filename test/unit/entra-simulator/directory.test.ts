import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAuthority, simulatedHosts, practiceDirectory, secretValue } from '../../entra';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a secret’s value', () => {
  it('has the shape that Entra gives out today', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      expect(secretValue()).toMatch(/^[A-Za-z0-9._~-]{3}8Q~[A-Za-z0-9._~-]{34}$/);
    }
  });

  it('is the same for the same seed, and random without one', () => {
    expect(secretValue('a')).toBe(secretValue('a'));
    expect(secretValue('a')).not.toBe(secretValue('b'));
    expect(secretValue()).not.toBe(secretValue());
  });
});

describe('the practice tenants', () => {
  it('are the same in each run but for their dates, which follow the clock', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(practiceDirectory(now)).toEqual(practiceDirectory(now));
    const backup = practiceDirectory(now).tenants[0]?.apps[2];
    expect(backup?.secrets[0]?.expiresAt.toISOString()).toBe('2026-12-05T12:00:00.000Z');
  });

  it('have GUIDs of version 4, none of them twice', () => {
    const { tenants } = practiceDirectory();
    const ids = tenants.flatMap((tenant) => [
      tenant.id,
      ...tenant.apps.flatMap((app) => [
        app.clientId,
        app.objectId,
        app.servicePrincipalId,
        ...app.secrets.map(({ keyId }) => keyId),
      ]),
    ]);
    for (const id of ids) expect(id).toMatch(guid);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have an app that asks for a permission without consent', () => {
    const sync = practiceDirectory().tenants[0]?.apps[0];
    const lacking = sync?.requested?.['graph']?.filter((role) => !sync.roles.includes(role));
    expect(lacking).toEqual(['AuditLog.Read.All']);
  });
});

describe('the test authority', () => {
  it('signs a leaf for every host, and wrong ones that are wrong in one way each', async () => {
    const authority = await createAuthority();
    const ca = new X509Certificate(authority.caPem);
    const leaf = new X509Certificate(authority.leaf.cert);
    expect(ca.ca).toBe(true);
    expect(leaf.verify(ca.publicKey)).toBe(true);
    for (const host of simulatedHosts) expect(leaf.checkHost(host)).toBe(host);

    const { untrusted, wrongName, expired } = authority.bad;
    expect(new X509Certificate(untrusted.cert).verify(ca.publicKey)).toBe(false);
    expect(new X509Certificate(wrongName.cert).checkHost(simulatedHosts[0] ?? '')).toBeUndefined();
    expect(Date.parse(new X509Certificate(expired.cert).validTo)).toBeLessThan(Date.now());
    expect(new X509Certificate(expired.cert).verify(ca.publicKey)).toBe(true);
  });
});
