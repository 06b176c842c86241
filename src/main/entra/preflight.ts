import { clouds, hostsOf } from '../../shared/clouds';
import type { Finding } from '../../shared/finding';
import { diagnose, findingFor } from './diagnose';
import { discover } from './discovery';
import type { Credentials } from './exchange';
import type { Sender } from './transport';
import { withCloud } from './wrong-cloud';

/**
 * Looks, before a secret is sent, whether the tenant is there: so a wrong tenant and a wrong cloud are told apart from
 * a wrong app, and no secret goes to a cloud that has no use for it. It asks what everybody may ask.
 * @param credentials the secret is not sent; what was typed is scrubbed from what Microsoft answers.
 * @param now gives milliseconds since 1970.
 * @returns what is wrong; undefined where nothing is, where nobody answers, and for a cloud outside of the table.
 */
export async function preflight(
  credentials: Credentials,
  transport: Sender,
  now: () => number,
): Promise<Finding | undefined> {
  const { cloud, tenant, scope } = credentials;
  if (cloud === 'custom') return undefined;
  const found = await discover(cloud, tenant, transport);
  if (found.kind === 'unreached') return undefined;
  if (found.kind === 'not_found') {
    const finding = diagnose({ kind: 'refused', reply: found.reply }, credentials, now());
    return withCloud(finding, credentials, transport);
  }
  const { cloud: home } = found;
  if (home === undefined || home === cloud) return undefined;
  // Two clouds may share a sign-in host: what differs then is Graph.
  const sameDoor = clouds[home].authority === clouds[cloud].authority;
  const ofGraph = scope.startsWith(`https://${hostsOf({ cloud }).graph}/`);
  return sameDoor && !ofGraph ? undefined : { ...findingFor('wrong_cloud', now()), suggestedCloud: home };
}
