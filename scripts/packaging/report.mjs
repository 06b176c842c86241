/**
 * What came of `npm run dist`, for whoever started it.
 * @typedef {object} Made
 * @property {string} where the folder with all that was made, as it is told
 * @property {string} folder the packaged folder, below it
 * @property {string} program what to start in that folder
 * @property {readonly string[]} files the files, below it
 * @property {readonly { name: string, reason: string }[]} notMade
 * @property {string} name what the app is called
 * @property {boolean} official whether it is packaged around the official Electron
 * @property {string | undefined} unsigned why nothing is signed; undefined where it is, or where nothing is to be signed
 */

/**
 * @param {Made} made
 * @returns {string}
 */
export function distReport({ where, folder, program, files, notMade, name, official, unsigned }) {
  return [
    `Made in ${where}:`,
    `  ${folder} (the folder: start ${program} in it)`,
    ...files.map((file) => `  ${file}`),
    ...(notMade.length > 0 ? ['Not made:'] : []),
    ...notMade.map((missing) => `  ${missing.name}: ${missing.reason}`),
    ...(official
      ? []
      : [`${name} is for practice and tests only, and says so in its window: enter no real secrets.`]),
    ...(unsigned === undefined ? [] : [unsigned]),
  ].join('\n');
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} that nothing is signed, and why; undefined where it is, or where there is nothing to sign
 */
export function whyUnsigned(platform, env) {
  if (platform === 'darwin' && !env['CSC_LINK'] && !env['CSC_NAME']) {
    return 'Signed for this machine only: neither CSC_LINK nor CSC_NAME names a certificate.';
  }
  if (platform === 'win32' && !env['CSC_LINK'] && !env['WIN_CSC_LINK']) {
    return 'Not signed: neither CSC_LINK nor WIN_CSC_LINK names a certificate.';
  }
  return undefined;
}

/**
 * @param {string} wanted the version of Electron in package.json
 * @param {string | undefined} failure why that one could not be fetched, where it is known
 * @returns {string} why there are no installers
 */
export function whyNoInstallers(wanted, failure) {
  const rule = `installers are made around the official Electron ${wanted} only, and this is another one.`;
  return failure === undefined ? rule : `${rule} ${failure}`;
}
