import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { factsOf, formatGroups, formatIds, type FormatId } from '../../../shared/transfer/formats';
import { usePart } from '../../lib/language';
import { foundBy, nothingTyped, typedOn } from './export-type-ahead';

interface ExportFormatListProps {
  readonly chosen: FormatId;
  /** While an export is under way, its format stands. */
  readonly disabled: boolean;
  readonly onChoose: (format: FormatId) => void;
}

/** All formats in their groups. The choice goes with the focus: by the arrow keys, or by the letters of a name. */
export function ExportFormatList({ chosen, disabled, onChoose }: ExportFormatListProps) {
  const { exportDialog: words, groups, formats } = usePart('transfer');
  const styles = useStyles();
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const typed = useRef(nothingTyped);

  const goTo = (index: number | undefined) => {
    const format = index === undefined ? undefined : formatIds[index];
    if (format === undefined) return;
    listRef.current?.querySelector<HTMLElement>(`[data-format="${format}"]`)?.focus();
    onChoose(format);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (disabled || ctrlKey || metaKey || altKey) return;
    const at = formatIds.indexOf(chosen);
    const last = formatIds.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    if (steps[key] !== undefined) {
      event.preventDefault();
      goTo(steps[key]);
      return;
    }
    // The space bar chooses in a list, unless it stands in a name that is being typed.
    if (key.length !== 1 || (key === ' ' && typed.current.typed === '')) return;
    event.preventDefault();
    typed.current = typedOn(typed.current, key, event.timeStamp);
    goTo(
      foundBy(
        typed.current,
        formatIds.map((format) => formats[format].name),
        at,
      ),
    );
  };

  return (
    <div
      ref={listRef}
      role="listbox"
      aria-label={words.formats}
      aria-disabled={disabled}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {formatGroups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <span role="presentation" id={`${id}-${group}`} className={styles.group}>
            {groups[group]}
          </span>
          {formatIds
            .filter((format) => factsOf(format).group === group)
            .map((format) => {
              const isChosen = format === chosen;
              const { name, purpose } = formats[format];
              return (
                <div
                  key={format}
                  role="option"
                  aria-selected={isChosen}
                  aria-labelledby={`${id}-${format}-name`}
                  aria-describedby={`${id}-${format}-purpose`}
                  tabIndex={isChosen ? 0 : -1}
                  data-first={isChosen ? true : undefined}
                  data-format={format}
                  className={mergeClasses(styles.option, isChosen && styles.chosen)}
                  onClick={() => {
                    if (!disabled) onChoose(format);
                  }}
                >
                  <span id={`${id}-${format}-name`} className={styles.name}>
                    {name}
                  </span>
                  <span id={`${id}-${format}-purpose`} className={styles.purpose}>
                    {purpose}
                  </span>
                </div>
              );
            })}
        </div>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    boxSizing: 'border-box',
    minHeight: 0,
    overflowY: 'auto',
    paddingRight: tokens.spacingHorizontalM,
    paddingLeft: '2px',
    paddingBottom: tokens.spacingVerticalXS,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'block',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalMNudge,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    ':first-of-type': { paddingTop: tokens.spacingVerticalXXS },
  },
  option: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    paddingLeft: tokens.spacingHorizontalMNudge,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundSelected },
    '::before': {
      content: '""',
      position: 'absolute',
      top: '10px',
      bottom: '10px',
      left: 0,
      width: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  name: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  purpose: {
    overflowX: 'hidden',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});
