import { useEffect } from 'react';
import { answered, bridge } from './bridge';

/** A hidden window may hold frames back; then this many milliseconds have to do. */
const longestFrame = 100;

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
