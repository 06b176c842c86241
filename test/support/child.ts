import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Starts a program that ends, at the latest, when this process does. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  child.once('error', () => process.off('exit', kill));
  return child;
}

/**
 * Ends a program by its own pid and waits until it is gone: asks first, insists after `patience` milliseconds.
 */
export async function endChild(child: ChildProcess, patience = 2000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/**
 * Runs a program to its end and answers with its standard output.
 * Rejects with its standard error when it fails or cannot be started.
 */
export async function runChild(
  command: string,
  args: readonly string[],
  options: { env: Record<string, string> },
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  if (child.exitCode !== 0) throw new Error(`${command} failed: ${errors.trim()}`);
  return output;
}
