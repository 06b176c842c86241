import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Launched } from '../support/app';

/** The display's clipboard, through an app that is open on it. */
export interface SystemClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/**
 * Uses the clipboard while no other test does: tests run side by side on one display, which has one clipboard.
 * What another test left there is gone.
 */
export async function withClipboard<Value>(
  { electronApp }: Pick<Launched, 'electronApp'>,
  use: (clipboard: SystemClipboard) => Promise<Value>,
): Promise<Value> {
  const turn = await waitForTurn();
  try {
    const clipboard: SystemClipboard = {
      read: () => electronApp.evaluate(({ clipboard: system }) => system.readText()),
      write: (text) => electronApp.evaluate(({ clipboard: system }, value) => system.writeText(value), text),
    };
    await clipboard.write('');
    return await use(clipboard);
  } finally {
    turn.close();
  }
}

/** Holding a name of Linux's abstract namespace is the turn: it ends with its process, whatever happens to that. */
async function waitForTurn(): Promise<Server> {
  const name = `\0tenantry-test-clipboard${process.env['DISPLAY'] ?? ''}`;
  for (;;) {
    const server = createServer();
    const listening = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(name);
    if (await listening) return server;
    await sleep(50);
  }
}
