import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { FetchedPart } from '../../components/fetched-part';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { lazyWith } from '../../lib/lazy-with';
import { detailsOverlay, useMedia } from '../../lib/media';
import { takeFocus } from '../../lib/open-dialog';
import { useReportUsable } from '../../lib/usable';
import { useVerifyProgress } from '../../lib/verify-store';
import { DetailsPanel, type DetailsMode } from './details-panel';
import { EmptyList } from './empty-list';
import { ListPane, type ListHandle } from './list-pane';
import { useConnectionActions } from './use-connection-actions';

const PermissionsDialog = lazyWith(['permissions'], () =>
  import('../permissions/permissions-dialog').then((module) => module.PermissionsDialog),
);

/** What the list needs. */
interface TenantsViewProps {
  readonly onLink: () => void;
  /** Keeps its identity. */
  readonly onImport: () => void;
  /** The next app is entered like this one. */
  readonly onDuplicate: (connection: Connection) => void;
  /** The row that has the focus each time that the view is shown, or else the one that had it last. */
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
export function TenantsView({
  onLink,
  onImport,
  onDuplicate,
  chosenAtStart,
  focusAtStart,
}: TenantsViewProps) {
  const messages = useMessages();
  const styles = useStyles();
  const overlay = useMedia(detailsOverlay);
  const { status, connections, verifying } = useConnections();
  const actions = useConnectionActions();
  const [details, setDetails] = useState<Details>();
  const { running } = useVerifyProgress();
  const listRef = useRef<ListHandle>(null);
  useReportUsable();

  const opened = connections.find(({ id }) => id === details?.id);
  const [permissionsOf, setPermissionsOf] = useState<string>();
  const asked = permissionsOf === undefined ? undefined : connections.find(({ id }) => id === permissionsOf);
  const closePermissions = () => {
    setPermissionsOf(undefined);
  };
  const focusRow = useCallback((id: string | undefined) => {
    listRef.current?.focusRow(id);
  }, []);
  useEffect(() => {
    if (!focusAtStart) return;
    if (chosenAtStart === undefined) focusRow(undefined);
    else listRef.current?.reveal(chosenAtStart);
  }, [focusRow, focusAtStart, chosenAtStart]);

  const open = useCallback(
    (id: string) => {
      setDetails((now) => ({ ...(now?.id === id ? now : { id, mode: 'facts' }), takesFocus: overlay }));
    },
    [overlay],
  );
  const follow = useCallback((id: string) => {
    setDetails((now) => now && { id, mode: 'facts' });
  }, []);
  const detailsRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (details?.takesFocus === true) takeFocus(detailsRef.current?.querySelector('section'));
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
      if (openedFromList === undefined)
        takeFocus(panel?.querySelector<HTMLElement>(`[data-opens="${left}"]`));
      else focusRow(openedFromList);
    },
    [focusRow, openedFromList],
  );

  if (status === 'failed') return <Text className={styles.message}>{messages.list.failed}</Text>;
  if (connections.length === 0) return <EmptyList onLink={onLink} onImport={onImport} />;

  return (
    <div className={styles.view}>
      <ListPane
        ref={listRef}
        actions={actions}
        openId={opened?.id}
        onOpen={open}
        onFollow={follow}
        onRename={inMode('rename')}
        onReplaceSecret={inMode('replace')}
        onDuplicate={onDuplicate}
        onImport={onImport}
        onEscape={close}
      />
      {opened && (
        <div ref={detailsRef} className={mergeClasses(styles.details, overlay && styles.overlay)}>
          <DetailsPanel
            key={opened.id}
            connection={opened}
            verifying={verifying.has(opened.id) || running.includes(opened.id)}
            mode={details?.mode ?? 'facts'}
            onMode={(mode) => {
              // What was begun in the details of one never changes those of another.
              setDetails((now) =>
                now?.id === opened.id
                  ? { id: opened.id, mode, from: mode === 'facts' ? now.from : 'panel' }
                  : now,
              );
            }}
            onFocusLost={focusLost}
            actions={actions}
            onRemove={() => {
              close();
              void actions.remove([opened]);
            }}
            onDuplicate={onDuplicate}
            onOpen={open}
            onPermissions={() => {
              setPermissionsOf(opened.id);
            }}
            onClose={close}
          />
        </div>
      )}
      {asked && (
        <FetchedPart onClose={closePermissions}>
          <PermissionsDialog connection={asked} onClose={closePermissions} />
        </FetchedPart>
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
