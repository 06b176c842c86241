import { Spinner, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  Info12Regular,
  Pin12Filled,
  Warning12Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Connection, ConnectionState } from '../../../shared/connection';
import { expiryBand } from '../../../shared/expiry';
import { lastJudgement } from '../../../shared/last-judgement';
import type { Messages } from '../../../shared/messages';
import type { Density, ListColumn } from '../../../shared/settings-choices';
import { findingByDate } from '../../lib/as-shown';
import { cloudWords } from '../../lib/cloud-words';
import { LabelList } from '../labels/label-list';
import { wholeText, type useRowStyles } from './row-styles';
import type { RowWords } from './row-words';

/** All that a row's cells are drawn from. */
export interface RowLook {
  readonly connection: Connection;
  readonly density: Density;
  readonly verifying: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: RowWords;
  readonly messages: Messages;
  readonly styles: ReturnType<typeof useRowStyles>;
}

/**
 * What a row says in each column; a text takes one line. Plain functions and no components, which would look up words
 * and styles for themselves: a search draws hundreds of cells at each key.
 */
export const cellContents: Readonly<Record<ListColumn, (look: RowLook) => ReactNode>> = {
  name: nameCell,
  tenant: tenantCell,
  cloud: cloudCell,
  service: serviceCell,
  labels: ({ connection: { labels } }) => labels.length > 0 && <LabelList names={labels} />,
  state: stateCell,
  lastVerified: lastVerifiedCell,
  secretExpires: secretExpiresCell,
};

function nameCell({ connection: { name, pinned }, messages, styles }: RowLook) {
  return (
    <span className={styles.marked}>
      <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
      {pinned && <Pin12Filled className={styles.pin} role="img" aria-label={messages.list.pinnedMark} />}
    </span>
  );
}

function tenantCell(look: RowLook) {
  const { name, tenant } = look.connection;
  // Where the name is the organisation's own, it stands in the row already.
  const organisation = tenant.displayName === name ? undefined : tenant.displayName;
  const first = organisation ?? tenant.entered;
  const more = organisation === undefined ? tenant.id : tenant.entered;
  return lines(look, first, more === first ? undefined : more);
}

function cloudCell(look: RowLook) {
  const { connection, messages } = look;
  return lines(look, cloudWords(connection, messages).short, connection.customCloud?.authority);
}

function serviceCell(look: RowLook) {
  const { service, serviceOptions } = look.connection;
  const environment = serviceOptions?.environmentName ?? serviceOptions?.environmentUrl;
  return lines(look, look.messages.services[service].name, environment);
}

const stateIcons: Record<ConnectionState, ReactNode> = {
  linked: <CheckmarkCircle16Filled aria-hidden />,
  waiting: <Clock16Regular aria-hidden />,
  attention: <Warning16Filled aria-hidden />,
};

function stateCell({ connection, verifying, density, messages, styles }: RowLook) {
  const { state, lastCheck, expiredByDate } = connection;
  const { list, states, findings, shortFindings, expiry } = messages;
  // What was judged says more than that Microsoft was not reached since, which stands beside the moment.
  const judged = lastJudgement(lastCheck)?.finding;
  const finding = findingByDate(connection) ?? judged ?? lastCheck?.finding;
  const isRemarked = !verifying && finding !== undefined;
  const title = finding && (expiredByDate ? expiry.byDate.title : findings[finding.id].title);
  const isIncomplete = state === 'linked' && judged !== undefined;
  const isCompact = density === 'compact';
  return (
    <span className={isCompact ? styles.inline : styles.lines}>
      {verifying ? (
        <span className={styles.marked}>
          <Spinner size="extra-tiny" aria-hidden />
          <span className={styles.line}>{list.verifying}</span>
        </span>
      ) : (
        <span className={mergeClasses(styles.marked, styles[state])}>
          {stateIcons[state]}
          <span className={mergeClasses(styles.line, styles.stateText)}>{states[state]}</span>
        </span>
      )}
      {isRemarked && !isCompact && (
        <span
          className={mergeClasses(styles.line, styles.second, isIncomplete && styles.warning)}
          {...{ [wholeText]: title }}
        >
          {isIncomplete && <Warning12Filled className={styles.sign} aria-hidden />}
          {shortFindings[finding.id]}
        </span>
      )}
      {isRemarked && isCompact && (
        <span
          role="img"
          aria-label={shortFindings[finding.id]}
          className={mergeClasses(styles.signAlone, isIncomplete ? styles.warning : styles.quiet)}
          {...{ [wholeText]: title }}
        >
          {isIncomplete ? <Warning12Filled aria-hidden /> : <Info12Regular aria-hidden />}
        </span>
      )}
    </span>
  );
}

function lastVerifiedCell(look: RowLook) {
  const { connection, density, now, words, messages, styles } = look;
  const { lastCheck } = connection;
  const { list } = messages;
  if (!lastCheck) return <span className={mergeClasses(styles.line, styles.quiet)}>{list.never}</span>;
  // In one line there is no room for it, and the state says it as well.
  const isSaid = lastCheck.outcome === 'unreachable' && density === 'comfortable';
  return lines(look, words.lastVerified(lastCheck.at, now), isSaid ? list.unreachable : undefined);
}

function secretExpiresCell({ connection, density, now, words, messages, styles }: RowLook) {
  const { expiresAt } = connection.credential;
  if (expiresAt === undefined) {
    // Microsoft has said so, without a date.
    if (lastJudgement(connection.lastCheck)?.finding?.id === 'secret_expired') {
      return (
        <span className={mergeClasses(styles.marked, styles.attention)}>
          <Warning16Filled aria-hidden />
          <span className={styles.line}>{messages.expiry.expired}</span>
        </span>
      );
    }
    return <span className={mergeClasses(styles.line, styles.quiet)}>{messages.expiry.unknown}</span>;
  }
  const band = expiryBand(expiresAt, now);
  const text = words.secretExpires(expiresAt, now);
  if (band === 'later') return text;
  const isUrgent = band === 'expired' || band === 'within_7';
  return (
    <span className={mergeClasses(styles.marked, isUrgent ? styles.attention : styles.warning)}>
      {isUrgent ? <Warning16Filled aria-hidden /> : <Clock16Regular aria-hidden />}
      {band === 'expired' ? (
        <span className={styles.lines}>
          <span className={styles.line}>{messages.expiry.expired}</span>{' '}
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

/** Two lines, or one where rows are compact or there is no second one. */
function lines({ density, styles }: RowLook, first: string, second: string | undefined): ReactNode {
  if (second === undefined) return first;
  return (
    <span className={density === 'compact' ? styles.inline : styles.lines}>
      <span className={styles.line}>{first}</span>
      <span className={mergeClasses(styles.line, styles.second)}>{second}</span>
    </span>
  );
}
