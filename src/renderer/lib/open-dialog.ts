const openDialog = '[role="dialog"][aria-modal="true"], [role="alertdialog"]';

/** Whether a dialog keeps the window to itself. */
export function isDialogOpen(): boolean {
  return document.querySelector(openDialog) !== null;
}

/**
 * Gives the focus to what asks for it by itself, some time after what the person did. While a dialog is open nothing
 * behind it gets the focus: what somebody types into the dialog must not go elsewhere.
 */
export function takeFocus(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (!element || (isDialogOpen() && element.closest(openDialog) === null)) return;
  element.focus(options);
}
