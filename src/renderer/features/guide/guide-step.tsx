import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { clouds, type CloudId } from '../../../shared/clouds';
import { cautionLines, linesOf, type GuideLineId, type guideSteps } from '../../../shared/guide';
import { tokenNamesRoles, type ServiceId } from '../../../shared/services';
import { PortalButton } from '../../components/portal-button';
import { pageOf } from '../../lib/guide-pages';
import { useMessages } from '../../lib/language';
import { GuideLine } from './guide-line';
import { AccessPicture } from './pictures/access';
import { pictures } from './pictures';

/** What {@link GuideStep} takes. */
export interface GuideStepProps {
  readonly step: (typeof guideSteps)[number];
  readonly open: boolean;
  /** Whether the form is at this step now. */
  readonly current: boolean;
  readonly emphasised?: GuideLineId | undefined;
  readonly cloud: CloudId;
  readonly service: ServiceId;
  readonly clientId?: string | undefined;
  readonly onToggle: () => void;
}

/** A step: its number and title, and, while it is open, the way to the portal, its picture and its lines. */
export function GuideStep({
  step,
  open,
  current,
  emphasised,
  cloud,
  service,
  clientId,
  onToggle,
}: GuideStepProps) {
  const styles = useStyles();
  const { guide } = useMessages();
  const words = guide.steps[step.id];
  const inService = step.id === 'permissions' && !tokenNamesRoles(service);
  const Picture = inService ? AccessPicture : pictures[step.id];
  const page = pageOf(step.id, service);
  const bodyId = `guide-${step.id}`;
  const lines = linesOf(step, service);
  // What not to do is no step of its own.
  const numberOf = (index: number) =>
    lines.slice(0, index + 1).filter((line) => !cautionLines.includes(line)).length;

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
          <Picture
            label={inService ? guide.accessPicture : words.picture}
            host={cloud === 'custom' ? undefined : clouds[cloud].entraPortal}
            service={service}
          />
          <ol className={styles.lines}>
            {lines.map((line, index) => (
              <GuideLine key={line} line={line} number={numberOf(index)} emphasised={line === emphasised} />
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
