import { tokens } from '@fluentui/react-components';
import type { LabelColor } from '../../../shared/label-colors';

/** How each colour of a label looks: Fluent's pairs of a tint and a text that is readable on it in both themes. */
export const labelTints: Record<LabelColor, { readonly backgroundColor: string; readonly color: string }> = {
  grey: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground1 },
  red: {
    backgroundColor: tokens.colorPaletteCranberryBackground2,
    color: tokens.colorPaletteCranberryForeground2,
  },
  orange: {
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    color: tokens.colorPalettePumpkinForeground2,
  },
  yellow: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  green: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  blue: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  purple: {
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
  },
};

/** The full colour of each, for swatches: a text that CSS takes. */
export const labelFills: Record<LabelColor, string> = {
  grey: tokens.colorNeutralForeground3,
  red: tokens.colorPaletteCranberryBorderActive,
  orange: tokens.colorPalettePumpkinBorderActive,
  yellow: tokens.colorPaletteGoldBorderActive,
  green: tokens.colorPaletteForestBorderActive,
  teal: tokens.colorPaletteTealBorderActive,
  blue: tokens.colorPaletteBlueBorderActive,
  purple: tokens.colorPalettePurpleBorderActive,
};
