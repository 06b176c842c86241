import { Spinner, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  Pin12Filled,
  Warning12Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Connection, ConnectionState } from '../../../shared/connection';
import { expiryBand } from '../../../shared/expiry';
import { lastJudgement } from '../../../shared/last-judgement';
import type { Density, ListColumn } from '../../../shared/settings-choices';
import { cloudWords } from '../../lib/cloud-words';
import { useMessages } from '../../lib/language';
import { LabelList } from '../labels/label-list';
import { useRowStyles } from './row-styles';
import type { RowWords } from './row-words';

interface RowCellProps {
  readonly connection: Connection;
  readonly density: Density;
  readonly verifying: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: RowWords;
}

/** What a row says in one column. */
export function RowCell({ column, ...props }: RowCellProps & { readonly column: ListColumn }) {
  const Content = contents[column];
  return <Content {...props} />;
}

const contents: Record<ListColumn, (props: RowCellProps) => ReactNode> = {
  name: NameCell,
  tenant: TenantCell,
  cloud: CloudCell,
  service: ServiceCell,
  labels: LabelsCell,
  state: StateCell,
  lastVerified: LastVerifiedCell,
  secretExpires: SecretExpiresCell,
};

function NameCell({ connection: { name, pinned } }: RowCellProps) {
  const { list } = useMessages();
  const styles = useRowStyles();
  return (
    <span className={styles.marked}>
      <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
      {pinned && <Pin12Filled className={styles.pin} role="img" aria-label={list.pinnedMark} />}
    </span>
  );
}

function TenantCell({ connection: { name, tenant }, density }: RowCellProps) {
  // Where the name is the organisation's own, it stands in the row already.
  const organisation = tenant.displayName === name ? undefined : tenant.displayName;
  const first = organisation ?? tenant.entered;
  const more = organisation === undefined ? tenant.id : tenant.entered;
  return <Lines first={first} second={more === first ? undefined : more} density={density} />;
}

function CloudCell({ connection, density }: RowCellProps) {
  const { short } = cloudWords(connection, useMessages());
  return <Lines first={short} second={connection.customCloud?.authority} density={density} />;
}

function ServiceCell({ connection: { service, serviceOptions }, density }: RowCellProps) {
  const { services } = useMessages();
  const environment = serviceOptions?.environmentName ?? serviceOptions?.environmentUrl;
  return <Lines first={services[service].name} second={environment} density={density} />;
}

function LabelsCell({ connection: { labels } }: RowCellProps) {
  return labels.length > 0 && <LabelList names={labels} />;
}

const stateIcons: Record<ConnectionState, ReactNode> = {
  linked: <CheckmarkCircle16Filled aria-hidden />,
  waiting: <Clock16Regular aria-hidden />,
  attention: <Warning16Filled aria-hidden />,
};

function StateCell({ connection: { state, lastCheck }, verifying, density }: RowCellProps) {
  const { list, states, findings } = useMessages();
  const styles = useRowStyles();
  // What was judged says more than that Microsoft was not reached since, which stands beside the moment.
  const judged = lastJudgement(lastCheck)?.finding;
  const finding = judged ?? lastCheck?.finding;
  const remark = verifying || !finding ? undefined : findings[finding.id].title;
  const isIncomplete = state === 'linked' && judged !== undefined;
  return (
    <span className={density === 'compact' ? styles.inline : styles.lines}>
      {verifying ? (
        <span className={styles.marked}>
          <Spinner size="extra-tiny" aria-hidden />
          {list.verifying}
        </span>
      ) : (
        <span className={mergeClasses(styles.marked, styles[state])}>
          {stateIcons[state]}
          <span className={styles.stateText}>{states[state]}</span>
        </span>
      )}
      {remark !== undefined && (
        <span className={mergeClasses(styles.line, styles.second, isIncomplete && styles.warning)}>
          {isIncomplete && <Warning12Filled className={styles.sign} aria-hidden />}
          {remark}
        </span>
      )}
    </span>
  );
}

function LastVerifiedCell({ connection: { lastCheck }, density, now, words }: RowCellProps) {
  const { list } = useMessages();
  if (!lastCheck) return <Lines first={list.never} density={density} quiet />;
  return (
    <Lines
      first={words.lastVerified(lastCheck.at, now)}
      // In one line there is no room for it, and the state says it as well.
      second={lastCheck.outcome === 'unreachable' && density === 'comfortable' ? list.unreachable : undefined}
      density={density}
    />
  );
}

function SecretExpiresCell({ connection: { credential }, density, now, words }: RowCellProps) {
  const { expiry } = useMessages();
  const styles = useRowStyles();
  const { expiresAt } = credential;
  // Most lists know few dates: saying so in each row would drown them.
  if (expiresAt === undefined) return undefined;
  const band = expiryBand(expiresAt, now);
  const text = words.secretExpires(expiresAt, now);
  if (band === 'later') return <span className={styles.line}>{text}</span>;
  const isUrgent = band === 'expired' || band === 'within_7';
  return (
    <span className={mergeClasses(styles.marked, isUrgent ? styles.attention : styles.warning)}>
      {isUrgent ? <Warning16Filled aria-hidden /> : <Clock16Regular aria-hidden />}
      {band === 'expired' ? (
        <span className={styles.lines}>
          <span className={styles.line}>{expiry.expired}</span>{' '}
          {density === 'comfortable' && (
            <span className={mergeClasses(styles.line, styles.second)}>
              {words.daysSince(expiresAt, now)}
            </span>
          )}
        </span>
      ) : (
        <span className={styles.line}>{text}</span>
      )}
    </span>
  );
}

interface LinesProps {
  readonly first: string;
  readonly second?: string | undefined;
  readonly density: Density;
  readonly quiet?: boolean;
}

/** Two lines, or one where rows are compact. */
function Lines({ first, second, density, quiet }: LinesProps) {
  const styles = useRowStyles();
  const firstLine = (
    <span className={mergeClasses(styles.line, quiet === true && styles.quiet)}>{first}</span>
  );
  if (second === undefined) return firstLine;
  return (
    <span className={density === 'compact' ? styles.inline : styles.lines}>
      {firstLine}
      <span className={mergeClasses(styles.line, styles.second)}>{second}</span>
    </span>
  );
}
