import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LabelColor } from '../../../shared/label-colors';
import { labelTints } from './label-tints';

interface LabelChipProps {
  readonly name: string;
  readonly color: LabelColor;
}

/** A label with its colour. Its name is always there in full: shortened to the eye, whole to everything else. */
export function LabelChip({ name, color }: LabelChipProps) {
  const styles = useStyles();
  const tints = useTints();
  return (
    <span className={mergeClasses(styles.chip, tints[color])} title={name}>
      {name}
    </span>
  );
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-block',
    boxSizing: 'border-box',
    maxWidth: '100%',
    height: '20px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusMedium,
    // Seen in forced colours only, where the tint is gone.
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
});

const useTints = makeStyles(labelTints);
