import { expect, test as base, type Page } from '@playwright/test';
import { practiceDirectory, startEntra, type Entra } from '../entra';
import { launchTenantry, type Launched, type LaunchOptions } from '../support/app';
import { makeDesk, type Desk, type DeskOptions } from '../support/desk';
import { startScreen, type Screen } from '../support/screen';

/** What a test may choose, by `test.use({ … })`. */
interface Choices {
  /** The keyring of the desk, and whether it can prompt. */
  deskOptions: DeskOptions;
  /** Problems that a test brings about on purpose; every other one fails it. */
  expectedProblems: readonly RegExp[];
}

/** What every end-to-end test stands on: the simulator, a throw-away desk, and the real app on it. */
interface Parts {
  /** The Entra simulator with its proxy. A test fails when the app asked for any host but Microsoft's. */
  entra: Entra;
  /** A screen of the test's own: its focus, its keyboard and its clipboard are nobody else's. */
  ownScreen: Screen;
  desk: Desk;
  /** Starts the app on the desk; also again, after it was closed. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Launched>;
  /** The app, started. */
  app: Launched;
  /** Its window. */
  page: Page;
}

/** Playwright's test with our parts. */
export const test = base.extend<Choices & Parts>({
  deskOptions: [{}, { option: true }],
  expectedProblems: [[], { option: true }],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  entra: async ({}, use) => {
    const entra = await startEntra({ directory: practiceDirectory() });
    await use(entra);
    await entra.stop();
    expect(entra.proxy.refused, 'hosts other than Microsoft’s').toEqual([]);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  ownScreen: async ({}, use) => {
    const screen = await startScreen();
    await use(screen);
    await screen.stop();
  },

  desk: async ({ entra, deskOptions, ownScreen }, use) => {
    const desk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url, ...deskOptions });
    await use(onScreen(desk, ownScreen));
    await desk.stop();
  },

  launch: async ({ desk, expectedProblems }, use) => {
    const started: Launched[] = [];
    await use(async (options = {}) => {
      const launched = await launchTenantry({ desk, ...options });
      started.push(launched);
      return launched;
    });
    for (const launched of started) {
      const problems = await launched.problems();
      await launched.close();
      const unexpected = problems.filter((text) => !expectedProblems.some((known) => known.test(text)));
      expect(unexpected, 'errors in the window').toEqual([]);
    }
  },

  app: async ({ launch }, use) => {
    await use(await launch());
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});

/** A desk whose apps open their windows on a screen. */
export function onScreen(desk: Desk, { name }: Screen): Desk {
  // With these they would open on the desktop that the tests were started from.
  const { WAYLAND_DISPLAY: _desktop, XAUTHORITY: _cookies, ...env } = desk.env;
  return { ...desk, env: { ...env, DISPLAY: name } };
}

export { expect };
export { practice } from '../support/practice';
