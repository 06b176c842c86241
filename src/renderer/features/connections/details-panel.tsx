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
import { useEffect, useRef } from 'react';
import type { Connection } from '../../../shared/connection';
import { expiryBand } from '../../../shared/expiry';
import type { Finding } from '../../../shared/finding';
import { lastJudgement } from '../../../shared/last-judgement';
import { FindingActions } from '../../components/finding-actions';
import { FindingBar } from '../../components/finding-bar';
import { StateBadge } from '../../components/state-badge';
import { findingByDate } from '../../lib/as-shown';
import { useMessages } from '../../lib/language';
import { takeFocus } from '../../lib/open-dialog';
import { DetailsFacts } from './details-facts';
import { HistorySection } from './history-section';
import { LabelsLine } from './labels-line';
import { NameLine } from './name-line';
import { NotesSection } from './notes-section';
import { SecretSection } from './secret-section';
import { secretWords } from './secret-words';
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
  const { name, state, cloud, clientId, lastCheck, credential, pinned } = connection;
  const usable = credential.status === 'kept' || credential.status === 'session';
  const judgement = lastJudgement(lastCheck);
  const byDate = findingByDate(connection);
  // Where Microsoft was not reached since, both stand: what was judged, and why it could not be judged again.
  const findings = [
    byDate,
    isOver(judgement?.finding, credential.expiresAt) ? undefined : judgement?.finding,
    lastCheck?.outcome === 'unreachable' ? lastCheck.finding : undefined,
  ];
  // At the first that blames the secret, its replacement is offered, and nowhere else.
  const replaceAt = verifying || mode === 'replace' ? undefined : findings.find(blamesSecret);
  const panelRef = useRef<HTMLElement>(null);
  const before = useRef(mode);
  useEffect(() => {
    const left = before.current;
    before.current = mode;
    if (left !== mode && document.activeElement === document.body) onFocusLost(left, panelRef.current);
  }, [mode, onFocusLost]);

  const shown = [...findings.map((finding) => finding?.at), replaceAt?.at ?? 'section', verifying].join();
  useEffect(() => {
    // A button of a finding had the focus, and went with it.
    if (document.activeElement === document.body) takeFocus(panelRef.current);
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
                countsDown={usable}
                byDate={finding === byDate}
                actions={
                  <FindingActions
                    finding={finding}
                    cloud={cloud}
                    service={connection.service}
                    clientId={clientId}
                    keptId={connection.id}
                    quiet={replaceAt !== undefined}
                    best={
                      finding === replaceAt ? (
                        <Button
                          size="small"
                          appearance="primary"
                          data-opens="replace"
                          onClick={() => {
                            onMode('replace');
                          }}
                        >
                          {secretWords(connection, messages).action}
                        </Button>
                      ) : undefined
                    }
                    onRetry={usable ? () => void actions.verify([connection]) : undefined}
                  />
                }
              />
            );
          })}

        <DetailsFacts connection={connection} onOpen={onOpen} onPermissions={onPermissions} />

        <HistorySection connection={connection} />

        <NotesSection connection={connection} />

        <SecretSection
          connection={connection}
          replacing={mode === 'replace'}
          offersReplacing={replaceAt === undefined}
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
}

function blamesSecret(finding: Finding | undefined): boolean {
  return finding?.field === 'clientSecret';
}

/** A warning of a day that has come says nothing any more: the date beside it does. */
function isOver(finding: Finding | undefined, expiresAt: string | undefined): boolean {
  return finding?.id === 'secret_expires_soon' && expiryBand(expiresAt, Date.now()) === 'expired';
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
