import { localTool, root } from '../lib/checkout.mjs';
import { run } from '../lib/run.mjs';

/** How long one package may take to make, in milliseconds: a macOS app waits for Apple to notarise it. */
const LIMIT = 45 * 60_000;

/** Settings as electron-builder's command line takes them, over those of electron-builder.yml. */
/** @typedef {Record<string, string>} Settings */

/**
 * Runs electron-builder by the project's own configuration. Nothing is uploaded.
 * @param {readonly string[]} args
 * @param {Settings} settings
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import('../lib/checkout.mjs').Outcome>} on failure with electron-builder's own reason
 */
export async function electronBuilder(args, settings, env = process.env) {
  const [node = '', builder = ''] = localTool('electron-builder');
  const { code, output, timedOut } = await run(
    node,
    [
      builder,
      ...['--projectDir', root, '--publish', 'never'],
      ...args,
      ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
    ],
    { cwd: root, env, limit: LIMIT },
  );
  if (code === 0) return { ok: true };
  return { ok: false, reason: timedOut ? `not done within ${LIMIT / 60_000} minutes` : builderError(output) };
}

/**
 * @param {string} output what electron-builder printed
 * @returns {string} in one line, why it failed
 */
export function builderError(output) {
  // eslint-disable-next-line no-control-regex -- it colours its lines
  const lines = output.replace(/\u001b\[[\d;]*m/g, '').split('\n');
  const told = lines.map((line) => /^\s*⨯ (.+)$/.exec(line)?.[1]).filter((line) => line !== undefined);
  const last = told.at(-1) ?? lines.findLast((line) => line.trim() !== '') ?? 'no reason given';
  const reason = last.replace(/\s+failedTask=.*$/, '').trim();
  return reason.includes('github.com') ? `the tool for it comes from GitHub (${reason})` : reason;
}
