/** How long a caret blinks after the last touch: what GTK allows by default (`gtk-cursor-blink-timeout`), in milliseconds. */
const blinkingMs = 10_000;

const touches = ['keydown', 'input', 'pointerdown', 'focusin'] as const;

/**
 * Lets the caret of the field with the focus stand still for who has not touched the window for ten seconds: each blink
 * is a frame that the page and the graphics process draw, and most of what a form at rest costs. By a mark on the page, which
 * `shell.css` knows; Chromium has `caret-animation` since 140, and goes on blinking before.
 */
export function restCaret(): void {
  const { dataset } = document.documentElement;
  let rest: number | undefined;
  const blink = () => {
    window.clearTimeout(rest);
    if (dataset['caret'] !== undefined) delete dataset['caret'];
    rest = window.setTimeout(() => {
      dataset['caret'] = 'rests';
    }, blinkingMs);
  };
  for (const touch of touches) document.addEventListener(touch, blink, { capture: true, passive: true });
  blink();
}
