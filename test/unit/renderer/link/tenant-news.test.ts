import { describe, expect, it } from 'vitest';
import { tenantNews } from '../../../../src/renderer/features/link/tenant-news';
import type { TenantLookup } from '../../../../src/shared/bridge';
import { guid } from '../../../support/builders';

const tenantId = guid();
const answered = (lookup: TenantLookup) => ({ tenant: 'contoso.com', cloud: 'global', lookup }) as const;

describe('What is said of a looked-up tenant', () => {
  it('is nothing before there is an answer, and nothing after a change of the text', () => {
    expect(tenantNews(undefined, 'contoso.com', 'global')).toBeUndefined();
    for (const lookup of [{ kind: 'found', tenantId, cloud: 'global' }, { kind: 'not_found' }] as const) {
      expect(tenantNews(answered(lookup), 'contoso.co', 'global')).toBeUndefined();
    }
  });

  it('is nothing where nobody answered, or nobody was asked', () => {
    for (const kind of ['unreached', 'not_asked'] as const) {
      expect(tenantNews(answered({ kind }), 'contoso.com', 'global')).toBeUndefined();
    }
  });

  it('is where it lives', () => {
    const found = answered({ kind: 'found', tenantId, cloud: 'usgov-dod' });
    expect(tenantNews(found, 'contoso.com', 'usgov-dod')).toEqual({
      kind: 'found',
      tenantId,
      cloud: 'usgov-dod',
    });
    expect(tenantNews(found, 'contoso.com', 'usgov')).toEqual({
      kind: 'elsewhere',
      tenantId,
      cloud: 'usgov-dod',
    });
  });

  it('names no cloud where Microsoft named none, and only for the cloud that was asked', () => {
    const found = answered({ kind: 'found', tenantId });
    expect(tenantNews(found, 'contoso.com', 'global')).toEqual({ kind: 'found', tenantId });
    expect(tenantNews(found, 'contoso.com', 'china')).toBeUndefined();
  });

  it('is that it was not found, for the cloud that was asked and no other', () => {
    const missing = answered({ kind: 'not_found' });
    expect(tenantNews(missing, 'contoso.com', 'global')).toEqual({ kind: 'not_found' });
    expect(tenantNews(missing, 'contoso.com', 'usgov')).toBeUndefined();
  });
});
