import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  DeleteRegular,
  DismissRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Connection } from '../../../shared/connection';
import { lastJudgement } from '../../../shared/last-judgement';
import { FactList, type Fact } from '../../components/fact-list';
import { FindingBar } from '../../components/finding-bar';
import { PortalButton } from '../../components/portal-button';
import { RoleList } from '../../components/role-list';
import { StateBadge } from '../../components/state-badge';
import { pageOfStep } from '../../lib/guide-pages';
import { useMessages } from '../../lib/language';
import { NameLine } from './name-line';
import { SecretSection } from './secret-section';
import type { ConnectionActions } from './use-connection-actions';

/** What the details are for at the moment. */
export type DetailsMode = 'facts' | 'rename' | 'replace';

interface DetailsPanelProps {
  readonly connection: Connection;
  readonly verifying: boolean;
  readonly mode: DetailsMode;
  readonly onMode: (mode: DetailsMode) => void;
  /** What was being changed is done with, and the focus it had is lost. */
  readonly onFocusLost: (left: DetailsMode, panel: HTMLElement | null) => void;
  readonly actions: ConnectionActions;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Everything about one connection, and everything that can be done to it. Escape closes it. */
export function DetailsPanel({
  connection,
  verifying,
  mode,
  onMode,
  onFocusLost,
  actions,
  onRemove,
  onClose,
}: DetailsPanelProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { name, state, cloud, clientId, lastCheck, credential } = connection;
  const usable = credential.status === 'kept' || credential.status === 'session';
  const judgement = lastJudgement(lastCheck);
  // Where Microsoft was not reached since, both stand: what was judged, and why it could not be judged again.
  const findings = [judgement?.finding, lastCheck?.outcome === 'unreachable' ? lastCheck.finding : undefined];
  const panelRef = useRef<HTMLElement>(null);
  const before = useRef(mode);
  useEffect(() => {
    const left = before.current;
    before.current = mode;
    if (left !== mode && document.activeElement === document.body) onFocusLost(left, panelRef.current);
  }, [mode, onFocusLost]);

  const toFacts = () => {
    onMode('facts');
  };

  return (
    <section
      ref={panelRef}
      tabIndex={-1}
      className={styles.panel}
      aria-label={messages.list.details(name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (mode === 'facts') onClose();
        else toFacts();
      }}
    >
      <header className={styles.header}>
        <NameLine
          connection={connection}
          renaming={mode === 'rename'}
          onRename={() => {
            onMode('rename');
          }}
          onDone={toFacts}
        />
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={messages.list.close}
          title={messages.list.close}
          onClick={onClose}
        />
      </header>

      <div className={styles.scroll}>
        <div className={styles.state}>
          <StateBadge state={state} verifying={verifying} />
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={verifying ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
            disabledFocusable={verifying || !usable}
            onClick={() => void actions.verify([connection])}
          >
            {messages.list.verify}
          </Button>
          <Button
            size="small"
            icon={<TicketDiagonalRegular />}
            disabledFocusable={!usable}
            onClick={() => void actions.copyToken(connection)}
          >
            {messages.list.copyToken}
          </Button>
        </div>

        {!verifying &&
          findings.map((finding) => {
            if (!finding) return undefined;
            const page = finding.guide && pageOfStep[finding.guide.step];
            return (
              <FindingBar
                key={finding.at}
                finding={finding}
                actions={
                  page !== undefined && (
                    <PortalButton size="small" page={page} cloud={cloud} clientId={clientId} />
                  )
                }
              />
            );
          })}

        <FactList facts={facts()} stacked />

        <SecretSection
          connection={connection}
          replacing={mode === 'replace'}
          onReplace={() => {
            onMode('replace');
          }}
          onDone={toFacts}
          onCopy={() => void actions.copySecret(connection)}
        />

        <div className={styles.foot}>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
            {messages.list.remove}
          </Button>
        </div>
      </div>
    </section>
  );

  function facts(): Fact[] {
    const { tenant, service, scope, createdAt } = connection;
    const { list, linked, fields, moments } = messages;
    const proved = state === 'linked' ? judgement : undefined;
    const rows: (Fact | undefined)[] = [
      tenant.displayName === undefined
        ? undefined
        : { label: list.tenant, value: tenant.displayName, wide: true },
      { label: fields.tenant.label, value: tenant.id ?? tenant.entered, mono: true, wide: true },
      tenant.id === undefined || tenant.id === tenant.entered
        ? undefined
        : { label: list.entered, value: tenant.entered, wide: true },
      { label: fields.clientId.label, value: clientId, mono: true, wide: true },
      { label: list.cloud, value: messages.clouds[cloud].name },
      { label: list.service, value: messages.services[service].name },
      { label: list.scope, value: scope, mono: true, wide: true },
      proved && { label: linked.roles, value: <RoleList roles={proved.roles} />, wide: true },
      {
        label: list.lastVerified,
        value: lastCheck === undefined ? list.never : moments.short(lastCheck.at, Date.now()),
        ...(lastCheck === undefined ? {} : { title: moments.full(lastCheck.at) }),
      },
      proved?.tokenSeconds === undefined
        ? undefined
        : { label: linked.token, value: linked.tokenLifetime(proved.tokenSeconds) },
      { label: list.created, value: moments.short(createdAt, Date.now()), title: moments.full(createdAt) },
    ];
    return rows.filter((row) => row !== undefined);
  }
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', outlineStyle: 'none' },
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalM,
  },
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minHeight: 0,
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalXL,
    '> *': { flexShrink: 0 },
  },
  state: { display: 'flex' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  foot: {
    display: 'flex',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
});
