import { sign, type KeyObject } from 'node:crypto';
import { load } from 'js-yaml';
import { signedStatement } from '../../src/main/updates/signed-statement';

/**
 * Puts a release's signature at the end of its description.
 * @param channelFile the description's file name, such as `latest-linux.yml`: the signature covers it.
 * @param text the description, as electron-builder writes it.
 * @param keyId the key's row in `src/main/updates/release-keys.ts`.
 * @param privateKey an Ed25519 key.
 * @returns the signed description.
 * @throws Error where it is no description, or signed already.
 */
export function signManifest(
  channelFile: string,
  text: string,
  keyId: string,
  privateKey: KeyObject,
): string {
  const before = readManifest(text);
  if ('signature' in before) throw new Error(`${channelFile} is signed already.`);
  // GitHub's feed fills in what is missing here, with words that nobody has signed.
  const missing = ['releaseName', 'releaseNotes'].filter(
    (name) => before[name] === undefined || before[name] === null,
  );
  const whole = [text.trimEnd(), ...missing.map((name) => `${name}: ''`)].join('\n');
  const value = sign(null, signedStatement(channelFile, readManifest(whole)), privateKey);
  return `${whole}\nsignature:\n  key: ${JSON.stringify(keyId)}\n  value: ${value.toString('base64')}\n`;
}

function readManifest(text: string): Record<string, unknown> {
  const content = load(text);
  if (typeof content !== 'object' || content === null || !('version' in content)) {
    throw new Error('This is no description of a release.');
  }
  return { ...content };
}
