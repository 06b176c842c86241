import type { Finding } from '../../shared/finding';
import { findingFor } from './diagnose';
import { findElsewhere } from './discovery';
import type { Credentials } from './exchange';
import type { Sender } from './transport';

/** An unknown tenant may be known elsewhere: then the cloud is wrong, and not the tenant. */
export async function withCloud(
  finding: Finding,
  credentials: Pick<Credentials, 'cloud' | 'tenant'>,
  transport: Sender,
): Promise<Finding> {
  if (finding.id !== 'tenant_unknown' && finding.id !== 'wrong_cloud') return finding;
  // What a cloud of one's own does not know is nobody else's business.
  if (credentials.cloud === 'custom') return finding;
  const suggestedCloud = await findElsewhere(credentials.cloud, credentials.tenant, transport);
  if (suggestedCloud === undefined) return finding;
  const { codes, status, traceId, correlationId } = finding;
  return {
    ...findingFor('wrong_cloud', Date.parse(finding.at)),
    suggestedCloud,
    codes,
    ...(status === undefined ? {} : { status }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
