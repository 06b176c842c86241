import { Button, ProgressBar, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { VerifyProgress } from '../../../shared/verify-run';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { fluentRef } from '../../lib/fluent-ref';
import { focusList, isFocusLost } from '../../lib/return-focus';
import { useToasts } from '../../lib/toasts';
import { useVerifyProgress } from '../../lib/verify-store';
import { visuallyHidden } from '../../lib/visually-hidden';
import { doneOf, hear, isRunOfMany, nothingHeard } from './announcement';

/** A slim bar under the header while a run of more than one is under way: how far it is, and its end. */
export function VerifyBar() {
  const messages = useMessages();
  const styles = useStyles();
  const progress = useVerifyProgress();
  const [heard, setHeard] = useState(nothingHeard);
  const now = hear(heard, progress, messages);
  if (now !== heard) setHeard(now);
  return (
    <>
      {isRunOfMany(progress) && <RunBar progress={progress} />}
      <div role="status" className={styles.hidden}>
        {now.words}
      </div>
    </>
  );
}

function RunBar({ progress }: { readonly progress: VerifyProgress }) {
  const { verifyRun } = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  // Shown at once, whatever main still has to let go of.
  const [cancelling, setCancelling] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = buttonRef.current;
    return () => {
      // The run is over, and its button takes the focus with it.
      if (button === null || button !== document.activeElement) return;
      requestAnimationFrame(() => {
        if (isFocusLost()) focusList();
      });
    };
  }, []);
  const { total, verified, failed, unverified, cancelled, heldTenants, secondsLeft } = progress;
  const done = doneOf(progress);

  const cancel = async () => {
    if (cancelling) return;
    setCancelling(true);
    const answer = await answered(bridge.connections.cancelVerify({}));
    toasts.answer(answer);
    if (!answer.ok) setCancelling(false);
  };

  return (
    <section className={styles.bar} aria-label={verifyRun.title} data-testid="verify-bar">
      <div className={styles.line}>
        <Text weight="semibold" className={styles.figure}>
          {verifyRun.done(done, total)}
        </Text>
        <span className={styles.figures}>
          <Text className={styles.figure}>{verifyRun.verified(verified)}</Text>
          {failed > 0 && (
            <Text className={mergeClasses(styles.figure, styles.failed)}>{verifyRun.failed(failed)}</Text>
          )}
          {unverified > 0 && (
            <Text className={mergeClasses(styles.figure, styles.quiet)}>
              {verifyRun.unverified(unverified)}
            </Text>
          )}
          <Text className={mergeClasses(styles.figure, styles.quiet)}>
            {verifyRun.remaining(total - done - cancelled)}
          </Text>
          {secondsLeft !== undefined && !cancelling && (
            <Text className={mergeClasses(styles.figure, styles.quiet)}>
              {verifyRun.timeLeft(secondsLeft)}
            </Text>
          )}
          {heldTenants > 0 && !cancelling && (
            <Text className={mergeClasses(styles.figure, styles.quiet)}>{verifyRun.held(heldTenants)}</Text>
          )}
        </span>
        <Button
          ref={fluentRef(buttonRef)}
          size="small"
          className={styles.cancel}
          disabledFocusable={cancelling}
          onClick={() => void cancel()}
        >
          {cancelling ? verifyRun.cancelling : verifyRun.cancel}
        </Button>
      </div>
      <ProgressBar
        shape="square"
        value={total === 0 ? 0 : done / total}
        aria-label={verifyRun.title}
        aria-valuetext={verifyRun.done(done, total)}
      />
    </section>
  );
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground2 },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    minHeight: '38px',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
  },
  figures: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  // Digits of one width: the line does not tremble while it counts.
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  failed: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cancel: { flexShrink: 0, minWidth: '104px' },
  hidden: visuallyHidden,
});
