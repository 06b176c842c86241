import { describe, expect, it } from 'vitest';
import { builtStart } from '../../support/built-start';

/*
 * Every package and every folder of ours of which something is read and run before the first screen, with the reason.
 * What is not here comes with `import()` when somebody asks for it. A new line is a decision: it costs every start.
 */

/** Before the window is made: Electron itself waits for this to end. */
const inEntry = {
  'src/main': 'main.ts, which opens the window',
  'src/main/app': 'the window, its guards and its scheme',
  'src/main/settings': 'where an organisation’s policy is read from',
  'src/shared': 'how a date and a list are told, in the words below',
  'src/shared/messages': 'the words for a start that is refused or fails',
  atomically: 'writes down where the window was left',
  'stubborn-fs': 'atomically',
  'stubborn-utils': 'atomically',
  'when-exit': 'atomically',
};

/** While other processes make the window's page, which is not served before. */
const inMain = {
  'src/main': 'parts.ts, which puts the parts together',
  'src/main/app': 'what of the parts is Electron’s',
  'src/main/bridge': 'the window asks for the vault’s status and the list before it draws',
  'src/main/connections': 'the handlers stand before the window may ask',
  'src/main/entra': 'what the handlers are made of; MSAL itself comes with the first exchange',
  'src/main/history': 'the files of checks and activity, which the handlers name; nothing is read',
  'src/main/settings': 'whether Tenantry is locked, and how the list is laid out',
  'src/main/threads': 'how a thread is started; none is',
  'src/main/transfer': 'the handlers of export and import; what reads and encrypts is in threads of its own',
  'src/main/updates': 'the handlers of updates; electron-updater itself comes with the first look',
  'src/main/vault': 'the list comes out of it',
  'src/shared': 'the contract',
  'src/shared/fields': 'the schemas of the contract',
  'src/shared/messages': 'the menu, and the words of main’s dialogs',
  'src/shared/transfer': 'the schemas of the contract',
  zod: 'the settings are read, and the window’s first questions checked, by it',
  'electron-store': 'reads settings and vault',
  conf: 'what electron-store is made of',
  atomically: 'conf',
  'debounce-fn': 'conf',
  'dot-prop': 'conf',
  'env-paths': 'conf',
  'mimic-function': 'conf',
  'stubborn-fs': 'conf',
  'stubborn-utils': 'conf',
  'uint8array-extras': 'conf',
  'when-exit': 'conf',
  '@scure/base': 'how a recovery key is written, in the handlers of the vault',
  fflate: 'the archive of an export, in the handlers of the transfer',
};

const inWindow = {
  assets: 'the icon in the header',
  'src/renderer': 'the window’s frame',
  'src/renderer/components': 'fields and buttons of the form',
  'src/renderer/features/connections': 'passes the menu’s commands on to the list',
  'src/renderer/features/guide': 'stands beside the form',
  'src/renderer/features/link': 'the form',
  'src/renderer/features/network': 'says in the header that Microsoft cannot be reached',
  'src/renderer/features/settings': 'says that an organisation has settled something',
  'src/renderer/features/shell': 'the header',
  'src/renderer/features/transfer': 'a file may be dropped on the window from the first moment on',
  'src/renderer/features/updates':
    'says in the header that there is a newer Tenantry; the rest comes when there is',
  'src/renderer/features/vault': 'nothing is shown before it is known whether Tenantry is locked',
  'src/renderer/features/verify': 'says how far a run is',
  'src/renderer/lib': 'what all of these share',
  'src/shared': 'clouds, services and the guide’s steps',
  'src/shared/fields': 'the form reads its fields as main does',
  'src/shared/messages': 'every word',
  react: 'draws the window',
  'react-dom': 'draws the window',
  scheduler: 'react-dom',
  '@griffel/core': 'Fluent’s styles, with the five that follow',
  '@griffel/react': 'Griffel',
  '@emotion/hash': 'Griffel',
  'rtl-css-js': 'Griffel',
  stylis: 'Griffel',
  '@fluentui/tokens': 'the theme',
  '@fluentui/react-provider': 'the theme',
  '@fluentui/react-shared-contexts': 'the theme',
  '@fluentui/react-utilities': 'every component of Fluent’s',
  '@fluentui/react-jsx-runtime': 'every component of Fluent’s',
  '@fluentui/react-context-selector': 'Fluent’s fields and tags',
  '@fluentui/react-icons': 'the icons of header, form and guide; each icon is a module of its own',
  '@fluentui/react-avatar': 'a constant that tags read',
  '@fluentui/react-aria': 'announces what is changed, and moves through tags',
  '@fluentui/react-badge': 'states, in the panel that follows the form',
  '@fluentui/react-button': 'form and header',
  '@fluentui/react-divider': 'the header',
  '@fluentui/react-field': 'the form',
  '@fluentui/react-input': 'the form',
  '@fluentui/react-label': 'the form',
  '@fluentui/react-link': 'the guide',
  '@fluentui/react-message-bar': 'bars below the header',
  '@fluentui/react-popover': 'the network’s details in the header',
  '@fluentui/react-portal': 'where popovers and notices stand',
  '@fluentui/react-positioning': 'where popovers stand',
  '@fluentui/react-progress': 'how far a run is',
  '@fluentui/react-select': 'cloud and service in the form',
  '@fluentui/react-spinner': 'buttons that wait',
  '@fluentui/react-tags': 'labels in the form',
  '@fluentui/react-text': 'form and guide',
  '@fluentui/react-textarea': 'notes in the form',
  '@fluentui/react-toast': 'notices; the first may come before anybody has done anything',
  '@fluentui/react-motion': 'message bars and notices',
  '@fluentui/react-motion-components-preview': 'message bars and notices',
  '@fluentui/react-tabster': 'the keyboard’s ways through the window, with the three that follow',
  '@fluentui/keyboard-keys': 'tabster',
  keyborg: 'tabster',
  tabster: 'tabster',
  '@floating-ui/core': 'positioning',
  '@floating-ui/dom': 'positioning',
  '@floating-ui/utils': 'positioning',
};

const namesOf = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name).sort();

describe('What is loaded before the first screen', () => {
  it('is before the window only what the first list has a reason for', async () => {
    const { parts } = await builtStart('entry');
    expect(namesOf(parts)).toEqual(Object.keys(inEntry).sort());
  }, 60_000);

  it('is in main only what the second list has a reason for', async () => {
    const { parts } = await builtStart('main');
    expect(namesOf(parts)).toEqual(Object.keys(inMain).sort());
  }, 60_000);

  it('is in the window only what the third list has a reason for, in one file', async () => {
    const { parts, files } = await builtStart('renderer');
    expect(namesOf(parts)).toEqual(Object.keys(inWindow).sort());
    // Each file is one more question to main, which is busy just then.
    expect(files).toHaveLength(1);
  }, 60_000);

  it('is source in which no character takes two bytes, which all of it would then take', async () => {
    for (const what of ['main', 'renderer'] as const) {
      const { files } = await builtStart(what);
      expect(files.filter(({ isNarrow }) => !isNarrow)).toEqual([]);
    }
  }, 60_000);
});
