import { Menu } from 'electron';
import type { Command } from '../../shared/commands';
import type { Messages } from '../../shared/messages';
import { menuTemplate } from './menu-template';

/**
 * Sets the application menu. Windows and Linux show it when Alt is pressed.
 * @param send passes a command to the window.
 */
export function setMenu(
  platform: NodeJS.Platform,
  messages: Messages,
  send: (command: Command) => void,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, messages, send)));
}
