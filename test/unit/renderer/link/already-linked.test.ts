import { describe, expect, it } from 'vitest';
import { alreadyLinked } from '../../../../src/renderer/features/link/already-linked';
import { guid } from '../../../support/builders';
import { connection } from './connection';

const clientId = guid();
const id = guid();
const kept = connection({ name: 'Contoso', clientId, tenant: { entered: 'contoso.com', id } });
const cloud = { cloud: 'global' } as const;

describe('A tenant that is linked already', () => {
  it('is found by its domain as it was entered, and by its GUID', () => {
    for (const tenants of [['contoso.com'], [id], ['contoso.onmicrosoft.com', id]]) {
      expect(alreadyLinked([connection(), kept], { clientId, tenants, cloud })).toBe(kept);
    }
  });

  it('is another with another app, another tenant or another cloud', () => {
    expect(alreadyLinked([kept], { clientId: guid(), tenants: [id], cloud })).toBeUndefined();
    expect(alreadyLinked([kept], { clientId, tenants: [guid()], cloud })).toBeUndefined();
    expect(alreadyLinked([kept], { clientId, tenants: [id], cloud: { cloud: 'usgov' } })).toBeUndefined();
  });

  it('is another in a custom cloud with other hosts', () => {
    const customCloud = { authority: 'login.example.com', graph: 'graph.example.com' };
    const there = connection({ clientId, tenant: { entered: id }, cloud: 'custom', customCloud });
    const wanted = { clientId, tenants: [id] };
    expect(alreadyLinked([there], { ...wanted, cloud: { cloud: 'custom', customCloud } })).toBe(there);
    const elsewhere = { ...customCloud, graph: 'graph.example.net' };
    expect(
      alreadyLinked([there], { ...wanted, cloud: { cloud: 'custom', customCloud: elsewhere } }),
    ).toBeUndefined();
  });
});
