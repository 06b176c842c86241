import { describe, expect, it } from 'vitest';
import { isOneApp, twinsOf } from '../../../../src/renderer/lib/same-app';
import { guid } from '../../../support/builders';
import { connection } from '../support';

describe('The same app in the same tenant', () => {
  const tenantId = guid();
  const one = connection({ tenant: { entered: 'contoso.com', id: tenantId } });
  const like = { clientId: one.clientId, tenant: { entered: tenantId.toUpperCase() } };

  it('is pointed out, also where the tenant was entered in another way', () => {
    const twin = connection(like);
    expect(twinsOf(one, [one, twin, connection()])).toEqual([twin]);
  });

  it('is not meant where the cloud, its hosts, the tenant or the app differ', () => {
    const hosts = (authority: string) => ({ authority, graph: 'graph.example.com' });
    const custom = connection({ ...like, cloud: 'custom', customCloud: hosts('login.example.com') });
    const others = [
      connection({ ...like, cloud: 'usgov' }),
      connection({ ...like, clientId: guid() }),
      connection({ ...like, tenant: { entered: guid() } }),
      custom,
    ];
    expect(twinsOf(one, [one, ...others])).toEqual([]);
    const elsewhere = connection({ ...like, cloud: 'custom', customCloud: hosts('login.example.org') });
    expect(twinsOf(custom, [custom, elsewhere])).toEqual([]);
  });
});

describe('One secret serves several connections', () => {
  it('where all are one app in one cloud', () => {
    const clientId = guid();
    expect(isOneApp([connection({ clientId }), connection({ clientId })])).toBe(true);
    expect(isOneApp([connection({ clientId }), connection({ clientId, cloud: 'china' })])).toBe(false);
    expect(isOneApp([connection(), connection()])).toBe(false);
    expect(isOneApp([])).toBe(false);
  });
});
