import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '../../src/shared/licence.ts';

const require = createRequire(import.meta.url);

/** What the file is called; main reads one beside each of its bundles. */
const fileName = 'licences.json';

/** Code that a build tool writes into a bundle: the beginning of such a module's id, and whose code it is. */
const writtenIn: readonly (readonly [prefix: string, name: string])[] = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0commonjsHelpers', 'vite'],
];

/** What a package's own terms lie in. */
const licenceFile = /^(licen[cs]e|copying|notice|third-?party-?(notices?|licen[cs]es?)(text)?)([-.].*)?$/i;

/** The head of what a build tool says of packages that are in the tool, and not in what it writes. */
const ofTheTool = /^# Licenses of bundled dependencies$/m;

/** The terms of a package that names them but comes without their text (SPDX licence list, MIT and ISC). */
const standardTexts: Readonly<Record<string, (author: string) => string>> = {
  MIT: (author) => `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: (author) => `ISC License

Copyright (c) ${author}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/**
 * Writes beside a bundle the licences of all that went into it: of every package of which a module is in one of its
 * chunks, of the build tools that write code of their own there, and of Tenantry itself. A package whose terms cannot
 * be told fails the build.
 * @param root the folder of Tenantry's own package: an absolute path.
 */
export function bundledLicences(root: string): Plugin {
  return {
    name: 'tenantry-bundled-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of output.moduleIds) {
          folders.add(folderOf(id) ?? root);
        }
      }
      // The same package may lie in several folders.
      const byKey = new Map([...folders].map(licenceOf).map((licence) => [keyOf(licence), licence]));
      const licences = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, licence]) => licence);
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(licences)}\n` });
    },
  };
}

/** The folder of the package that a module belongs to; undefined for our own. */
function folderOf(id: string): string | undefined {
  const tool = writtenIn.find(([prefix]) => id.startsWith(prefix));
  if (tool) return dirname(require.resolve(`${tool[1]}/package.json`));
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const parts = /^(.*[/\\]node_modules[/\\])((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(file);
  return parts ? join(parts[1] ?? '', parts[2] ?? '') : undefined;
}

/** Of its own description, what is read. */
interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name?: string };
}

function licenceOf(folder: string): Licence {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Description;
  if (typeof license !== 'string' || license === '') throw new Error(`${name} states no licence.`);
  const by = (typeof author === 'object' ? author.name : author?.replace(/\s*[<(].*$/, '')) ?? '';
  const text = textIn(folder) || standardTexts[license]?.(by === '' ? `the authors of ${name}` : by);
  if (text === undefined) throw new Error(`${name} comes without the text of its licence, ${license}.`);
  return { name, version, licence: license, text };
}

/** All terms that lie in a package's folder; empty where there are none. */
function textIn(folder: string): string {
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'));
  return texts.map((text) => (text.split(ofTheTool)[0] ?? '').trim()).join('\n\n');
}

function keyOf({ name, version }: Licence): string {
  return `${name}@${version}`;
}
