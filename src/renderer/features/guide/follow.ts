import { useEffect, type RefObject } from 'react';

/** Room kept above what is scrolled to, in pixels. */
const margin = 4;

/**
 * Keeps the open step in view: whole where it fits, otherwise its title at the top of the pane, or further
 * down where the emphasised line would be cut. Only the pane itself scrolls, smoothly unless the person asked for less motion. `step` and
 * `line` are the ids in `data-step` and `data-line`.
 */
export function useFollow(
  pane: RefObject<HTMLElement | null>,
  step: string | undefined,
  line: string | undefined,
): void {
  useEffect(() => {
    const box = pane.current;
    const target = box?.querySelector<HTMLElement>(`[data-step="${step ?? ''}"]`);
    if (!box || !target) return;

    const top = restingPlace(box, target, target.querySelector<HTMLElement>(`[data-line="${line ?? ''}"]`));
    if (top === box.scrollTop) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
  }, [pane, step, line]);
}

/** Where the pane should be scrolled to, as little moved as can be. */
function restingPlace(box: HTMLElement, step: HTMLElement, line: HTMLElement | null): number {
  const start = topWithin(box, step);
  const end = start + step.offsetHeight;
  if (start >= box.scrollTop && end <= box.scrollTop + box.clientHeight) return box.scrollTop;
  if (end <= box.clientHeight) return 0;
  if (!line) return start - margin;
  const endOfLine = topWithin(box, line) + line.offsetHeight + margin;
  return Math.max(start - margin, endOfLine - box.clientHeight);
}

function topWithin(box: HTMLElement, element: HTMLElement): number {
  return element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
}
