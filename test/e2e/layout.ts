import type { Page } from '@playwright/test';

/**
 * Looks for what a person would see as broken, and says each in one line: the page scrolls sideways, something lies
 * outside of the window, a text is cut off, or two things that can be pressed lie over each other.
 * What scrolls downwards, what ends in an ellipsis and what has its whole text as a tooltip is so by design.
 */
export function layoutFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = [];
    const tolerance = 1;
    const named = (element: Element): string => {
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 50);
      return `<${element.tagName.toLowerCase()}> “${words}”`;
    };
    const ancestorsOf = (element: Element): Element[] => {
      const found: Element[] = [];
      for (let up = element.parentElement; up; up = up.parentElement) found.push(up);
      return found;
    };
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
    const clips = (overflow: string): boolean => overflow !== 'visible';
    const isVisible = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      // One pixel: what only screen readers meet.
      return (
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        box.width > 1 &&
        box.height > 1
      );
    };

    /** What of an element's box is left by everything that clips it; undefined when nothing is. */
    const shownPart = (element: Element): DOMRect | undefined => {
      const box = element.getBoundingClientRect();
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      for (const up of [...ancestorsOf(element)]) {
        const { overflowX, overflowY } = getComputedStyle(up);
        const around = up.getBoundingClientRect();
        if (clips(overflowX)) [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
        if (clips(overflowY)) [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
      }
      return right - left > tolerance && bottom - top > tolerance
        ? new DOMRect(left, top, right - left, bottom - top)
        : undefined;
    };

    const root = document.documentElement;
    for (const element of [root, document.body]) {
      if (element.scrollWidth > innerWidth + tolerance)
        flaws.push(`the page is ${element.scrollWidth} pixels wide`);
      if (element.scrollHeight > innerHeight + tolerance)
        flaws.push(`the page is ${element.scrollHeight} pixels high`);
    }

    // Every pane scrolls downwards at most.
    for (const element of document.querySelectorAll('body *')) {
      if (
        scrolls(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + tolerance
      ) {
        flaws.push(`${named(element)} scrolls sideways`);
      }
    }

    const pressable = [
      ...document.querySelectorAll(
        'button, input, select, textarea, a[href], [tabindex="0"], [role="menuitem"]',
      ),
    ].filter(isVisible);
    const prominent = [
      ...pressable,
      ...document.querySelectorAll('h1, h2, h3, label, [role="columnheader"]'),
    ];
    for (const element of prominent.filter(isVisible)) {
      const box = element.getBoundingClientRect();
      const ancestors = ancestorsOf(element).map((up) => getComputedStyle(up));
      const outsideX = box.left < -tolerance || box.right > innerWidth + tolerance;
      const outsideY = box.top < -tolerance || box.bottom > innerHeight + tolerance;
      if (outsideX) {
        flaws.push(`${named(element)} reaches beyond the window's side`);
      }
      if (outsideY && !ancestors.some(({ overflowY }) => scrolls(overflowY))) {
        flaws.push(`${named(element)} reaches beyond the window's foot`);
      }
    }

    const byDesign = (element: Element): boolean => {
      const { textOverflow } = getComputedStyle(element);
      return textOverflow === 'ellipsis' || element.hasAttribute('title');
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || parent.closest('svg, option, [aria-live]')) continue;
      if (!isVisible(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      let excused = false;
      for (const up of [parent, ...ancestorsOf(parent)]) {
        const { overflowX, overflowY } = getComputedStyle(up);
        excused ||= byDesign(up);
        if (scrolls(overflowX) && scrolls(overflowY)) break;
        const around = up.getBoundingClientRect();
        const cutX =
          clips(overflowX) &&
          !scrolls(overflowX) &&
          (text.right > around.right + tolerance || text.left < around.left - tolerance);
        const cutY = clips(overflowY) && !scrolls(overflowY) && text.bottom > around.bottom + tolerance;
        if ((cutX || cutY) && !excused) flaws.push(`the text of ${named(parent)} is cut off`);
        if (scrolls(overflowX) || scrolls(overflowY)) break;
      }
    }

    const canvas = document.createElement('canvas').getContext('2d');
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      if (!canvas || !isVisible(field)) continue;
      const text =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? '')
          : field.value === ''
            ? field.placeholder
            : '';
      const style = getComputedStyle(field);
      canvas.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (canvas.measureText(text).width > room + tolerance)
        flaws.push(`“${text}” does not fit into its field`);
    }

    const textBoxOf = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };

    /** What lies over the rest by design is compared with itself only. */
    const layerOf = (element: Element): Element =>
      [element, ...ancestorsOf(element)].find((up) => {
        const { position, zIndex } = getComputedStyle(up);
        return (
          position === 'fixed' ||
          position === 'sticky' ||
          (position === 'absolute' && zIndex !== 'auto') ||
          up.getAttribute('role') === 'menu'
        );
      }) ?? document.body;
    const shown = pressable.flatMap((element) => {
      const box = shownPart(element);
      return box ? [{ element, box, layer: layerOf(element) }] : [];
    });
    for (const [index, one] of shown.entries()) {
      for (const other of shown.slice(index + 1)) {
        if (
          one.layer !== other.layer ||
          one.element.contains(other.element) ||
          other.element.contains(one.element)
        )
          continue;
        // A button inside a field belongs to it.
        const field = one.element.closest('.fui-Input, .fui-Select');
        if (field?.contains(other.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > tolerance && height > tolerance)
          flaws.push(`${named(one.element)} and ${named(other.element)} overlap`);
      }
    }
    for (const heading of [...document.querySelectorAll('h1, h2, h3')].filter(isVisible)) {
      const text = textBoxOf(heading);
      const part = shownPart(heading);
      if (!part) continue;
      for (const { element, box, layer } of shown) {
        if (layer !== layerOf(heading) && layer !== element) continue;
        if (element.contains(heading) || heading.contains(element)) continue;
        const width = Math.min(text.right, box.right) - Math.max(text.left, box.left);
        const height = Math.min(text.bottom, part.bottom, box.bottom) - Math.max(text.top, part.top, box.top);
        if (width > tolerance && height > tolerance)
          flaws.push(`${named(element)} lies over ${named(heading)}`);
      }
    }
    return [...new Set(flaws)];
  });
}

/** Whether a flaw is only that what an empty field proposes ends early: its label and its hint say the same in full. */
export function isOfProposal(flaw: string): boolean {
  return flaw.endsWith('does not fit into its field');
}
