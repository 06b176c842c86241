import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Filled, Warning16Filled, Warning16Regular } from '@fluentui/react-icons';
import { cautionLines, type GuideLineId } from '../../../shared/guide';
import { Emphasis } from '../../components/emphasis';
import { useMessages } from '../../lib/language';

/** What {@link GuideLine} takes. */
export interface GuideLineProps {
  readonly line: GuideLineId;
  /** Its place among the step's instructions, from 1; a warning shows a sign in its place. */
  readonly number: number;
  /** Whether a finding points at this line. */
  readonly emphasised: boolean;
}

/** One instruction of a step: what to do, or, with a warning sign, what not to copy. */
export function GuideLine({ line, number, emphasised }: GuideLineProps) {
  const styles = useStyles();
  const { guide } = useMessages();
  const caution = cautionLines.includes(line);

  return (
    <li
      className={mergeClasses(styles.line, caution && styles.caution, emphasised && styles.emphasised)}
      data-line={line}
      aria-current={emphasised ? 'true' : undefined}
    >
      <span className={styles.marker} aria-hidden>
        {caution ? (
          emphasised ? (
            <Warning16Filled className={styles.warning} />
          ) : (
            <Warning16Regular className={styles.warning} />
          )
        ) : emphasised ? (
          <ArrowRight16Filled className={styles.arrow} />
        ) : (
          number
        )}
      </span>
      <span>
        <Emphasis text={guide.lines[line]} />
      </span>
    </li>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: 'transparent',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    // Permissions and scopes are long words.
    overflowWrap: 'anywhere',
  },
  caution: { color: tokens.colorNeutralForeground2 },
  emphasised: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    borderTopRightRadius: tokens.borderRadiusMedium,
    borderBottomRightRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  marker: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    height: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  arrow: { color: tokens.colorBrandForeground1 },
});
