import { createStore } from './store';

/** Where in the window it is said that a dialog could not be loaded: a dialog has no place of its own. */
export const faultPlace = createStore<HTMLElement | undefined>(undefined);

/** To be handed to the element as its `ref`. */
export function keepFaultPlace(element: HTMLElement | null): void {
  faultPlace.set(element ?? undefined);
}
