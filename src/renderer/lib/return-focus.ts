import { useLayoutEffect, useState } from 'react';

/**
 * Gives the focus back to where it was when this component appeared, once it is gone and has left the focus
 * nowhere. For what opens over the window without a button of its own.
 */
export function useReturnFocus(): void {
  const [origin] = useState(originOfFocus);
  useLayoutEffect(
    () => () => {
      // What was open is taken out of the document after this. No later than that: Fluent would give the focus to the
      // button of a menu or popover that had it last, whatever opened the dialog.
      queueMicrotask(() => {
        if (!isFocusLost()) return;
        if (origin instanceof HTMLElement && origin.isConnected && origin !== document.body) origin.focus();
        // What is there may be hidden by now, and then takes no focus.
        if (isFocusLost()) focusDialogOrList();
      });
    },
    [origin],
  );
}

/** What has the focus; for a line of a menu, which is gone once it is chosen, the button that the menu belongs to. */
function originOfFocus(): Element | null {
  const { activeElement } = document;
  const trigger = activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(trigger) ?? activeElement;
}

/** Whether what had the focus is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The dialog that is open still, or else the list: behind a dialog nothing may have the focus. */
function focusDialogOrList(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')].at(-1);
  if (dialog) dialog.focus();
  else focusList();
}

/** Moves the focus to the list's row that the Tab key reaches, where the list is shown. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}
