import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** Read out, and not seen. */
export const visuallyHidden: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflowX: 'hidden',
  overflowY: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** For words beside a sign that says the same, in a window that is zoomed in so far that both have no room. */
export const wordsWithRoom = wordsFrom(560);

/** For what holds them: Fluent gives a button with words a least width. */
export const buttonWithRoom = buttonFrom(560);

/** For words beside a sign that says the same: below so many pixels of the window they are read out, and not seen. */
export function wordsFrom(width: number): GriffelStyle {
  return { [`@media (max-width: ${width}px)`]: visuallyHidden };
}

/** For what holds those. */
export function buttonFrom(width: number): GriffelStyle {
  return {
    [`@media (max-width: ${width}px)`]: {
      minWidth: '32px',
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  };
}
