import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { describe, expect, it, vi } from 'vitest';
import { showTheme, windowBackground } from '../../../../src/main/app/theme';
import { windowBackgrounds } from '../../../../src/main/app/window-backgrounds';

const { nativeTheme } = vi.hoisted(() => ({
  nativeTheme: { themeSource: 'system', shouldUseDarkColors: false, on: () => undefined },
}));
vi.mock('electron', () => ({ nativeTheme }));

describe('What a window is filled with before its page has painted', () => {
  it('is what Fluent’s pages have in that theme', () => {
    expect(windowBackgrounds.light).toBe(webLightTheme.colorNeutralBackground1);
    expect(windowBackgrounds.dark).toBe(webDarkTheme.colorNeutralBackground1);
  });

  it('is in the page’s shell as well', () => {
    const shell = readFileSync(join(import.meta.dirname, '../../../../src/renderer/shell.css'), 'utf8');
    for (const colour of Object.values(windowBackgrounds))
      expect(shell).toContain(`--background: ${colour};`);
  });

  it('goes by the theme that is shown now', () => {
    expect(windowBackground()).toBe(windowBackgrounds.light);
    nativeTheme.shouldUseDarkColors = true;
    expect(windowBackground()).toBe(windowBackgrounds.dark);
  });
});

describe('A theme', () => {
  it.each(['light', 'dark', 'system'] as const)('is set for the whole app: %s', (theme) => {
    showTheme(theme);
    expect(nativeTheme.themeSource).toBe(theme);
  });
});
