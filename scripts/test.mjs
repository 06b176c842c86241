// npm test: sets everything up, runs every check, and ends with one line that counts them.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { localTool, root } from './lib/checkout.mjs';
import { installConsumers } from './lib/consumers.mjs';
import { openDisplay } from './lib/display.mjs';
import { installNodeModules } from './lib/node-modules.mjs';
import { run } from './lib/run.mjs';
import { describeRuntime, resolveRuntime, runtimeEnv } from './lib/runtime.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';
import {
  exitCode,
  readPlaywright,
  readVitest,
  singleCheck,
  skippedStage,
  summaryLine,
  withExitCode,
} from './lib/test-report.mjs';

/** @typedef {import('./lib/test-report.mjs').Result} Result */

const REPORTS = path.join(root, 'out', 'test');
const TYPE_CHECKED = ['.', 'src/shared', 'src/main', 'src/preload', 'src/renderer', 'test', 'scripts'];

/** @type {Result[]} */
const results = [];

await setUp('install', installNodeModules);
await setUp('system packages', installSystemPackages);
await installConsumers();
const resolved = await resolveRuntime({ allowRegistry: true });
print(resolved.ok ? describeRuntime(resolved.runtime) : resolved.reason);
const env = { ...process.env, ...(resolved.ok ? runtimeEnv(resolved.runtime) : {}) };

const built = await check('build', [localTool('electron-vite').concat('build')]);
await check(
  'type check',
  TYPE_CHECKED.map((project) => [...localTool('typescript', 'tsc'), '-p', project]),
);
await check('lint', [[...localTool('eslint'), '--max-warnings', '0', '.']]);
await check('format', [[...localTool('prettier'), '--check', '.']]);

await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });
await stage('unit tests', unitTests);
await stage('end-to-end tests', endToEndTests);
finish();

/**
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function unitTests(name) {
  const report = path.join(REPORTS, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await show([...localTool('vitest'), 'run', ...reporters], env);
  return existsSync(report)
    ? withExitCode(readVitest(name, readJson(report)), code)
    : singleCheck(name, false);
}

/**
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function endToEndTests(name) {
  if (process.platform !== 'linux') return skippedStage(name, 'the test desk needs Linux');
  if (!resolved.ok) {
    print(resolved.reason);
    return singleCheck(name, false);
  }
  if (!built) return skippedStage(name, 'the build failed');
  const display = await openDisplay();
  if (!display.ok) {
    print(display.reason);
    return singleCheck(name, false);
  }
  const report = path.join(REPORTS, 'e2e.json');
  const code = await show([...localTool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    ...env,
    ...display.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  await display.stop();
  return existsSync(report)
    ? withExitCode(readPlaywright(name, readJson(report)), code)
    : singleCheck(name, false);
}

/**
 * Does one part of the set-up; without it there is nothing to test.
 * @param {string} name
 * @param {() => Promise<import('./lib/checkout.mjs').Outcome>} prepare
 */
async function setUp(name, prepare) {
  const outcome = await prepare();
  if (outcome.ok) return;
  print(outcome.reason);
  results.push(singleCheck(name, false));
  finish();
}

/**
 * Runs commands one after the other, all of them, as one check.
 * @param {string} name
 * @param {string[][]} commands
 * @returns {Promise<boolean>} whether all succeeded
 */
async function check(name, commands) {
  const result = await stage(name, async () => {
    let passed = true;
    for (const command of commands) passed = (await show(command, env)) === 0 && passed;
    return singleCheck(name, passed);
  });
  return result.failed === 0;
}

/**
 * @param {string} name
 * @param {(name: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function stage(name, work) {
  print(`\n== ${name}`);
  const begun = performance.now();
  const result = await work(name);
  results.push(result);
  print(`== ${name}: ${summaryLine([result])} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}

function finish() {
  const skipped = results.flatMap((result) => result.skipped);
  if (skipped.length > 0) print('\nSkipped:');
  for (const { name, reason } of skipped) print(`  ${name}: ${reason}`);
  const failed = results.filter((result) => result.failed > 0);
  if (failed.length > 0) print(`\nFailed: ${failed.map((result) => result.name).join(', ')}`);
  print(`\n${summaryLine(results)}`);
  process.exit(exitCode(results));
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} environment
 */
async function show([program = '', ...args], environment) {
  const { code } = await run(program, args, { cwd: root, env: environment, show: true });
  return code;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
