import { startScreen, type Screen } from '../support/screen';
import { test as base } from './fixtures';

/**
 * The end-to-end test on a screen of its own. Dialogs of the system take their keys from the screen's one
 * keyboard, which tests that run side by side cannot share.
 */
export const test = base.extend<{ ownScreen: Screen }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  ownScreen: async ({}, use) => {
    const screen = await startScreen();
    await use(screen);
    await screen.stop();
  },

  desk: async ({ desk, ownScreen }, use) => {
    // Without these it would open its windows on the desktop that the tests were started from.
    const { WAYLAND_DISPLAY: _desktop, XAUTHORITY: _cookies, ...env } = desk.env;
    await use({ ...desk, env: { ...env, DISPLAY: ownScreen.name } });
  },
});
