import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked20Filled, CheckboxUnchecked20Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { RemovedConnection } from '../../../shared/bridge';
import { daysUntil } from '../../../shared/expiry';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';
import { movedTo, toggled, type BinSelection } from './bin-selection';

/** The height of a row, in pixels. */
const rowHeight = 52;

interface BinListProps {
  readonly removed: readonly RemovedConnection[];
  readonly selection: BinSelection;
  readonly onSelect: (selection: BinSelection) => void;
  readonly onRestore: (id: string) => void;
  readonly onPurge: (id: string) => void;
}

/**
 * The bin's entries, of which only those in sight are drawn. One stop of the Tab key: arrows, Home, End and
 * the page keys move, Space chooses, Ctrl+A chooses all, Enter restores, Delete deletes for good.
 */
export function BinList({ removed, selection, onSelect, onRestore, onPurge }: BinListProps) {
  const { bin: words } = useMessages();
  const styles = useStyles();
  const now = useNow();
  const listId = useId();
  const scrollRef = useRef<HTMLDivElement>(null);
  // The hook's functions change without React's knowledge; nothing here is memoised over them.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: removed.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    // It is read after the dialog has opened and has put the focus on its cross.
    scrollRef.current?.focus();
  }, []);
  const ids = removed.map(({ connection }) => connection.id);
  const active = selection.active ?? ids[0];

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      onSelect({ chosen: new Set(ids), active });
      return;
    }
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const next = movedTo(event.key, { ...selection, active }, ids, page);
    if (next !== undefined) {
      onSelect({ ...selection, active: next });
      virtual.scrollToIndex(ids.indexOf(next));
    } else if (event.key === ' ') onSelect(toggled(selection, active));
    else if (event.key === 'Enter') onRestore(active);
    else if (event.key === 'Delete') onPurge(active);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scrollRef}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={words.list}
      aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.space} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = removed[index];
          if (entry === undefined) return undefined;
          const { id } = entry.connection;
          return (
            <BinRow
              key={id}
              entry={entry}
              now={now}
              domId={`${listId}-${id}`}
              position={index + 1}
              of={removed.length}
              top={start}
              isChosen={selection.chosen.has(id)}
              isActive={id === active}
              onToggle={() => {
                onSelect(toggled(selection, id));
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface BinRowProps {
  readonly entry: RemovedConnection;
  readonly now: number;
  readonly domId: string;
  readonly position: number;
  readonly of: number;
  /** From the list's top, in pixels. */
  readonly top: number;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onToggle: () => void;
}

function BinRow({ entry, now, domId, position, of, top, isChosen, isActive, onToggle }: BinRowProps) {
  const { bin: words, moments } = useMessages();
  const styles = useStyles();
  const { connection, removedAt, purgedAt } = entry;
  const { name, tenant } = connection;
  const tenantName = tenant.displayName ?? tenant.entered;
  return (
    <div
      id={domId}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={of}
      className={mergeClasses(styles.row, isChosen && styles.chosen, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <span aria-hidden className={mergeClasses(styles.tick, isChosen && styles.ticked)}>
        {isChosen ? <CheckboxChecked20Filled /> : <CheckboxUnchecked20Regular />}
      </span>
      <span className={styles.lines}>
        <Text truncate wrap={false} weight="semibold">
          {name}
        </Text>
        <Text truncate wrap={false} size={200} className={styles.quiet}>
          {tenantName}
        </Text>
      </span>
      <span className={mergeClasses(styles.lines, styles.moments)}>
        <Text wrap={false} size={200}>
          {words.removed(moments.inSentence(removedAt, Math.max(now, Date.parse(removedAt))))}
        </Text>
        <Text wrap={false} size={200} className={styles.quiet}>
          {words.purged(daysUntil(purgedAt, now))}
        </Text>
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    position: 'relative',
    flexShrink: 1,
    height: '380px',
    minHeight: '104px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  space: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    width: '100%',
    height: `${rowHeight}px`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  active: {
    '[role="listbox"]:focus-visible &': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  tick: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  ticked: { color: tokens.colorCompoundBrandForeground1 },
  lines: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  moments: { flexGrow: 0, flexShrink: 0, textAlign: 'end' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
