import { readFile } from 'node:fs/promises';

/** What the operating system's makers call it on Linux (os-release(5)). */
const osRelease = '/etc/os-release';

const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' };

/**
 * The operating system with its version and the processor's kind. Of what somebody may have named themselves, as a
 * kernel, nothing is in it.
 * @param version as `process.getSystemVersion` gives it.
 */
export async function systemName(
  platform: NodeJS.Platform,
  version: string,
  processor: string,
): Promise<string> {
  const text = platform === 'linux' ? await readFile(osRelease, 'utf8').catch(() => '') : '';
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}="?([A-Za-z0-9][A-Za-z0-9 ./_-]{0,40})`, 'm').exec(text)?.[1];
  const numbers = /^\d+(\.\d+)*/.exec(version)?.[0] ?? '';
  const kernel = `${names[platform] ?? platform} ${numbers}`.trim();
  const maker = [field('NAME'), field('VERSION_ID')].filter((part) => part !== undefined).join(' ');
  return [...(maker === '' ? [] : [maker]), kernel, processor].join(', ');
}

/** Which desktop and window system this is, where they are named; only words that desktops go by. */
export function desktopName(environment: NodeJS.ProcessEnv): string | undefined {
  const named = [environment['XDG_CURRENT_DESKTOP'], environment['XDG_SESSION_TYPE']];
  const words = named.filter((word) => word !== undefined && /^[A-Za-z:]{2,30}$/.test(word));
  return words.length > 0 ? words.join(', ') : undefined;
}
