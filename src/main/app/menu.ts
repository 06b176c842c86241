import { Menu } from 'electron';

/**
 * The application menu. Windows and Linux need none: copying and pasting work without. macOS takes the
 * shortcuts of editing, hiding and quitting from it.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
