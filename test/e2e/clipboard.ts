import type { Launched } from '../support/app';

/** The clipboard of the test's own screen, through the app that is open on it. */
export interface SystemClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/** Uses the clipboard, which is empty at first. */
export async function withClipboard<Value>(
  { electronApp }: Pick<Launched, 'electronApp'>,
  use: (clipboard: SystemClipboard) => Promise<Value>,
): Promise<Value> {
  const clipboard: SystemClipboard = {
    read: () => electronApp.evaluate(({ clipboard: system }) => system.readText()),
    write: (text) => electronApp.evaluate(({ clipboard: system }, value) => system.writeText(value), text),
  };
  await clipboard.write('');
  return use(clipboard);
}
