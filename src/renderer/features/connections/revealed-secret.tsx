import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { secretTextMark } from '../../lib/secret-places';
import { useToasts } from '../../lib/toasts';

interface RevealedSecretProps {
  readonly id: string;
  /** The secret is not shown any more, or could not be. */
  readonly onHidden: () => void;
}

/**
 * Borrows a secret and shows it as long as main allows. The text goes from the answer straight into the
 * document, past React, and is taken out of it when the time is over or this is closed.
 */
export function RevealedSecret({ id, onHidden }: RevealedSecretProps) {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const placeRef = useRef<HTMLElement>(null);
  const [secondsLeft, setSecondsLeft] = useState<number>();

  useEffect(() => {
    const place = placeRef.current;
    if (!place) return;
    let ticking: ReturnType<typeof setInterval> | undefined;
    let closed = false;

    const hide = () => {
      clearInterval(ticking);
      place.textContent = '';
    };
    const refuse = (error: BridgeError) => {
      toasts.answer({ ok: false, error });
      onHidden();
    };
    const show = (forMs: number) => {
      const until = performance.now() + forMs;
      const tick = () => {
        const left = Math.ceil((until - performance.now()) / 1000);
        setSecondsLeft(Math.max(left, 0));
        if (left > 0) return;
        hide();
        onHidden();
      };
      tick();
      ticking = setInterval(tick, 250);
    };

    void borrow(id, place, () => closed).then((loan) => {
      if (closed) return;
      if (loan.ok) show(loan.forMs);
      else refuse(loan.error);
    });
    return () => {
      closed = true;
      hide();
    };
    // The loan is asked for once: what the callbacks close over does not change what they do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);

  return (
    <div className={styles.box}>
      <code ref={placeRef} className={styles.secret} {...secretTextMark} data-testid="revealed-secret" />
      {secondsLeft === undefined ? (
        <Spinner size="extra-tiny" aria-label={messages.list.revealing} />
      ) : (
        <div className={styles.foot}>
          <Text size={200} className={styles.quiet} role="timer">
            {messages.list.revealed(secondsLeft)}
          </Text>
          {/* The button that was pressed is gone: this one takes its place, also for the keyboard. */}
          <Button size="small" icon={<EyeOffRegular />} className={styles.hide} autoFocus onClick={onHidden}>
            {messages.list.hide}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Puts the borrowed text into its place; what it returns does not carry it. */
async function borrow(
  id: string,
  place: HTMLElement,
  closed: () => boolean,
): Promise<{ ok: true; forMs: number } | { ok: false; error: BridgeError }> {
  const answer = await answered(bridge.connections.revealSecret({ id }));
  if (!answer.ok) return answer;
  if (!closed()) place.textContent = answer.value.value;
  return { ok: true, forMs: answer.value.forMs };
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  secret: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    userSelect: 'text',
    ':empty': { display: 'none' },
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  hide: { flexShrink: 0, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
