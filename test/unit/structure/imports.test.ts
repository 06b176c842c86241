import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The rules that hold the architecture; none of them needs types, so the files need not exist. */
const rules = [
  'import-x/no-restricted-paths',
  'no-restricted-imports',
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
];

const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
});

/** What the repository's own rules say of a text, if it stood in this file. */
async function reports(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  const messages = result?.messages ?? [];
  const broken = messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === null);
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
  return messages.map(({ ruleId }) => ruleId);
}

const uses = (module: string) => `import * as used from '${module}';\nexport { used };\n`;

describe('An import against the direction', () => {
  it.each([
    ['src/main/vault/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/entra/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/connections/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/bridge/example.ts', 'electron', 'the bridge knows no Electron'],
    ['src/main/vault/example.ts', 'electron-store', 'it brings Electron with it'],
    ['src/renderer/example.ts', 'electron', 'the renderer has no Electron'],
    ['src/shared/example.ts', 'electron', 'shared imports nothing but zod'],
    ['src/shared/example.ts', 'react', 'shared imports nothing but zod'],
    ['src/shared/example.ts', 'node:fs', 'shared runs in the renderer too'],
    ['src/shared/fields/example.ts', 'zod-to-json-schema', 'only zod itself'],
    ['src/shared/example.ts', '../main/vault/vault', 'shared knows neither side'],
    ['src/shared/example.ts', '../renderer/app', 'shared knows neither side'],
    ['src/renderer/example.ts', '../main/vault/vault', 'the renderer sees shared only'],
    ['src/renderer/features/link/example.ts', '../../../main/bridge/serve', 'at any depth'],
    ['src/renderer/example.ts', '../preload/preload', 'the renderer sees shared only'],
    ['src/preload/example.ts', '../main/vault/vault', 'the preload sees shared only'],
    ['src/preload/example.ts', '../renderer/app', 'the preload sees shared only'],
    ['src/main/app/example.ts', '../../renderer/app', 'main sees shared only'],
    ['src/main/app/example.ts', '../../preload/preload', 'main sees shared only'],
    ['src/main/vault/example.ts', '../app/log', 'the core is handed what it needs'],
    ['src/main/entra/example.ts', '../app/entra-session', 'the core is handed what it needs'],
    ['src/main/connections/example.ts', '../app/clipboard', 'the core is handed what it needs'],
    ['src/main/connections/example.ts', '../bridge/serve', 'use cases know no bridge'],
    ['src/main/connections/example.ts', '../main', 'nobody imports the start'],
    ['src/main/vault/example.ts', '../connections/link', 'use cases stand above the vault'],
    ['src/main/entra/example.ts', '../connections/link', 'use cases stand above entra'],
    ['src/main/entra/example.ts', '../vault/vault', 'entra and vault do not know each other'],
    ['src/main/vault/example.ts', '../entra/verify', 'entra and vault do not know each other'],
    ['src/main/settings/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/transfer/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/settings/example.ts', '../app/document-stores', 'the core is handed what it needs'],
    ['src/main/transfer/example.ts', '../app/dialogs', 'the core is handed what it needs'],
    ['src/main/transfer/example.ts', '../connections/expiries', 'use cases stand above transfer'],
    ['src/main/transfer/example.ts', '../vault/vault', 'a format knows no vault'],
    ['src/main/settings/example.ts', '../connections/link', 'use cases stand above the settings'],
    ['src/main/settings/example.ts', '../vault/vault', 'of the vault only how a document is kept'],
    ['src/main/connections/example.ts', '../settings/settings', 'use cases are handed what was chosen'],
    ['src/main/updates/example.ts', 'electron', 'the core knows no Electron'],
    ['src/main/updates/example.ts', '../app/log', 'the core is handed what it needs'],
    ['src/main/updates/example.ts', '../settings/settings', 'updates knows of no other part'],
    ['src/main/app/example.ts', '../../../test/support/builders', 'the product knows no test'],
    ['src/shared/example.ts', '../../test/entra', 'the product knows no test'],
  ])('from %s to %s is reported: %s', async (file, module) => {
    expect(await reports(file, uses(module))).not.toEqual([]);
  });

  it('is reported for a type as well as for a value', async () => {
    const text = "import type { Vault } from '../main/vault/vault';\nexport type Used = Vault;\n";
    expect(await reports('src/renderer/example.ts', text)).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('The window', () => {
  it.each(['../shared/draft', '../shared/connection', '../shared/bridge', 'zod'])(
    'loads no schema: %s is for types only',
    async (module) => {
      expect(await reports('src/renderer/example.ts', uses(module))).not.toEqual([]);
      const text = `import type { Used } from '${module}';\nexport type Again = Used;\n`;
      expect(await reports('src/renderer/example.ts', text)).toEqual([]);
    },
  );
});

describe('An import in the right direction', () => {
  it.each([
    ['src/main/app/example.ts', 'electron'],
    ['src/main/app/example.ts', 'electron-store'],
    ['src/main/app/example.ts', '../vault/vault'],
    ['src/main/main.ts', 'electron'],
    ['src/main/parts.ts', './bridge/serve'],
    ['src/preload/example.ts', 'electron'],
    ['src/preload/example.ts', '../shared/portal'],
    ['src/main/connections/example.ts', '../vault/vault'],
    ['src/main/connections/example.ts', '../entra/verify'],
    ['src/main/connections/example.ts', '../transfer/expiries-csv'],
    ['src/main/connections/example.ts', '../../shared/draft'],
    ['src/main/settings/example.ts', '../vault/document-store'],
    ['src/main/settings/example.ts', '../../shared/settings'],
    ['src/main/transfer/example.ts', '../../shared/expiry'],
    ['src/main/parts.ts', './transfer/private-file'],
    ['src/main/entra/example.ts', '@azure/msal-node'],
    ['src/main/vault/example.ts', 'node:crypto'],
    ['src/renderer/features/link/example.ts', '../../../shared/clouds'],
    ['src/renderer/example.ts', 'react'],
    ['src/shared/example.ts', 'zod'],
    ['src/shared/example.ts', './fields/tenant'],
    ['src/shared/fields/example.ts', '../clouds'],
    ['test/unit/example.ts', '../../src/main/vault/vault'],
  ])('from %s to %s is not', async (file, module) => {
    expect(await reports(file, uses(module))).toEqual([]);
  });
});

describe('A text or colour in the renderer', () => {
  it.each([
    ['a text in an element', 'export const Example = () => <p>Hello</p>;'],
    ['a text in an attribute', 'export const Example = () => <p title="Hello" />;'],
    ['a label for screen readers', 'export const Example = () => <p aria-label="Hello" />;'],
    ['a colour of our own', "export const colour = '#ff8800';"],
  ])('that is not from the catalogue or the tokens is reported: %s', async (_what, text) => {
    expect(await reports('src/renderer/example.tsx', `${text}\n`)).toEqual(['no-restricted-syntax']);
  });

  it('that is, is not', async () => {
    const text = 'export const Example = ({ text }: { text: string }) => <p title={text}>{text}</p>;\n';
    expect(await reports('src/renderer/example.tsx', text)).toEqual([]);
  });
});
