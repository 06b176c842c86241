import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { pictureNames, readGuide } from '../../../scripts/docs/guide/build';
import { guidePages } from '../../../scripts/docs/guide/pages';
import { activity } from '../../../src/shared/messages/en/activity';
import { core } from '../../../src/shared/messages/en/core';
import { permissions } from '../../../src/shared/messages/en/permissions';
import { transfer } from '../../../src/shared/messages/en/transfer';
import { vault } from '../../../src/shared/messages/en/vault';
import { policySchema } from '../../../src/shared/policy';
import { formatIds } from '../../../src/shared/transfer/formats';

const root = join(import.meta.dirname, '../../..');
const { sources, pages } = await readGuide(root);
const pictures = await pictureNames(root);

/** The pages that are written by hand, and so have the app's words in them. */
const written = sources.filter(({ path }) => path.startsWith('guide/'));

describe('The user guide', () => {
  it('has a page for every task, and its first page leads to all of them', () => {
    const tasks = [
      'install',
      'link',
      'import',
      'find-what-is-wrong',
      'export',
      'move',
      'recover',
      'policies',
    ];
    const files = pages.map(({ file }) => file);
    for (const task of ['index', ...tasks, 'uninstall']) expect(files).toContain(`${task}.html`);
    expect(files[0]).toBe('index.html');
    for (const file of files.slice(1)) expect(pages[0]?.links).toContain(file);
  });

  it('has no link that leads nowhere, and none that leads out of it', () => {
    const broken = pages.flatMap(({ file, links, anchors }) =>
      links
        .filter((link) => {
          const [target = '', anchor] = link.split('#');
          const found = target === '' ? anchors : pages.find((page) => page.file === target)?.anchors;
          return !found || (anchor !== undefined && !found.has(anchor));
        })
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(30);
  });

  it('shows every picture that there is, and none that is not', () => {
    const shown = new Set(pages.flatMap((page) => page.pictures));
    expect([...shown].sort()).toEqual(pictures.map((name) => `pictures/${name}`));
  });

  it.each(pictures)('knows what is on %s, and the picture is small', (name) => {
    const file = join(root, 'docs/guide/pictures', name);
    expect(existsSync(file.replace(/png$/, 'txt')), 'npm run docs -- pictures').toBe(true);
    expect(statSync(file).size).toBeLessThan(80_000);
  });

  it('says of every picture what it shows', () => {
    for (const { html } of pages) expect(html).not.toMatch(/alt=""/);
  });

  it('holds nothing that its policy would keep from loading', () => {
    for (const { file, html } of pages) {
      expect(html, file).not.toMatch(/<script|<style|\sstyle=|\son\w+=|(?:src|href)="[a-z]+:/i);
    }
  });

  it('names every format on the page about exports, and every rule on the one about policies', () => {
    const textOf = (path: string) => written.find((source) => source.path === path)?.markdown ?? '';
    for (const id of formatIds) expect(textOf('guide/export')).toContain(`**${transfer.formats[id].name}**`);
    for (const rule of Object.keys(policySchema.shape))
      expect(textOf('guide/policies')).toContain(`\`${rule}\``);
  });
});

describe('What the guide calls a thing', () => {
  const texts = new Set([
    ...textsOf([core, permissions, transfer, vault, activity]),
    ...composed,
    ...ofPortal(),
  ]);

  it.each(written.map(({ path, markdown }) => [path, markdown] as const))(
    'is what the app, or the portal, calls it: %s',
    (_path, markdown) => {
      const named = [
        ...[...markdown.matchAll(/\*\*(.+?)\*\*/gs)].map(([, text = '']) => text),
        ...[...markdown.matchAll(/“(.+?)”/gs)].map(([, text = '']) => text),
      ].map((text) => text.replaceAll(/\s+/g, ' '));
      expect(named.filter((text) => !texts.has(text) && !ofOthers.has(text))).toEqual([]);
    },
  );
});

describe('How the guide looks', () => {
  const css = readFileSync(join(root, 'scripts/docs/guide/guide.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

  it.each([
    ['light', light, webLightTheme],
    ['dark', dark.split('\nhtml {')[0] ?? '', webDarkTheme],
  ])('is Fluent’s own, in %s', (_name, block, theme) => {
    const values = [...block.matchAll(/--(\w+): (#\w+);/g)].map(([, token = '', value]) => [token, value]);
    expect(values.length).toBeGreaterThan(8);
    const tokens = theme as unknown as Record<string, string>;
    expect(values).toEqual(values.map(([token = '']) => [token, tokens[token]]));
  });
});

describe('A page', () => {
  const picture = { width: 10, height: 20 };
  const page = (markdown: string) =>
    guidePages([{ path: 'guide/index', markdown }], () => picture)[0] ?? expect.unreachable();

  it('has the anchors that GitHub gives its headings, each once', () => {
    const { anchors, title } = page('# A & B\n\n## .env for `Azure` SDKs\n\n## The same\n\n## The same\n');
    expect(title).toBe('A & B');
    expect([...anchors]).toEqual(['a--b', 'env-for-azure-sdks', 'the-same', 'the-same-1']);
  });

  it('leads to the other pages, and writes an address out', () => {
    const { links, html } = page('# A\n\n[here](index.md#a) and https://example.com/\n');
    expect(links).toEqual(['index.html#a']);
    expect(html).toContain('<a href="index.html#a">here</a> and https://example.com/');
  });

  it('keeps what is written from being read as HTML', () => {
    const { html } = page('# <b>\n\n`<script>` ![a "b"](pictures/a.png)\n');
    expect(html).toContain('<code>&lt;script&gt;</code>');
    expect(html).toContain('<img src="pictures/a.png" alt="a &quot;b&quot;" width="10" height="20">');
  });

  it('that the first page does not lead to is reported', () => {
    const lost = { path: 'guide/lost', markdown: '# Lost\n' };
    expect(() => guidePages([{ path: 'guide/index', markdown: '# A\n' }, lost], () => picture)).toThrow(
      /does not lead to docs\/guide\/lost\.md/,
    );
  });
});

/** Every text without gaps; in the menu, without the letter's mark. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value, value.replace('&', '')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Texts with gaps, as the guide has them. */
const composed = [
  transfer.importDialog.importSome(300),
  transfer.importDialog.verify(300),
  transfer.importDialog.choiceFor('changes', 'skip'),
  transfer.importDialog.choiceFor('same', 'skip'),
];

/** What the guide in the window calls things of the portal. */
function ofPortal(): string[] {
  const lines = Object.values(core.guide.lines).join(' ');
  return [...lines.matchAll(/\*\*(.+?)\*\*/g)].map(([, text = '']) => text);
}

/** What other programs call their things. */
const ofOthers = new Set(['Tenantry Safe Storage', 'CSV UTF-8', 'Settings', 'Apps', 'No']);
