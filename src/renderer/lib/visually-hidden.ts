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
export const wordsWithRoom = { '@media (max-width: 560px)': visuallyHidden } as const;

/** For what holds them: Fluent gives a button with words a least width. */
export const buttonWithRoom = {
  '@media (max-width: 560px)': {
    minWidth: '32px',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
} as const;

/** The same beside other words of the header, which need their room sooner. */
export const wordsWithMuchRoom = { '@media (max-width: 800px)': visuallyHidden } as const;

/** For what holds those. */
export const buttonWithMuchRoom = {
  '@media (max-width: 800px)': {
    minWidth: '32px',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
} as const;
