import { spawn } from 'node:child_process';

/** Signals that end us, with the exit code a shell would give. */
const ENDINGS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let watching = false;

/**
 * Starts a program that ends, at the latest, when this process does.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options = {}) {
  watchEndings();
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. Never rejects: a program that cannot be started has code -1 and says why.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment; ours when left out
 * @param {boolean} [options.show] the output goes where ours goes, instead of into the answer
 * @param {number} [options.limit] milliseconds after which the program is ended
 * @returns {Promise<{ code: number, timedOut: boolean, stdout: string, output: string }>}
 *   `output` is standard output and standard error as they came
 */
export function run(command, args, { cwd, env, show = false, limit } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? /** @type {const} */ ('inherit') : /** @type {const} */ ('pipe');
    const child = start(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', stdio, stdio] });
    let stdout = '';
    let output = '';
    let timedOut = false;
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
    const timer = setTimeout(
      () => {
        timedOut = true;
        void end(child);
      },
      limit ?? 2 ** 31 - 1,
    );
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: -1, timedOut, stdout, output: `${command}: ${error.message}` });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, timedOut, stdout, output });
    });
  });
}

/**
 * Ends a program by its own pid: asks first, insists after a while.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience] milliseconds
 */
export async function end(child, patience = 3000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/**
 * The last lines of a program's output, for a message.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 25) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

function watchEndings() {
  if (watching) return;
  watching = true;
  for (const [signal, code] of Object.entries(ENDINGS)) {
    process.once(signal, () => {
      void Promise.all([...running].map((child) => end(child))).then(() => process.exit(code));
    });
  }
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL');
  });
}
