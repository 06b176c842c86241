import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { labelTints } from '../../../../src/renderer/features/labels/label-tints';
import { labelColors } from '../../../../src/shared/label-colors';

/** WCAG 2.2, success criterion 1.4.3, for text of this size. */
const leastContrast = 4.5;

describe.each([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
])('In the %s theme', (_, theme) => {
  it.each(labelColors)('the name of a label is readable on %s', (color) => {
    const { backgroundColor, color: text } = labelTints[color];
    expect(contrast(valueOf(theme, text), valueOf(theme, backgroundColor))).toBeGreaterThanOrEqual(
      leastContrast,
    );
  });
});

it('No two colours of labels look the same', () => {
  expect(new Set(Object.values(labelTints).map((tint) => tint.backgroundColor)).size).toBe(
    labelColors.length,
  );
});

/** The colour behind a token such as `var(--colorPaletteTealBackground2)`: `#` and six digits. */
function valueOf(theme: Theme, token: string): string {
  const value = Object.entries(theme).find(([name]) => token === `var(--${name})`)?.[1];
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`No colour: ${token}`);
  return value;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const channel = (start: number): number => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
