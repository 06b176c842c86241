import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { narrow, useMedia, veryNarrow } from '../../lib/media';
import { useReportUsable } from '../../lib/usable';
import { GuidePane } from '../guide/guide-pane';
import type { FormContent } from './form-content';
import type { GuideContext, GuideFocus } from './guide-focus';
import { LinkForm } from './link-form';
import { LinkedPanel } from './linked-panel';

/** What the view hands on. */
interface LinkViewProps {
  /** The person goes on to the tenant that was just kept. */
  readonly onDone: (id: string) => void;
  /** Whether the form has led to a tenant; until then, what was entered must not be lost. */
  readonly onFinished: (finished: boolean) => void;
  /** What would be lost with the form has changed. Keeps its identity. */
  readonly onContent: (content: FormContent) => void;
  readonly onImport: () => void;
  /**
   * Duplicate: the form begins with this one's cloud, service and labels. It is read once; another one needs
   * another `key`.
   */
  readonly like?: Connection | undefined;
}

/** Between the form's buttons and what is scrolled into view, in pixels. */
const roomAboveFoot = 16;

/** The form and, beside it, the guide. Each scrolls on its own. */
export function LinkView({ onDone, onFinished, onContent, onImport, like }: LinkViewProps) {
  const messages = useMessages();
  const styles = useStyles();
  const isNarrow = useMedia(narrow);
  const isVeryNarrow = useMedia(veryNarrow);
  const [chosen, setChosen] = useState<boolean>();
  const [focus, setFocus] = useState<GuideFocus>({ step: 'tenant' });
  const [context, setContext] = useState<GuideContext>({ cloud: 'global', service: 'graph' });
  // The tenant after the next is a new one.
  const [begunLike, setBegunLike] = useState(like);
  const [kept, setKept] = useState<Connection>();
  // It may be verified, or refused, while it is looked at; the answer itself stands until the list has it.
  const { connections } = useConnections();
  const known = kept && (connections.find(({ id }) => id === kept.id) ?? kept);
  const [footHeight, setFootHeight] = useState(0);
  const scrollRef = useRef<HTMLDivElement>(null);
  useReportUsable();

  useEffect(() => {
    if (kept !== undefined) scrollRef.current?.scrollTo({ top: 0 });
  }, [kept]);

  const guideShown = !isNarrow || (chosen ?? !isVeryNarrow);
  const showGuide = useCallback((target: GuideFocus) => {
    setChosen(true);
    setFocus(target);
  }, []);

  const onKept = useCallback(
    (connection: Connection) => {
      setKept(connection);
      // What it says of connecting is done; what helps now is what comes after it.
      const guide = connection.lastCheck?.finding?.guide;
      setFocus(guide === undefined || guide.step === 'connect' ? { step: 'connect' } : guide);
      onFinished(true);
    },
    [onFinished],
  );

  return (
    <div className={mergeClasses(styles.view, isVeryNarrow && styles.stacked)}>
      <div
        ref={scrollRef}
        className={styles.scroll}
        // The form's buttons stick to the foot: what is scrolled into view, a focused field too, ends above them.
        style={{ scrollPaddingBottom: `${footHeight + roomAboveFoot}px` }}
      >
        <div className={styles.column}>
          {isNarrow && (
            <Button
              size="small"
              className={mergeClasses(styles.toggle, kept !== undefined && styles.toggleAbove)}
              icon={<BookOpenRegular />}
              aria-expanded={guideShown}
              onClick={() => {
                setChosen(!guideShown);
              }}
            >
              {guideShown ? messages.guide.hide : messages.guide.show}
            </Button>
          )}
          {known === undefined ? (
            <LinkForm
              like={begunLike}
              onGuide={setFocus}
              onShowGuide={showGuide}
              onContext={setContext}
              onContent={onContent}
              onFootHeight={setFootHeight}
              onKept={onKept}
              onImport={onImport}
            />
          ) : (
            <LinkedPanel
              connection={known}
              onAnother={() => {
                setKept(undefined);
                setBegunLike(undefined);
                setFocus({ step: 'tenant' });
                onFinished(false);
              }}
              onDone={() => {
                onDone(known.id);
              }}
            />
          )}
        </div>
      </div>
      {guideShown && (
        <div className={mergeClasses(styles.guide, isVeryNarrow && styles.guideBelow)}>
          <GuidePane
            cloud={context.cloud}
            service={context.service}
            {...(context.clientId === undefined ? {} : { clientId: context.clientId })}
            current={focus.step}
            {...(focus.line === undefined ? {} : { emphasised: focus.line })}
            onStep={(step) => {
              setFocus({ step });
            }}
          />
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  view: { display: 'flex', flexGrow: 1, minHeight: 0 },
  stacked: { flexDirection: 'column' },
  scroll: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
  },
  column: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '704px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingTop: tokens.spacingVerticalXXL,
    paddingLeft: tokens.spacingHorizontalXXXL,
    paddingRight: tokens.spacingHorizontalXXXL,
  },
  toggle: {
    position: 'absolute',
    top: tokens.spacingVerticalXXL,
    right: tokens.spacingHorizontalXXXL,
  },
  toggleAbove: {
    position: 'static',
    display: 'flex',
    marginLeft: 'auto',
    marginBottom: tokens.spacingVerticalM,
  },
  guide: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '380px',
    minHeight: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  guideBelow: {
    width: '100%',
    height: '45%',
    borderLeft: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
