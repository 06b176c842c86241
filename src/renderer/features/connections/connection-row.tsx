import { Button, TableCell, TableRow, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular, Warning12Filled } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Connection } from '../../../shared/connection';
import { lastJudgement } from '../../../shared/last-judgement';
import { StateBadge } from '../../components/state-badge';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';

/** A row of the list. Its callbacks keep their identity, so that a row is drawn again only when it changed. */
interface ConnectionRowProps {
  readonly connection: Connection;
  readonly verifying: boolean;
  /** Its details are open. */
  readonly open: boolean;
  /** The row that the Tab key reaches; the others are reached by the arrow keys. */
  readonly reachable: boolean;
  readonly onOpen: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onMenu: (id: string, button: HTMLElement) => void;
}

/** One connection in the list. */
export const ConnectionRow = memo(function ConnectionRow({
  connection,
  verifying,
  open,
  reachable,
  onOpen,
  onFocus,
  onMenu,
}: ConnectionRowProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { id, name, tenant, cloud, state, lastCheck } = connection;
  const tabIndex = reachable ? 0 : -1;
  // What was judged says more than that Microsoft was not reached since, which stands beside the moment.
  const judged = lastJudgement(lastCheck)?.finding;
  const finding = judged ?? lastCheck?.finding;
  const remark = verifying || !finding ? undefined : messages.findings[finding.id].title;
  const incomplete = state === 'linked' && judged !== undefined;
  const tenantName = tenant.displayName ?? tenant.entered;
  const tenantMore = tenant.displayName === undefined ? tenant.id : tenant.entered;

  return (
    <TableRow
      tabIndex={tabIndex}
      data-row={id}
      aria-selected={open}
      appearance={open ? 'neutral' : 'none'}
      className={styles.row}
      onClick={() => {
        onOpen(id);
      }}
      onFocus={() => {
        onFocus(id);
      }}
    >
      <TableCell>
        <span className={mergeClasses(styles.line, styles.name)} title={name}>
          {name}
        </span>
      </TableCell>
      <TableCell>
        <Lines first={tenantName} second={tenantMore === tenantName ? undefined : tenantMore} />
      </TableCell>
      <TableCell>
        <Lines first={messages.clouds[cloud].short} title={messages.clouds[cloud].name} />
      </TableCell>
      <TableCell>
        <span className={styles.lines}>
          <StateBadge state={state} verifying={verifying} />
          {remark !== undefined && (
            <span
              className={mergeClasses(styles.line, styles.second, incomplete && styles.warning)}
              title={remark}
            >
              {incomplete && <Warning12Filled className={styles.sign} aria-hidden />}
              {remark}
            </span>
          )}
        </span>
      </TableCell>
      <TableCell>
        <LastVerified lastCheck={lastCheck} />
      </TableCell>
      <TableCell className={styles.actions}>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          tabIndex={tabIndex}
          aria-label={messages.list.actionsFor(name)}
          aria-haspopup="menu"
          title={messages.list.actions}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(id, event.currentTarget);
          }}
        />
      </TableCell>
    </TableRow>
  );
});

function LastVerified({ lastCheck }: Pick<Connection, 'lastCheck'>) {
  const messages = useMessages();
  const now = useNow();
  if (!lastCheck) return <Lines first={messages.list.never} quiet />;
  return (
    <Lines
      first={messages.moments.short(lastCheck.at, Math.max(now, Date.parse(lastCheck.at)))}
      second={lastCheck.outcome === 'unreachable' ? messages.list.unreachable : undefined}
      title={messages.moments.full(lastCheck.at)}
    />
  );
}

interface LinesProps {
  readonly first: string;
  readonly second?: string | undefined;
  readonly title?: string;
  readonly quiet?: boolean;
}

function Lines({ first, second, title, quiet }: LinesProps) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      <span className={mergeClasses(styles.line, quiet === true && styles.quiet)} title={title ?? first}>
        {first}
      </span>
      {second !== undefined && (
        <span className={mergeClasses(styles.line, styles.second)} title={second}>
          {second}
        </span>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  row: {
    height: '56px',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  line: {
    display: 'block',
    maxWidth: '100%',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  sign: { marginRight: tokens.spacingHorizontalXS, verticalAlign: '-2px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { textAlign: 'end' },
});
