import { BrowserWindow, Menu } from 'electron';
import type { Command } from '../../shared/commands';
import type { Messages } from '../../shared/messages';
import { mainWindow } from './dialogs';
import { menuTemplate } from './menu-template';

/** Has Electron make no menu of its own, which ours would only replace. To be called before the app is ready. */
export function withoutDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}

/**
 * Sets the application menu. Windows and Linux show it when Alt is pressed.
 * @param send passes a command to the window.
 * @param openGuide opens the user guide, which is a window of main's.
 */
export function setMenu(
  platform: NodeJS.Platform,
  messages: Messages,
  send: (command: Command) => void,
  openGuide: () => void,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, messages, send, openGuide)));
  // It is about tenants, and comes to every window that is open.
  for (const window of BrowserWindow.getAllWindows()) if (window !== mainWindow()) window.setMenu(null);
}
