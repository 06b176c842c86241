import type { ReactNode } from 'react';
import type { CloudId } from '../../shared/clouds';
import type { Finding } from '../../shared/finding';
import type { ServiceId } from '../../shared/services';
import { pageOfFinding } from '../lib/guide-pages';
import { ConsentButtons } from './consent-buttons';
import { PortalButton } from './portal-button';
import { ProxyButton } from './proxy-button';
import { RetryButton } from './retry-button';

interface FindingActionsProps {
  readonly finding: Finding;
  readonly cloud: CloudId;
  readonly service: ServiceId;
  readonly clientId?: string | undefined;
  /** The connection, where it is kept. */
  readonly keptId?: string | undefined;
  /** What helps best, where the place knows better than the finding. It comes first. */
  readonly best?: ReactNode;
  /** Another button of the place has the colour. */
  readonly quiet?: boolean;
  /** Whether it is being tried now. */
  readonly busy?: boolean | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** What else there is to do. */
  readonly children?: ReactNode;
}

/** Whether {@link FindingActions} offers something that helps by itself, so that it has the colour. */
export function hasRemedy({
  finding,
  cloud,
  service,
}: Pick<FindingActionsProps, 'finding' | 'cloud' | 'service'>) {
  if (finding.suggestedCloud !== undefined || finding.retry === 'later') return true;
  return (
    finding.id === 'proxy_credentials' ||
    (cloud !== 'custom' && pageOfFinding(finding, service) !== undefined)
  );
}

/** What can be done about a finding, the most helpful first: only that one has the colour. */
export function FindingActions({
  finding,
  cloud,
  service,
  clientId,
  keptId,
  best,
  quiet = false,
  busy,
  onRetry,
  children,
}: FindingActionsProps) {
  const page = pageOfFinding(finding, service);
  const asksForSignIn = finding.id === 'proxy_credentials';
  const retries = best === undefined && finding.retry === 'later' && onRetry !== undefined;
  return (
    <>
      {best}
      {asksForSignIn && <ProxyButton busy={busy} onSignedIn={onRetry} />}
      {retries && <RetryButton finding={finding} busy={busy} onRetry={onRetry} />}
      {page !== undefined && (
        <PortalButton
          size="small"
          appearance={quiet || best !== undefined || retries || asksForSignIn ? 'secondary' : 'primary'}
          page={page}
          cloud={cloud}
          clientId={clientId}
        />
      )}
      {keptId !== undefined && page === 'api_permissions' && (
        <ConsentButtons size="small" id={keptId} cloud={cloud} />
      )}
      {children}
    </>
  );
}
