import { flushSync } from 'react-dom';
import { locked } from './locked';
import { emptyByLock, isSecretField, secretPlaces } from './secret-places';

/** What a person was at when Tenantry was locked. */
interface Place {
  readonly focus: Element | null;
  readonly scrolled: readonly { readonly element: Element; readonly top: number; readonly left: number }[];
}

/**
 * Holds everything of the app but the lock screen. While Tenantry is locked it is out of the document, and so is all
 * that it shows; what was begun in it is kept.
 */
export const stage: HTMLElement = document.createElement('div');

let left: Place | undefined;

/** Takes the app out of the document at once, and every secret out of its fields and places. */
export function clearStage(): void {
  if (!stage.isConnected) return;
  const { activeElement } = document;
  left = {
    focus: activeElement && stage.contains(activeElement) ? activeElement : null,
    scrolled: [...stage.querySelectorAll('*')]
      .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
      .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft })),
  };
  emptySecrets();
  flushSync(() => {
    // As a click beside them does, it closes the menus and popovers that are open.
    document.documentElement.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    // An open dialog hides all else from screen readers until it is closed.
    locked.set(true);
  });
  stage.remove();
}

/** Every secret in a field or a place is gone. */
function emptySecrets(): void {
  for (const place of stage.querySelectorAll(secretPlaces)) {
    if (isSecretField(place)) emptyByLock(place);
    else place.textContent = '';
  }
}

/** Brings the app back into the document. */
export function fillStage(host: Element): void {
  if (stage.parentElement !== host) host.append(stage);
}

/** Scrolls and focuses as it was when the stage was cleared; to be called when all in it is shown again. */
export function resumeStage(): void {
  const place = left;
  left = undefined;
  for (const { element, top, left } of place?.scrolled ?? []) element.scrollTo({ top, left });
  const focus = place?.focus;
  if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
}
