import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/finding';
import { useMessages } from '../lib/language';
import { tellingStatus } from '../lib/telling-status';

interface RetryButtonProps {
  readonly finding: Finding;
  readonly busy?: boolean | undefined;
  readonly onRetry: () => void;
}

/** Tries again, as soon as Microsoft allows it: until then it counts the seconds and does nothing. */
export function RetryButton({ finding, busy = false, onRetry }: RetryButtonProps) {
  const { finding: words } = useMessages();
  const styles = useStyles();
  const seconds = useSecondsLeft(finding);
  return (
    <Button
      size="small"
      appearance="primary"
      icon={<ArrowClockwiseRegular />}
      className={seconds > 0 ? styles.counting : undefined}
      disabledFocusable={busy || seconds > 0}
      onClick={onRetry}
    >
      {seconds > 0 ? words.tryAgainIn(seconds) : words.tryAgain}
    </Button>
  );
}

/** Whole seconds until Microsoft may be asked again, by what it said itself; 0 where it said nothing. */
function useSecondsLeft({ at, retryAfterSeconds = 0 }: Finding): number {
  const until = Date.parse(at) + retryAfterSeconds * 1000;
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    if (left() === 0) return;
    const timer = setInterval(() => {
      setSeconds(left());
      if (left() === 0) clearInterval(timer);
    }, 250);
    return () => {
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `left` reads nothing but `until`
  }, [until]);
  return Math.min(seconds, retryAfterSeconds);
}

const useStyles = makeStyles({ counting: { ...tellingStatus, fontVariantNumeric: 'tabular-nums' } });
