import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CloudId } from '../../../shared/clouds';
import { guideSteps, lineFor, type GuideLineId, type GuideStepId } from '../../../shared/guide';
import type { ServiceId } from '../../../shared/services';
import { useMessages } from '../../lib/language';
import { useFollow } from './follow';
import { GuideStep } from './guide-step';

/** What {@link GuidePane} takes. */
export interface GuidePaneProps {
  /** The chosen cloud: links lead to its portal. */
  readonly cloud: CloudId;
  /** The chosen service: how it gives access differs most. */
  readonly service: ServiceId;
  /** The client ID as typed. */
  readonly clientId?: string | undefined;
  /** Where the form is: the step of the focused field, or of the finding. */
  readonly current: GuideStepId;
  /** The line that a finding points at. */
  readonly emphasised?: GuideLineId | undefined;
  /** Told when the person opens a step by hand. */
  readonly onStep?: (step: GuideStepId) => void;
}

/** The guide beside the form: one step open, the one that the form is at or that the person opened. */
export function GuidePane({ cloud, service, clientId, current, onStep, ...found }: GuidePaneProps) {
  const emphasised = found.emphasised && lineFor(found.emphasised, service);
  const styles = useStyles();
  const { guide } = useMessages();
  const pane = useRef<HTMLElement>(null);
  const [open, setOpen] = useOpenStep(current, emphasised);
  useFollow(pane, open, emphasised);

  const drawn = useAfterFirstScreen();

  const toggle = (step: GuideStepId) => {
    if (step === open) {
      setOpen(undefined);
      return;
    }
    setOpen(step);
    onStep?.(step);
  };

  return (
    <aside ref={pane} className={styles.pane} aria-label={guide.title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {guide.title}
      </Subtitle2>
      {(drawn ? guideSteps : []).map((step) => (
        <GuideStep
          key={step.id}
          step={step}
          open={step.id === open}
          current={step.id === current}
          emphasised={emphasised}
          cloud={cloud}
          service={service}
          clientId={clientId}
          onToggle={() => {
            toggle(step.id);
          }}
        />
      ))}
    </aside>
  );
}

let firstScreenStands = false;

/** False in the first frame of a start: the form takes keys before the guide beside it is drawn, in the next one. */
function useAfterFirstScreen(): boolean {
  const drawn = useDeferredValue(true, firstScreenStands);
  useEffect(() => {
    firstScreenStands = true;
  }, []);
  return drawn;
}

/** The open step: what the person opened, until the form moves on or a finding points elsewhere. */
function useOpenStep(current: GuideStepId, emphasised: GuideLineId | undefined) {
  const [open, setOpen] = useState<GuideStepId | undefined>(current);
  const [seen, setSeen] = useState({ current, emphasised });
  if (seen.current !== current || seen.emphasised !== emphasised) {
    setSeen({ current, emphasised });
    setOpen(current);
  }
  return [open, setOpen] as const;
}

const useStyles = makeStyles({
  pane: {
    height: '100%',
    boxSizing: 'border-box',
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalM,
    // The scrollbar's room makes up the rest.
    paddingRight: tokens.spacingHorizontalXXS,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  heading: {
    display: 'block',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});
