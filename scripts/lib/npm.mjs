import { run } from './run.mjs';

/**
 * Settings that would make npm do something else than what is asked of it here: leave out the development
 * dependencies, skip or pretend the install, install elsewhere, or load foreign code into it.
 */
const DISTURBING = [
  'NODE_ENV',
  'NODE_OPTIONS',
  'npm_config_omit',
  'npm_config_include',
  'npm_config_only',
  'npm_config_production',
  'npm_config_dry_run',
  'npm_config_global',
  'npm_config_location',
  'npm_config_workspace',
  'npm_config_workspaces',
  'npm_config_json',
  'npm_config_pack_destination',
];

/**
 * Runs npm, with the user's own configuration but without what disturbs an install.
 * @param {string[]} args
 * @param {string} cwd
 * @param {number} limit milliseconds
 */
export function npm(args, cwd, limit) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !disturbs(name) && !/^npm_(package|lifecycle)_/.test(name),
    ),
  );
  const [command, ...before] = npmCommand();
  return run(command, [...before, ...args], { cwd, env, limit });
}

/**
 * npm's own script tells where it is when it runs us; otherwise it stands beside Node or on the PATH.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js')) return [process.execPath, script];
  // Windows starts a .cmd file only through its command interpreter.
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/c', 'npm.cmd'] : ['npm'];
}

/** @param {string} name */
function disturbs(name) {
  return DISTURBING.some((disturbing) => disturbing.toLowerCase() === name.toLowerCase());
}
