import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/settings-choices';
import { windowBackgrounds } from './window-backgrounds';

/** Shows all windows, menus and native dialogs in a theme; `system` follows the system's. */
export function showTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

/** What a window is filled with in the theme that is shown now. */
export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? windowBackgrounds.dark : windowBackgrounds.light;
}

/** Calls when the theme has changed, whoever changed it. */
export function onThemeChange(listener: () => void): void {
  nativeTheme.on('updated', listener);
}
