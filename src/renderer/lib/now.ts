import { createStore, useStore } from './store';

/** How often moments in words are brought up to date, in milliseconds. */
const tick = 30_000;

const present = createStore(Date.now());
setInterval(() => {
  present.set(Date.now());
}, tick);

/** The present in milliseconds since 1970, half a minute exact. Never behind what has just happened by more. */
export function useNow(): number {
  return useStore(present);
}
