import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What stands before Electron's fuses, their layout's version, how many there are, and all of them off. */
const program = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('000000000'),
]);

const helpers = ['', ' (GPU)', ' (Renderer)', ' (Plugin)'].map((kind) => `Electron Helper${kind}`);

/**
 * A folder that electron-builder takes for an unpacked Electron of a system, whichever one this is. It cannot be started.
 */
export async function standInRuntime(folder: string, platform: 'linux' | 'win32' | 'darwin'): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (platform !== 'darwin') {
    await mkdir(path.join(folder, 'resources'));
    await writeFile(path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron'), program);
    return;
  }
  const inside = path.join(folder, 'Electron.app', 'Contents');
  const frameworks = path.join(inside, 'Frameworks');
  await bundle(inside, 'Electron');
  await mkdir(path.join(inside, 'Resources'));
  for (const name of helpers) await bundle(path.join(frameworks, `${name}.app`, 'Contents'), name);
  const framework = path.join(frameworks, 'Electron Framework.framework');
  await mkdir(framework);
  await writeFile(path.join(framework, 'Electron Framework'), program);
}

/** An app bundle's program and what tells of it. */
async function bundle(inside: string, name: string): Promise<void> {
  await mkdir(path.join(inside, 'MacOS'), { recursive: true });
  await writeFile(path.join(inside, 'MacOS', name), program);
  const about = `<key>CFBundleExecutable</key><string>${name}</string><key>CFBundleName</key><string>${name}</string>`;
  await writeFile(
    path.join(inside, 'Info.plist'),
    `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${about}</dict></plist>`,
  );
}
