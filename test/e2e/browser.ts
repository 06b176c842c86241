import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Desk } from '../support/desk';

/** A desk's browser that only notes which addresses it was asked to open. */
export interface NotingBrowser {
  /** The desk's environment, with this browser as the one that the system opens links with. */
  readonly env: Desk['env'];
  /** All addresses so far, oldest first. */
  opened(): string[];
}

/** Puts the browser on a desk: Linux opens links by the program `xdg-open`, found by PATH. */
export async function putBrowserOn({ home, env }: Pick<Desk, 'home' | 'env'>): Promise<NotingBrowser> {
  const folder = path.join(home, 'bin');
  const notes = path.join(home, 'opened');
  await mkdir(folder, { recursive: true });
  const script = `#!/bin/sh\nprintf '%s\\n' "$1" >> '${notes}'\n`;
  await writeFile(path.join(folder, 'xdg-open'), script, { mode: 0o755 });
  return {
    env: { ...env, PATH: `${folder}:${env['PATH'] ?? ''}` },
    opened: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []),
  };
}
