import { useEffect, useState } from 'react';
import type { NationalCloudId } from '../../../shared/clouds';
import { isGuid } from '../../../shared/fields/guid';
import { answered, bridge } from '../../lib/bridge';
import { useNetwork } from '../../lib/network-store';
import { isNational, type CloudPick } from './cloud-pick';
import { tenantNews, type AnsweredLookup, type TenantNews } from './tenant-news';

/**
 * Looks a domain up as soon as its field was left, and tells what Microsoft says of it. Nothing is asked for
 * a GUID, for a cloud that is not Microsoft's, or while Microsoft cannot be reached; an answer for an earlier
 * text or cloud is dropped.
 * @param left the tenant as it stood when its field was left.
 * @returns undefined as long as there is nothing to say.
 */
export function useTenantLookup(left: string | undefined, cloud: CloudPick): TenantNews | undefined {
  const offline = useNetwork().state === 'offline';
  const [answer, setAnswer] = useState<AnsweredLookup>();
  const domain = left === undefined || isGuid(left) ? undefined : left;
  const asked: NationalCloudId | undefined = isNational(cloud) ? cloud : undefined;
  const news = domain === undefined || !asked ? undefined : tenantNews(answer, domain, asked);
  const told = news !== undefined;

  useEffect(() => {
    if (domain === undefined || asked === undefined || offline || told) return;
    let current = true;
    const ask = async () => {
      const lookup = await answered(bridge.tenants.discover({ cloud: asked, tenant: domain }));
      if (current && lookup.ok) setAnswer({ tenant: domain, cloud: asked, lookup: lookup.value });
    };
    void ask();
    return () => {
      current = false;
    };
  }, [domain, asked, offline, told]);

  return news;
}
