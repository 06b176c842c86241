import {
  Button,
  Spinner,
  Subtitle1,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { detailsOverlay, useMedia } from '../../lib/media';
import { useReportUsable } from '../../lib/usable';
import { ConnectionTable } from './connection-table';
import { DetailsPanel, type DetailsMode } from './details-panel';
import { EmptyList } from './empty-list';
import { useConnectionActions } from './use-connection-actions';

/** What the list needs. */
interface TenantsViewProps {
  readonly onLink: () => void;
  /** The row that has the focus at first. */
  readonly chosenAtStart?: string | undefined;
  /** The view was reached by a key or click, so the focus goes to a row. */
  readonly focusAtStart: boolean;
}

/** The open details. */
interface Details {
  readonly id: string;
  readonly mode: DetailsMode;
  /** Where the mode was entered, and the focus returns to. */
  readonly from?: 'list' | 'panel' | undefined;
  /** They lie over the list and were just opened, so that they take the focus. */
  readonly takesFocus?: boolean;
}

/** The linked tenants, and beside them the details of one. */
export function TenantsView({ onLink, chosenAtStart, focusAtStart }: TenantsViewProps) {
  const messages = useMessages();
  const styles = useStyles();
  const overlay = useMedia(detailsOverlay);
  const { status, connections, verifying } = useConnections();
  const actions = useConnectionActions();
  const [details, setDetails] = useState<Details>();
  const listRef = useRef<HTMLDivElement>(null);
  useReportUsable();

  const opened = connections.find(({ id }) => id === details?.id);
  const focusRow = useCallback((id: string | undefined) => {
    const rows = id === undefined ? '[data-row][tabindex="0"]' : `[data-row="${id}"]`;
    listRef.current?.querySelector<HTMLElement>(rows)?.focus();
  }, []);
  useEffect(() => {
    if (focusAtStart) focusRow(chosenAtStart);
  }, [focusRow, focusAtStart, chosenAtStart]);

  const open = useCallback(
    (id: string) => {
      setDetails((now) => ({ ...(now?.id === id ? now : { id, mode: 'facts' }), takesFocus: overlay }));
    },
    [overlay],
  );
  const follow = useCallback((id: string) => {
    setDetails({ id, mode: 'facts' });
  }, []);
  const detailsRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (details?.takesFocus === true) detailsRef.current?.querySelector('section')?.focus();
  }, [details]);
  const close = () => {
    focusRow(details?.id);
    setDetails(undefined);
  };
  const inMode = (mode: DetailsMode) => (connection: Connection) => {
    setDetails({ id: connection.id, mode, from: 'list' });
  };
  const openedFromList = details?.from === 'list' ? details.id : undefined;
  const focusLost = useCallback(
    (left: DetailsMode, panel: HTMLElement | null) => {
      if (openedFromList === undefined) panel?.querySelector<HTMLElement>(`[data-opens="${left}"]`)?.focus();
      else focusRow(openedFromList);
    },
    [focusRow, openedFromList],
  );
  const remove = (connection: Connection) => {
    void actions.remove(connection);
  };
  const allVerifiable = useMemo(
    () => connections.filter(({ credential: { status: has } }) => has === 'kept' || has === 'session'),
    [connections],
  );

  if (status === 'failed') return <Text className={styles.message}>{messages.list.failed}</Text>;
  if (connections.length === 0) return <EmptyList onLink={onLink} />;

  return (
    <div className={styles.view}>
      <section ref={listRef} className={styles.list} aria-labelledby="tenants-title">
        <header className={styles.header}>
          <Subtitle1 as="h1" id="tenants-title" className={styles.title}>
            {messages.list.title}
          </Subtitle1>
          <Text className={styles.count}>{messages.list.count(connections.length)}</Text>
          <span className={styles.space} />
          <Button
            appearance="subtle"
            icon={verifying.size > 0 ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
            disabledFocusable={verifying.size > 0 || allVerifiable.length === 0}
            onClick={() => void actions.verify(allVerifiable)}
          >
            {messages.list.verifyAll}
          </Button>
        </header>
        <ConnectionTable
          connections={connections}
          verifying={verifying}
          openId={opened?.id}
          onOpen={open}
          onFollow={follow}
          onEscape={close}
          onVerify={(connection) => void actions.verify([connection])}
          onRename={inMode('rename')}
          onReplaceSecret={inMode('replace')}
          onCopySecret={(connection) => void actions.copySecret(connection)}
          onCopyToken={(connection) => void actions.copyToken(connection)}
          onRemove={remove}
        />
      </section>
      {opened && (
        <div ref={detailsRef} className={mergeClasses(styles.details, overlay && styles.overlay)}>
          <DetailsPanel
            key={opened.id}
            connection={opened}
            verifying={verifying.has(opened.id)}
            mode={details?.mode ?? 'facts'}
            onMode={(mode) => {
              setDetails((now) => ({ id: opened.id, mode, from: mode === 'facts' ? now?.from : 'panel' }));
            }}
            onFocusLost={focusLost}
            actions={actions}
            onRemove={() => {
              close();
              remove(opened);
            }}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  view: { position: 'relative', display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  message: {
    flexGrow: 1,
    alignSelf: 'center',
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
  list: {
    flexGrow: 1,
    boxSizing: 'border-box',
    minWidth: 0,
    overflowX: 'auto',
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXL,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  count: { paddingTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  space: { flexGrow: 1 },
  details: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '400px',
    minHeight: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  overlay: {
    position: 'absolute',
    zIndex: 2,
    top: 0,
    right: 0,
    bottom: 0,
    maxWidth: '100%',
    boxShadow: tokens.shadow28,
  },
});
