/*
 * What main's dialog for a proxy's sign-in and main agree on. It is a window of its own, with a preload of its own:
 * the app's window and its page have no part in it.
 */

/** The channels of the dialog. */
export const proxySignInChannels = {
  describe: 'proxySignIn.describe',
  drawn: 'proxySignIn.drawn',
  answer: 'proxySignIn.answer',
} as const;

/** All that the dialog shows. Its words come from main: the page loads no catalogue. */
export interface ProxySignInTexts {
  readonly language: string;
  readonly title: string;
  readonly heading: string;
  /** Which proxy asks. */
  readonly question: string;
  /** The proxy's own words, where it has any. */
  readonly realm?: string;
  /** That it has refused what was entered before. */
  readonly refused?: string;
  readonly usernameLabel: string;
  /** Who signed in before. */
  readonly username: string;
  readonly passwordLabel: string;
  /** How long the password is held, and how the proxy gets it. */
  readonly note: string;
  readonly signIn: string;
  readonly cancel: string;
}

/** `window.proxySignIn` in the dialog. */
export interface ProxySignInBridge {
  describe(): Promise<ProxySignInTexts>;
  /** Lets main show the dialog. @param height what the page needs, in CSS pixels. */
  drawn(height: number): Promise<void>;
  /** Ends the dialog. @param entered null where the person has declined. */
  answer(entered: { username: string; password: string } | null): Promise<void>;
}
