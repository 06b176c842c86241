/** What ends the keeping of something in view, by the pane that it scrolls in. */
const releases = new WeakMap<Element, () => void>();

/**
 * Scrolls an element wholly into view, as little as can be, and smoothly unless the person asked for less motion. It
 * stays there while the window gets another size or language, until the person does something in its pane or
 * something else of the pane is brought into view.
 */
export function bringIntoView(element: Element | null | undefined): void {
  if (!element) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  element.scrollIntoView({ block: 'nearest', behavior });
  keepInView(element, behavior);
}

function keepInView(element: Element, first: ScrollBehavior): void {
  const { pane, content } = paneOf(element) ?? {};
  if (!pane || !content) return;
  releases.get(pane)?.();
  const left = new AbortController();
  let seen = false;
  const observer = new ResizeObserver(() => {
    if (!element.isConnected) {
      release();
      return;
    }
    // It also tells the sizes that there are to begin with.
    element.scrollIntoView({ block: 'nearest', behavior: seen ? 'instant' : first });
    seen = true;
  });
  const release = () => {
    observer.disconnect();
    left.abort();
    releases.delete(pane);
  };
  releases.set(pane, release);
  observer.observe(pane);
  observer.observe(content);
  for (const act of ['pointerdown', 'wheel', 'keydown'] as const) {
    pane.addEventListener(act, release, { capture: true, passive: true, signal: left.signal });
  }
}

/** What an element scrolls in, and the part of that which it stands in. */
function paneOf(element: Element): { readonly pane: Element; readonly content: Element } | undefined {
  let content = element;
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(up).overflowY)) return { pane: up, content };
    content = up;
  }
  return undefined;
}
