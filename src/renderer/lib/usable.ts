import { useEffect } from 'react';
import { answered, bridge } from './bridge';

/**
 * Two frames, in milliseconds. A hidden window may hold frames back until the screen has taken the one before: with
 * the list the header is drawn first, and what comes after it would not be seen any sooner by waiting.
 */
const longestFrame = 32;

let reported = false;

/** Tells main, once, that the first screen is painted and its fields accept keys. */
export function useReportUsable(): void {
  useEffect(() => {
    if (reported) return;
    reported = true;
    let sent = false;
    const report = () => {
      if (sent) return;
      sent = true;
      void answered(bridge.app.usable({}));
    };
    requestAnimationFrame(report);
    setTimeout(report, longestFrame);
  }, []);
}
