import { end, start } from './run.mjs';

const LIMIT = 10_000;

/**
 * A display for windows: the user's own, or, on a Linux machine without one, an X server in memory.
 * @typedef {{ ok: true, env: Record<string, string>, stop: () => Promise<void> }} Display
 *   `env` is to be laid over the environment of whatever opens a window
 */

/**
 * @param {{ width: number, height: number }} [size] pixels, where a display has to be made
 * @returns {Promise<Display | { ok: false, reason: string }>}
 */
export async function openDisplay(size = { width: 1600, height: 1200 }) {
  if (!isHeadless()) return { ok: true, env: {}, stop: async () => {} };

  const screen = `${size.width}x${size.height}x24`;
  // The server picks a free number and writes it to file descriptor 3 once it accepts windows.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const server = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await displayNumber(server);
  if (number === undefined) {
    await end(server);
    return { ok: false, reason: 'There is no display, and Xvfb, which stands in for one, did not start.' };
  }
  return { ok: true, env: { DISPLAY: `:${number}` }, stop: () => end(server) };
}

/**
 * Whether windows have nowhere to go. On macOS and Windows they always have.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean}
 */
export function isHeadless(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string | undefined>} undefined when the server did not start in time
 */
function displayNumber(server) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), LIMIT);
    /** @param {string} [number] */
    const settle = (number) => {
      clearTimeout(timer);
      resolve(number);
    };
    server.once('error', () => settle());
    server.once('exit', () => settle());
    let text = '';
    server.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (text.endsWith('\n')) settle(text.trim());
    });
  });
}
