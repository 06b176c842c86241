import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CopyAddRegular,
  DeleteRegular,
  DismissRegular,
  PinOffRegular,
  PinRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { Connection } from '../../../shared/connection';
import { expiryBand } from '../../../shared/expiry';
import type { Finding } from '../../../shared/finding';
import { lastJudgement } from '../../../shared/last-judgement';
import { tokenNamesRoles } from '../../../shared/services';
import { FactList, type Fact } from '../../components/fact-list';
import { FindingActions } from '../../components/finding-actions';
import { FindingBar } from '../../components/finding-bar';
import { StateBadge } from '../../components/state-badge';
import { cloudWords } from '../../lib/cloud-words';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { twinsOf } from '../../lib/same-app';
import { GrantedRoles } from './granted-roles';
import { HistorySection } from './history-section';
import { LabelsLine } from './labels-line';
import { NameLine } from './name-line';
import { NotesSection } from './notes-section';
import { SecretSection } from './secret-section';
import { TwinLinks } from './twin-links';
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
  /** The next app is entered like this one. */
  readonly onDuplicate: (connection: Connection) => void;
  /** The details of another one are asked for. */
  readonly onOpen: (id: string) => void;
  readonly onPermissions: () => void;
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
  onDuplicate,
  onOpen,
  onPermissions,
  onClose,
}: DetailsPanelProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { name, state, cloud, customCloud, clientId, lastCheck, credential, pinned } = connection;
  const usable = credential.status === 'kept' || credential.status === 'session';
  const { connections } = useConnections();
  const twins = useMemo(() => twinsOf(connection, connections), [connection, connections]);
  const judgement = lastJudgement(lastCheck);
  // Where Microsoft was not reached since, both stand: what was judged, and why it could not be judged again.
  const findings = [
    isOver(judgement?.finding, credential.expiresAt) ? undefined : judgement?.finding,
    lastCheck?.outcome === 'unreachable' ? lastCheck.finding : undefined,
  ];
  const panelRef = useRef<HTMLElement>(null);
  const before = useRef(mode);
  useEffect(() => {
    const left = before.current;
    before.current = mode;
    if (left !== mode && document.activeElement === document.body) onFocusLost(left, panelRef.current);
  }, [mode, onFocusLost]);

  const shown = findings.map((finding) => finding?.at).join();
  useEffect(() => {
    // A button of a finding had the focus, and went with it.
    if (document.activeElement === document.body) panelRef.current?.focus();
  }, [shown]);

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
          <LabelsLine connection={connection} />
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={verifying ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowSyncRegular />}
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
          <Button
            size="small"
            icon={pinned ? <PinOffRegular /> : <PinRegular />}
            onClick={() => void actions.pin([connection], !pinned)}
          >
            {pinned ? messages.details.unpin : messages.details.pin}
          </Button>
          <Button
            size="small"
            icon={<CopyAddRegular />}
            onClick={() => {
              onDuplicate(connection);
            }}
          >
            {messages.details.duplicate}
          </Button>
        </div>

        {!verifying &&
          findings.map((finding) => {
            if (!finding) return undefined;
            return (
              <FindingBar
                key={finding.at}
                finding={finding}
                actions={
                  <FindingActions
                    finding={finding}
                    cloud={cloud}
                    service={connection.service}
                    clientId={clientId}
                    keptId={connection.id}
                    onRetry={usable ? () => void actions.verify([connection]) : undefined}
                  />
                }
              />
            );
          })}

        <FactList facts={facts()} stacked />

        <HistorySection connection={connection} />

        <NotesSection connection={connection} />

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

  function domainsInShort(domains: readonly string[]): string {
    const more = domains.length - namedDomains;
    const first = domains.slice(0, namedDomains).join(', ');
    return more > 0 ? `${first} ${messages.linked.moreRoles(more)}` : first;
  }

  function facts(): Fact[] {
    const { tenant, service, serviceOptions, scope, createdAt } = connection;
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
      tenant.domains === undefined
        ? undefined
        : {
            label: linked.domains,
            value: domainsInShort(tenant.domains),
            title: tenant.domains.join('\n'),
            wide: true,
          },
      connection.appName === undefined
        ? undefined
        : { label: linked.appName, value: connection.appName, wide: true },
      { label: fields.clientId.label, value: clientId, mono: true, wide: true },
      twins.length === 0
        ? undefined
        : {
            label: messages.details.twins,
            value: <TwinLinks twins={twins} onOpen={onOpen} />,
            wide: true,
          },
      { label: list.cloud, value: cloudWords(connection, messages).name },
      { label: list.service, value: messages.services[service].name },
      option(fields.customAuthority.label, customCloud?.authority),
      option(fields.customGraph.label, customCloud?.graph),
      option(fields.environmentName.label, serviceOptions?.environmentName),
      option(fields.environmentUrl.label, serviceOptions?.environmentUrl),
      { label: list.scope, value: scope, mono: true, wide: true },
      proved && tokenNamesRoles(service)
        ? {
            label: linked.roles,
            value: <GrantedRoles connection={connection} roles={proved.roles} onOpen={onPermissions} />,
            wide: true,
          }
        : undefined,
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

/** A warning of a day that has come says nothing any more: the date beside it does. */
function isOver(finding: Finding | undefined, expiresAt: string | undefined): boolean {
  return finding?.id === 'secret_expires_soon' && expiryBand(expiresAt, Date.now()) === 'expired';
}

/** How many domains are named; the others are counted. */
const namedDomains = 3;

/** A host or name in full; no row where there is none. */
function option(label: string, value: string | undefined): Fact | undefined {
  return value === undefined || value === '' ? undefined : { label, value, mono: true, wide: true };
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
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  foot: {
    display: 'flex',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
});
