import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../lib/checkout.mjs';
import { npm } from '../lib/npm.mjs';
import { tail } from '../lib/run.mjs';

const LIMIT = 60_000;

/**
 * A bill of materials, as far as it is touched here. Source: CycloneDX 1.5, which npm writes.
 * @typedef {{ 'bom-ref': string, type: string, name: string, version: string, [more: string]: unknown }} Component
 * @typedef {object} Bom
 * @property {string} bomFormat
 * @property {{ component: Component, [more: string]: unknown }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/**
 * Writes the bill of materials of a package: what package-lock.json says goes into the bundles, and the Electron around
 * them.
 * @param {string} file
 * @param {{ name: string, version: string, electron: string }} product
 * @returns {Promise<import('../lib/checkout.mjs').Outcome>}
 */
export async function writeSbom(file, product) {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'];
  const { code, stdout, output } = await npm(args, root, LIMIT);
  if (code !== 0) return { ok: false, reason: `npm sbom failed:\n${tail(output, 5)}` };
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const shipped = onlyNeededBy(Object.keys(dependencies), JSON.parse(stdout));
  await writeFile(file, `${JSON.stringify(describeProduct(shipped, product), null, 2)}\n`);
  return { ok: true };
}

/**
 * Leaves out what only developers need. npm's own `--omit=dev` would also leave out what both need, such as zod.
 * @param {readonly string[]} names the packages that the product itself asks for
 * @param {Bom} bom all of package-lock.json
 * @returns {Bom}
 */
export function onlyNeededBy(names, bom) {
  const product = bom.metadata.component['bom-ref'];
  const edges = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const asked = (edges.get(product) ?? []).filter((ref) =>
    names.includes(ref.slice(0, ref.lastIndexOf('@'))),
  );
  const needed = new Set(asked);
  // A set is walked to its end, also when it grows meanwhile.
  for (const ref of needed) for (const next of edges.get(ref) ?? []) needed.add(next);
  return {
    ...bom,
    components: bom.components.filter((component) => needed.has(component['bom-ref'])),
    dependencies: [
      { ref: product, dependsOn: asked },
      ...bom.dependencies.filter(({ ref }) => needed.has(ref)),
    ],
  };
}

/**
 * npm takes the folder's name for the product's and the product for a library, and knows Electron as a tool of the
 * developer only.
 * @param {Bom} bom what npm wrote
 * @param {{ name: string, version: string, electron: string }} product
 * @returns {Bom}
 */
export function describeProduct(bom, { name, version, electron }) {
  const { component } = bom.metadata;
  const ref = component['bom-ref'];
  const runtime = {
    'bom-ref': `electron@${electron}`,
    type: 'framework',
    name: 'electron',
    version: electron,
    description: 'Electron with Chromium and Node.js',
    purl: `pkg:github/electron/electron@v${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...component, type: 'application', name, version } },
    components: [...bom.components, runtime],
    dependencies: [
      ...bom.dependencies.map((entry) =>
        entry.ref === ref ? { ...entry, dependsOn: [...entry.dependsOn, runtime['bom-ref']] } : entry,
      ),
      { ref: runtime['bom-ref'], dependsOn: [] },
    ],
  };
}
