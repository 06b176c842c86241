import { makeStyles, tokens } from '@fluentui/react-components';
import { columnGap, rowPadding } from './list-columns';

/** Where the list says how its columns are laid out; rows and head take it from there. */
export const columnsVariable = '--tenant-columns';

/** The attribute in which a part of a row keeps what its tooltip says, where that is more than its own text. */
export const wholeText = 'data-whole';

/** How a row and its cells look. */
export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'grid',
    gridTemplateColumns: `var(${columnsVariable})`,
    alignItems: 'center',
    columnGap: `${columnGap}px`,
    boxSizing: 'border-box',
    paddingLeft: `${rowPadding}px`,
    paddingRight: `${rowPadding}px`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    contain: 'strict',
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
    ':hover button': { opacity: 1 },
    ':focus-within button': { opacity: 1 },
    ':hover input': { opacity: 1 },
    ':focus-visible input': { opacity: 1 },
    '[data-selecting] & input': { opacity: 1 },
  },
  // The pointer is on its menu, and the row is still the one that the menu acts on.
  asked: {
    backgroundColor: tokens.colorSubtleBackgroundHover,
    '& button': { opacity: 1, backgroundColor: tokens.colorSubtleBackgroundSelected },
  },
  // Stronger than what the pointer does. In the light, warnings would be too faint on more than this.
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (prefers-color-scheme: dark)': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    },
  },
  open: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      width: tokens.strokeWidthThicker,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  // No box of its own: it only holds together what the row is called.
  cells: { display: 'contents' },
  cell: { display: 'block', minWidth: 0 },
  select: { display: 'flex', alignItems: 'center', justifyContent: 'center', alignSelf: 'stretch' },
  box: {
    width: '16px',
    height: '16px',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandBackground,
    ':checked': { opacity: 1 },
    '@media (hover: none)': { opacity: 1 },
  },
  actions: { display: 'flex', justifyContent: 'flex-end' },
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: '20px',
    opacity: 0,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    '@media (hover: none)': { opacity: 1 },
  },
  lines: { display: 'block', minWidth: 0 },
  inline: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
    '> :first-child': { flexShrink: 0, maxWidth: '100%' },
  },
  line: {
    display: 'block',
    minWidth: 0,
    maxWidth: '100%',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  marked: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    maxWidth: '100%',
    '> svg': { flexShrink: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  pin: { color: tokens.colorNeutralForeground3 },
  stateText: { color: tokens.colorNeutralForeground1 },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  linked: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  attention: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  sign: { marginRight: tokens.spacingHorizontalXS, verticalAlign: '-2px' },
  signAlone: { display: 'flex', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
