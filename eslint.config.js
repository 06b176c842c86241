import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Where `electron` may be imported: the core knows no Electron. */
const mayImportElectron = ['src/main/app/**', 'src/main/{main,parts}.ts', 'src/preload/**'];

/**
 * The direction of imports: what stands in `target` may not import what stands in `from`.
 * shared ← main/{entra,vault,settings,transfer,history,updates} ← main/connections ← main/{app,bridge} ← parts.ts ← main.ts; renderer and
 * preload see shared only. main/threads runs work beside main, for vault and transfer.
 */
const zones = [
  {
    target: './src/shared',
    from: './src',
    except: ['./shared'],
    message: 'shared is what both sides agree on: it imports nothing but zod.',
  },
  {
    target: ['./src/renderer', './src/preload'],
    from: './src/main',
    message: 'The renderer and the preload see shared only.',
  },
  { target: './src/renderer', from: './src/preload', message: 'The renderer sees shared only.' },
  { target: './src/preload', from: './src/renderer', message: 'The preload sees shared only.' },
  { target: './src/main', from: ['./src/renderer', './src/preload'], message: 'Main sees shared only.' },
  {
    target: [
      './src/main/entra',
      './src/main/vault',
      './src/main/settings',
      './src/main/transfer',
      './src/main/history',
      './src/main/updates',
      './src/main/connections',
    ],
    from: ['./src/main/app', './src/main/bridge', './src/main/main.ts', './src/main/parts.ts'],
    message: 'The core is handed what it needs; it does not reach for it.',
  },
  {
    target: [
      './src/main/entra',
      './src/main/vault',
      './src/main/settings',
      './src/main/transfer',
      './src/main/history',
    ],
    from: './src/main/connections',
    message: 'Use cases use entra, vault, history and transfer, not the other way round.',
  },
  {
    target: './src/main/threads',
    from: './src/main',
    except: ['./threads'],
    message: 'threads knows nothing of the work that is done in them.',
  },
  {
    target: './src/main/connections',
    from: './src/main/settings',
    message: 'Use cases are handed what the person chose.',
  },
  {
    target: './src/main/entra',
    from: './src/main',
    except: ['./entra'],
    message: 'entra, vault, settings, transfer and history do not know each other.',
  },
  {
    target: './src/main/vault',
    from: './src/main',
    except: ['./vault', './threads'],
    message: 'entra, vault, settings, transfer and history do not know each other.',
  },
  {
    target: './src/main/transfer',
    from: './src/main',
    except: ['./transfer', './threads'],
    message: 'entra, vault, settings, transfer and history do not know each other.',
  },
  {
    target: './src/main/history',
    from: './src/main',
    except: ['./history'],
    message: 'entra, vault, settings, transfer and history do not know each other.',
  },
  {
    target: './src/main/updates',
    from: './src/main',
    except: ['./updates'],
    message: 'updates knows of no other part, and is handed what it needs.',
  },
  {
    target: './src/main/settings',
    from: './src/main',
    except: ['./settings', './vault/document-store.ts', './vault/storage-fault-of.ts'],
    message: 'settings knows of the vault only how a document is kept.',
  },
  { target: './src', from: ['./test', './scripts'], message: 'The product knows no test and no script.' },
];

/** Attributes and properties whose value a person reads or hears. */
const attributesWithText =
  '/^(title|placeholder|label|alt|hint|text|content|aria-label|aria-description|aria-roledescription|aria-valuetext)$/';
const propertiesWithText =
  '/^(title|message|detail|label|sublabel|toolTip|body|subtitle|buttonLabel|checkboxLabel)$/';

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['src/*/tsconfig.json', 'test/tsconfig.json', 'scripts/tsconfig.json'],
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Brackets for names that come from outside (environment, JSON), as the compiler asks.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              message: 'Only src/main/app, src/main/{main,parts}.ts and src/preload import electron.',
            },
            { name: 'electron-store', message: 'It imports electron: only src/main/app may use it.' },
          ],
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: mayImportElectron,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression[source.value=/^electron/]', message: 'The core knows no Electron.' },
      ],
    },
  },
  { files: mayImportElectron, rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/main/app/**', 'src/main/{main,parts}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'Literal[value=/^(?!Tenantry$).*\\p{L}{2}/u]',
          'TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]',
        ].flatMap((text) =>
          [`Property[key.name=${propertiesWithText}]`, "Property[key.name='buttons'] > ArrayExpression"].map(
            (place) => ({
              selector: `${place} > ${text}`,
              message: 'Every text stands in the message catalogue.',
            }),
          ),
        ),
      ],
    },
  },
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!zod$|\\.)', message: 'shared imports nothing but zod.' }] },
      ],
    },
  },
  {
    files: ['src/renderer/**', 'src/preload/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^zod|shared/(bridge|connection|draft|finding)$',
              allowTypeImports: true,
              message:
                'The window loads no schema: zod is large, and tries to compile code, which its policy forbids.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\S/]', message: 'Every text stands in the message catalogue.' },
        ...[
          'Literal[value=/\\p{L}{2}/u]',
          'TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]',
        ].flatMap((text) =>
          // What a child or one of these attributes is, at once or as one of two.
          [
            'JSXElement > JSXExpressionContainer',
            'JSXFragment > JSXExpressionContainer',
            `JSXAttribute[name.name=${attributesWithText}]`,
            `JSXAttribute[name.name=${attributesWithText}] > JSXExpressionContainer`,
          ].flatMap((place) =>
            ['', ' > ConditionalExpression', ' > LogicalExpression'].map((between) => ({
              selector: `${place}${between} > ${text}`,
              message: 'Every text stands in the message catalogue.',
            })),
          ),
        ),
        { selector: 'Literal[value=/^#[0-9a-fA-F]{3,8}$/]', message: 'Colours come from Fluent tokens.' },
      ],
    },
  },
  {
    files: ['test/**', 'scripts/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
);
