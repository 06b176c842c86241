import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was when this component appeared, once it is gone and has left the focus
 * nowhere. For what opens over the window without a button of its own.
 */
export function useReturnFocus(): void {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What was open is taken out of the document after this.
      requestAnimationFrame(() => {
        if (!isFocusLost()) return;
        if (origin instanceof HTMLElement && origin.isConnected && origin !== document.body) origin.focus();
        else focusList();
      });
    },
    [origin],
  );
}

/** Whether what had the focus is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Moves the focus to the list's row that the Tab key reaches, where the list is shown. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}
