import { useEffect } from 'react';
import type { Command } from '../../../shared/commands';
import { bridge } from '../../lib/bridge';
import { isDialogOpen } from '../../lib/open-dialog';

/** What keys ask for, wherever the focus is. The menu shows the same ones. */
const keys: Readonly<Record<string, Command>> = {
  'mod+n': 'link',
  'mod+f': 'find',
  'mod+e': 'export',
  'mod+,': 'settings',
  'mod+l': 'lock',
  f5: 'verify_selected',
  'shift+f5': 'verify_all',
};

/**
 * Runs what was chosen in the application menu or by its keys. An open dialog keeps the window to itself, but
 * for locking it.
 * @param run keeps its identity, or the listeners are renewed.
 */
export function useCommands(run: (command: Command) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = keys[nameOf(event)];
      if (command === undefined) return;
      // The menu would run it a second time.
      event.preventDefault();
      if (mayRun(command)) run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    const endMenu = bridge.on('command', ({ command }) => {
      if (mayRun(command)) run(command);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      endMenu();
    };
  }, [run]);
}

/** Whoever leaves the computer does not close dialogs first. */
function mayRun(command: Command): boolean {
  return command === 'lock' || !isDialogOpen();
}

function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  if (altKey) return '';
  return `${ctrlKey || metaKey ? 'mod+' : ''}${shiftKey ? 'shift+' : ''}${key.toLowerCase()}`;
}
