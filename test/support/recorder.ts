import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A program whose output is kept from its first byte on, and still passed on. */
export interface Recorded {
  /** Starts the program in its own place, with the same process id. */
  readonly executable: string;
  /** What it has printed so far, on standard output and standard error. */
  read(): string;
  /** Removes the files; `read` goes on answering with what there was. */
  stop(): Promise<void>;
}

/**
 * Wraps a program. Playwright hands out a process only once it has connected to it, and by then has swallowed
 * what the app said while starting.
 */
export async function recordProgram(program: string): Promise<Recorded> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-output-'));
  const executable = path.join(folder, 'program');
  const file = path.join(folder, 'output');
  await writeFile(file, '');
  await writeFile(executable, wrapper(program, file), { mode: 0o700 });
  let last: string | undefined;
  return {
    executable,
    read: () => last ?? readFileSync(file, 'utf8'),
    stop: async () => {
      last ??= readFileSync(file, 'utf8');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function wrapper(program: string, file: string): string {
  const [quotedProgram, quotedFile] = [program, file].map((text) => `'${text.replaceAll("'", `'\\''`)}'`);
  return `#!/bin/bash
exec ${quotedProgram} "$@" > >(exec tee -a ${quotedFile}) 2> >(exec tee -a ${quotedFile} >&2)
`;
}
