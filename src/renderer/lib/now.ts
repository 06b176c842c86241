import { createStore, useStore } from './store';

/** How often moments in words are brought up to date, in milliseconds. */
const tick = 30_000;

const present = createStore(Date.now());
setInterval(() => {
  present.set(Date.now());
}, tick);

/** Tells the present, in milliseconds since 1970, each time that it is brought up to date. */
export function followNow(listener: (now: number) => void): void {
  present.subscribe(() => {
    listener(present.get());
  });
}

/** The present in milliseconds since 1970, half a minute exact. Never behind what has just happened by more. */
export function useNow(): number {
  return useStore(present);
}
