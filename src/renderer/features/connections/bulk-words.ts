import { textWidth } from '../../lib/text-width';

/** What a button takes beside its words, in pixels: its icon, its edges, and the gap to the next. */
const besideWords = 46;

/** A button without words, and the gap to the next, in pixels. */
const withoutWords = 34;

/** The list's edges and the gaps around its title and its count, in pixels. */
const aroundTitle = 64;

/**
 * How many of the buttons for a selection have room for their words, beginning with the first.
 * @param words of the buttons, in their order.
 * @param width of the list, in pixels.
 * @param title of the list, and what stands beside it: the number of those selected.
 */
export function wordsThatFit(
  words: readonly string[],
  width: number,
  { title, count }: { readonly title: string; readonly count: string },
): number {
  let left = width - aroundTitle - textWidth(title, 20, 600) - textWidth(count, 14, 400);
  left -= words.length * withoutWords;
  const tooMany = words.findIndex((text) => {
    left -= besideWords - withoutWords + textWidth(text, 14, 600);
    return left < 0;
  });
  return tooMany < 0 ? words.length : tooMany;
}
