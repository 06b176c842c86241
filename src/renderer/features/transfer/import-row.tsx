import { Badge, Select, makeStyles, mergeClasses, tokens, type BadgeProps } from '@fluentui/react-components';
import { memo, type Ref } from 'react';
import type { ImportRow, RowChoice, RowVerdict } from '../../../shared/transfer/import';
import type { Messages, TransferMessages } from '../../../shared/messages';
import { useMessages, usePart } from '../../lib/language';
import { choicesOf } from './import-choices';

/** How rows are laid out: with the line or the file that each stands in, or with neither. */
export type RowLayout = 'lined' | 'filed' | 'unplaced';

/** A row of the review. Every property keeps its identity, so that a row is drawn again only when it changed. */
interface ImportRowProps {
  /** Measures it: its height follows from what there is to say. */
  readonly ref: Ref<HTMLDivElement>;
  readonly row: ImportRow;
  /** Its number among all rows, from 0. */
  readonly index: number;
  /** Its place among the shown rows, from 0. */
  readonly position: number;
  /** Where it begins, in pixels from the first row's top. */
  readonly top: number;
  readonly choice: RowChoice;
  /** The row that it repeats. */
  readonly repeated: ImportRow | undefined;
  readonly layout: RowLayout;
  /** The row that the Tab key reaches; the others are reached by the arrow keys. */
  readonly reachable: boolean;
  readonly busy: boolean;
  readonly onChoose: (index: number, choice: RowChoice) => void;
}

const colors: Record<RowVerdict, NonNullable<BadgeProps['color']>> = {
  new: 'brand',
  changes: 'warning',
  same: 'informative',
  wrong: 'danger',
};

/** One row of an import: what it is, and what is done with it. */
export const ReviewRow = memo(function ReviewRow({
  ref,
  row,
  index,
  position,
  top,
  choice,
  repeated,
  layout,
  reachable,
  busy,
  onChoose,
}: ImportRowProps) {
  const messages = useMessages();
  const transfer = usePart('transfer');
  const { importDialog: words } = transfer;
  const styles = useRowStyles();
  const { verdict, name, tenant, clientId, cloud, secret, place } = row;
  const choices = choicesOf[verdict];
  const shownName = name === '' ? words.unnamed : name;
  const tabIndex = reachable ? 0 : -1;

  return (
    <div
      ref={ref}
      role="row"
      // The head is the first row.
      aria-rowindex={position + 2}
      aria-labelledby={`import-name-${index} import-verdict-${index}`}
      data-row={index}
      data-index={position}
      tabIndex={tabIndex}
      className={mergeClasses(styles.row, styles[layout])}
      style={{ top }}
    >
      {layout !== 'unplaced' && (
        <span role="gridcell" className={mergeClasses(styles.line, styles.place)}>
          <span className={styles.inColumn}>{words.placeInShort(place)}</span>
          {/* Without a head above it. */}
          <span className={styles.onItsOwn}>{words.place(place)}</span>
        </span>
      )}
      <span role="gridcell" id={`import-name-${index}`} className={styles.cell}>
        <span className={mergeClasses(styles.line, styles.name, name === '' && styles.second)}>
          {shownName}
        </span>
        <span className={mergeClasses(styles.line, styles.second)}>{tenant}</span>
      </span>
      <span role="gridcell" className={styles.cell}>
        <span className={mergeClasses(styles.line, styles.client)}>{clientId}</span>
        {verdict !== 'wrong' && (
          <span className={mergeClasses(styles.line, styles.second)}>
            {words.cloudAndSecret(messages.clouds[cloud].short, secret)}
          </span>
        )}
      </span>
      <span role="gridcell" id={`import-verdict-${index}`} className={styles.cell}>
        <Badge appearance="tint" shape="rounded" color={colors[verdict]}>
          {words.verdicts[verdict]}
        </Badge>
        {remarksOf(row, repeated, messages, transfer).map((remark) => (
          <span key={remark} className={styles.remark}>
            {remark}
          </span>
        ))}
      </span>
      <span role="gridcell" className={styles.choice}>
        {choices.length === 0 ? (
          <span className={styles.second}>{words.leftOut}</span>
        ) : (
          <Select
            size="small"
            value={choice}
            tabIndex={tabIndex}
            disabled={busy}
            aria-label={words.choiceOf(shownName)}
            onChange={(_, { value }) => {
              const chosen = choices.find((each) => each === value);
              if (chosen !== undefined) onChoose(index, chosen);
            }}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {words.choiceFor(verdict, each)}
              </option>
            ))}
          </Select>
        )}
      </span>
    </div>
  );
});

/** What there is to say of a row beside its verdict, a sentence each. */
function remarksOf(
  { verdict, name, kept, changed = [], problems = [] }: ImportRow,
  repeated: ImportRow | undefined,
  { fields, problems: problemWords }: Messages,
  { importDialog: words }: TransferMessages,
): readonly string[] {
  const remarks = problems.map(({ field, problem }) =>
    words.problem(fields[field].label, problemWords[problem]),
  );
  if (verdict === 'changes' && changed.length > 0) {
    remarks.push(words.differs(changed.map((field) => fields[field].label)));
  }
  if (kept && kept.name !== name) remarks.push(words.keptAs(kept.name));
  if (repeated) remarks.push(words.repeats(words.place(repeated.place)));
  return remarks;
}

/** As with a zoomed window: the columns do not fit side by side. */
export const narrowTable = '@media (max-width: 760px)';

const columns = 'minmax(0, 50fr) minmax(0, 56fr) minmax(0, 56fr) 160px';

/** One above the other, with the choice beside them. */
const stacked = { gridTemplateColumns: 'minmax(0, 1fr) 150px', '> *': { gridColumnStart: 1 } };

/** How the rows of the review and their head are laid out. */
export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '52px',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  lined: {
    gridTemplateColumns: `52px ${columns}`,
    [narrowTable]: stacked,
  },
  filed: {
    gridTemplateColumns: `120px ${columns}`,
    [narrowTable]: stacked,
  },
  unplaced: {
    gridTemplateColumns: columns,
    [narrowTable]: stacked,
  },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  inColumn: { [narrowTable]: { display: 'none' } },
  onItsOwn: { display: 'none', [narrowTable]: { display: 'inline' } },
  cell: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  line: {
    display: 'block',
    maxWidth: '100%',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  client: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  remark: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [narrowTable]: { gridColumnStart: 2, gridRowStart: 1, gridRowEnd: 'span 4', alignSelf: 'start' },
  },
});
