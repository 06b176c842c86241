import {
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { WindowFault } from './components/window-fault';
import { LockGate } from './features/vault/lock-gate';
import { startConnections } from './lib/connections-store';
import { FaultBoundary } from './lib/fault-boundary';
import { startLabels } from './lib/labels-store';
import { startLanguage, useMessages } from './lib/language';
import { useMedia } from './lib/media';
import { startNetwork } from './lib/network-store';
import { pageNonce } from './lib/nonce';
import { startPolicy } from './lib/policy-store';
import { restCaret } from './lib/resting-caret';
import { startSettings } from './lib/settings-store';
import { startUpdates } from './lib/updates-store';
import { startVault } from './lib/vault-store';
import { startVerifyProgress } from './lib/verify-store';

// The settings first: the list is laid out by them.
void startSettings();
// Nothing is shown before it is known whether Tenantry is locked.
void startVault();
void startConnections();
void startPolicy();
void startLabels();
void startNetwork();
void startVerifyProgress();
void startUpdates();
restCaret();

const nonce = pageNonce();
const renderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

/**
 * The system's own letters. Fluent's list of families begins with those of Windows and macOS, and on a system that
 * has none of them each is looked for anew, in each weight, before the first text can be laid out.
 */
const fontFamilyBase = "system-ui, 'Segoe UI', sans-serif";

/** Japanese letters before Chinese ones: a system that has both cannot know which are meant. */
const japanese =
  "system-ui, 'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans CJK JP', 'IPAGothic', sans-serif";

const themes = {
  ja: {
    light: { ...webLightTheme, fontFamilyBase: japanese },
    dark: { ...webDarkTheme, fontFamilyBase: japanese },
  },
  others: { light: { ...webLightTheme, fontFamilyBase }, dark: { ...webDarkTheme, fontFamilyBase } },
};

/** The window in the system's theme, which it follows. */
function Window() {
  const { language } = useMessages();
  const dark = useMedia('(prefers-color-scheme: dark)');
  useLayoutEffect(() => {
    // Scroll bars and the lists of native selects go by this, not by Fluent's theme.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  const theme = themes[language === 'ja' ? 'ja' : 'others'][dark ? 'dark' : 'light'];
  return (
    <FluentProvider theme={theme}>
      <FaultBoundary fault={() => <WindowFault />}>
        <LockGate>
          <App />
        </LockGate>
      </FaultBoundary>
    </FluentProvider>
  );
}

/** Says on the console that something could not be drawn: never an error's text, which may hold what was entered. */
function noteFault(error: unknown): void {
  // eslint-disable-next-line no-console -- the developer tools, and the tests, have no other way to see it
  console.error(`fault: ${error instanceof Error ? error.name : typeof error}`);
}

const root = document.getElementById('root');
if (root) {
  // In English at once; another language is fetched first.
  void startLanguage().then(() => {
    createRoot(root, {
      onCaughtError: noteFault,
      onUncaughtError: noteFault,
      onRecoverableError: noteFault,
    }).render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Window />
      </RendererProvider>,
    );
  });
}
