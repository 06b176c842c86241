import { useEffect, useState } from 'react';

/** Counts seconds down to nothing. @returns the seconds that are left, and what begins another count. */
export function useCountdown(): readonly [secondsLeft: number, begin: (seconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  const isCounting = left > 0;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => {
      setLeft(secondsTo(until));
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [isCounting, until]);
  return [
    left,
    (seconds) => {
      const end = Date.now() + seconds * 1000;
      setUntil(end);
      setLeft(secondsTo(end));
    },
  ];
}

function secondsTo(until: number): number {
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
