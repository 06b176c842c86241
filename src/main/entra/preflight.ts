import { clouds, hostsOf } from '../../shared/clouds';
import type { Finding } from '../../shared/finding';
import { findingFor } from './diagnose';
import { discover, findElsewhere } from './discovery';
import type { Credentials } from './exchange';
import type { Sender } from './transport';

/**
 * Looks, before a secret is sent, whether the tenant is there: so a wrong tenant and a wrong cloud are told apart from
 * a wrong app, and no secret goes to a cloud that has no use for it. It asks what everybody may ask.
 * @param now gives milliseconds since 1970.
 * @returns what is wrong; undefined where nothing is, where nobody answers, and for a cloud outside of the table.
 */
export async function preflight(
  { cloud, tenant, scope }: Pick<Credentials, 'cloud' | 'tenant' | 'scope'>,
  transport: Sender,
  now: () => number,
): Promise<Finding | undefined> {
  if (cloud === 'custom') return undefined;
  const found = await discover(cloud, tenant, transport);
  if (found.kind === 'unreached') return undefined;
  if (found.kind === 'not_found') {
    const elsewhere = await findElsewhere(cloud, tenant, transport);
    return elsewhere === undefined
      ? findingFor('tenant_unknown', now())
      : { ...findingFor('wrong_cloud', now()), suggestedCloud: elsewhere };
  }
  const { cloud: home } = found;
  if (home === undefined || home === cloud) return undefined;
  // Two clouds may share a sign-in host: what differs then is Graph.
  const sameDoor = clouds[home].authority === clouds[cloud].authority;
  const ofGraph = scope.startsWith(`https://${hostsOf({ cloud }).graph}/`);
  return sameDoor && !ofGraph ? undefined : { ...findingFor('wrong_cloud', now()), suggestedCloud: home };
}
