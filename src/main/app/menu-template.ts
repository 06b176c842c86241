import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/commands';
import type { Messages } from '../../shared/messages';

type Words = Messages['menu'];

/** One line of a menu. */
type Row = (CommandRow | RoleRow | GuideRow | LineRow) & {
  /** macOS has its own places for some things. */
  readonly on?: 'macOS' | 'elsewhere';
};

/** Asks the window to do something. */
interface CommandRow {
  readonly command: Command;
  readonly keys?: string;
  /**
   * The window takes these keys itself, where they are meant for the list and not for a field: the menu only
   * shows them. On macOS a menu cannot show keys without taking them, and so does not.
   */
  readonly keysInWindow?: true;
}

/** What the system does by itself, by Electron's name. */
interface RoleRow {
  readonly role: keyof Words['roles'];
  /** Other keys than the role's own. */
  readonly keys?: string;
  /** The keys work, the line is not there. */
  readonly hidden?: true;
}

/** Opens the user guide, also while Tenantry is locked. */
interface GuideRow {
  readonly guide: true;
  readonly keys: string;
}

interface LineRow {
  readonly type: 'separator';
}

const line: LineRow = { type: 'separator' };

/**
 * The menus and their lines, in order. There is no reload, because what was typed would be lost, and there are
 * no developer tools.
 */
const menus: readonly {
  readonly name: 'file' | 'edit' | 'tenant' | 'view' | 'help';
  readonly rows: readonly Row[];
}[] = [
  {
    name: 'file',
    rows: [
      { command: 'link', keys: 'CmdOrCtrl+N' },
      { command: 'import' },
      { command: 'bin' },
      { command: 'activity' },
      { command: 'settings', keys: 'CmdOrCtrl+,' },
      { command: 'lock', keys: 'CmdOrCtrl+L' },
      { ...line, on: 'elsewhere' },
      { role: 'quit', on: 'elsewhere' },
    ],
  },
  {
    name: 'edit',
    rows: [
      { role: 'undo' },
      { role: 'redo' },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      // There its keys work through the menu only; elsewhere a field takes them by itself.
      { role: 'selectAll', on: 'macOS' },
      line,
      { command: 'select_all', keys: 'CmdOrCtrl+A', keysInWindow: true },
      { command: 'find', keys: 'CmdOrCtrl+F' },
    ],
  },
  {
    name: 'tenant',
    rows: [
      { command: 'verify_selected', keys: 'F5' },
      { command: 'verify_all', keys: 'Shift+F5' },
      line,
      { command: 'open' },
      { command: 'rename', keys: 'F2', keysInWindow: true },
      { command: 'labels' },
      { command: 'pin' },
      { command: 'duplicate' },
      { command: 'replace_secret' },
      line,
      { command: 'export', keys: 'CmdOrCtrl+E' },
      { command: 'export_ics' },
      { command: 'export_csv' },
      line,
      { command: 'remove', keys: 'Delete', keysInWindow: true },
    ],
  },
  {
    name: 'view',
    rows: [
      { command: 'density' },
      line,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // The role's own keys hold the plus sign, which most keyboards have above another one.
      { role: 'zoomIn', keys: 'CmdOrCtrl+=', hidden: true },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
    ],
  },
  {
    name: 'help',
    rows: [
      { guide: true, keys: 'F1' },
      // On macOS the app's own menu tells about it.
      { ...line, on: 'elsewhere' },
      { command: 'about', on: 'elsewhere' },
    ],
  },
];

/** The menu that an app has of its own on macOS. */
const appRows: readonly Row[] = [
  { command: 'about' },
  line,
  { role: 'services' },
  line,
  { role: 'hide' },
  { role: 'hideOthers' },
  { role: 'unhide' },
  line,
  { role: 'quit' },
];

/**
 * The application menu.
 * @param send passes a command to the window.
 * @param openGuide opens the user guide.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  messages: Messages,
  send: (command: Command) => void,
  openGuide: () => void,
): MenuItemConstructorOptions[] {
  const here = platform === 'darwin' ? 'macOS' : 'elsewhere';
  const words = messages.menu;

  const itemOf = (row: Row): MenuItemConstructorOptions => {
    if ('type' in row) return { type: row.type };
    if ('role' in row) return roleItem(row, words);
    if ('guide' in row) return { label: words.guide, accelerator: row.keys, click: openGuide };
    return {
      label: words.commands[row.command],
      ...keysOf(row, here),
      click: () => {
        send(row.command);
      },
    };
  };

  const menuOf = (label: string, rows: readonly Row[]): MenuItemConstructorOptions[] => {
    const shown = rows.filter(({ on = here }) => on === here);
    return shown.length === 0 ? [] : [{ label, submenu: shown.map(itemOf) }];
  };
  const ours = menus.flatMap(({ name, rows }) => menuOf(words[name], rows));
  if (here === 'elsewhere') return ours;
  return [...menuOf(messages.app.name, appRows), ...ours, { role: 'windowMenu' }];
}

function roleItem({ role, keys, hidden }: RoleRow, words: Words): MenuItemConstructorOptions {
  return {
    role,
    label: words.roles[role],
    ...(keys === undefined ? {} : { accelerator: keys }),
    ...(hidden ? { visible: false, acceleratorWorksWhenHidden: true } : {}),
  };
}

function keysOf({ keys, keysInWindow }: CommandRow, here: Row['on']): MenuItemConstructorOptions {
  if (keys === undefined) return {};
  if (!keysInWindow) return { accelerator: keys };
  return here === 'macOS' ? {} : { accelerator: keys, registerAccelerator: false };
}
