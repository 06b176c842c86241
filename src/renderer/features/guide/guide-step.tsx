import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { clouds, type CloudId } from '../../../shared/clouds';
import type { GuideLineId, guideSteps } from '../../../shared/guide';
import { PortalButton } from '../../components/portal-button';
import { pageOfStep } from '../../lib/guide-pages';
import { useMessages } from '../../lib/language';
import { GuideLine } from './guide-line';
import { pictures } from './pictures';

/** What {@link GuideStep} takes. */
export interface GuideStepProps {
  readonly step: (typeof guideSteps)[number];
  readonly open: boolean;
  /** Whether the form is at this step now. */
  readonly current: boolean;
  readonly emphasised?: GuideLineId | undefined;
  readonly cloud: CloudId;
  readonly clientId?: string | undefined;
  readonly onToggle: () => void;
}

/** A step: its number and title, and, while it is open, the way to the portal, its picture and its lines. */
export function GuideStep({ step, open, current, emphasised, cloud, clientId, onToggle }: GuideStepProps) {
  const styles = useStyles();
  const { guide } = useMessages();
  const words = guide.steps[step.id];
  const Picture = pictures[step.id];
  const page = pageOfStep[step.id];
  const bodyId = `guide-${step.id}`;

  return (
    <section className={styles.step} data-step={step.id}>
      <h3 className={styles.heading} aria-current={current ? 'step' : undefined}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={onToggle}
        >
          <span
            className={mergeClasses(styles.badge, current && styles.badgeCurrent, open && styles.badgeOpen)}
          >
            {step.badge}
          </span>
          <span className={mergeClasses(styles.titleText, open && styles.titleOpen)}>{words.title}</span>
          <ChevronDown16Regular className={mergeClasses(styles.chevron, open && styles.chevronOpen)} />
        </button>
      </h3>
      {open && (
        <div id={bodyId} className={styles.body}>
          {page !== undefined && <PortalButton page={page} cloud={cloud} clientId={clientId} />}
          <Picture label={words.picture} host={clouds[cloud].entraPortal} />
          <ol className={styles.lines}>
            {step.lines.map((line, index) => (
              <GuideLine key={line} line={line} number={index + 1} emphasised={line === emphasised} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  step: {
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    ':first-of-type': { borderTopColor: 'transparent' },
  },
  heading: { margin: 0 },
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '44px',
    boxSizing: 'border-box',
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  badge: {
    display: 'flex',
    flexShrink: 0,
    justifyContent: 'center',
    alignItems: 'center',
    width: '26px',
    height: '26px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  badgeCurrent: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  badgeOpen: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  titleText: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  titleOpen: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chevronOpen: { transform: 'rotate(180deg)' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXL,
  },
  // As wide as the titles, so that a marked line's band has room and its words still stand in line.
  lines: {
    marginTop: 0,
    marginBottom: 0,
    marginLeft: '-11px',
    marginRight: '-8px',
    padding: 0,
    listStyleType: 'none',
  },
});
