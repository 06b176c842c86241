import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../src/main/app/menu-template';
import { commands, type Command } from '../../../../src/shared/commands';
import { core as en } from '../../../../src/shared/messages/en/core';

function menuOn(
  platform: NodeJS.Platform,
  send: (command: Command) => void = () => undefined,
  openGuide: () => void = () => undefined,
) {
  const menus = menuTemplate(platform, en, send, openGuide);
  const items = menus.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
  const item = (command: Command): MenuItemConstructorOptions | undefined =>
    items.find(({ label }) => label === en.menu.commands[command]);
  return { menus, items, item };
}

const platforms = ['linux', 'win32', 'darwin'] as const;

describe.each(platforms)('The application menu on %s', (platform) => {
  it('has every command once, and a click passes it on', () => {
    const sent: Command[] = [];
    const { items, item } = menuOn(platform, (command) => sent.push(command));
    for (const command of commands) item(command)?.click?.({} as never, undefined, {});
    expect(sent).toEqual(commands);
    // The one more opens the user guide.
    expect(items.filter(({ click }) => click)).toHaveLength(commands.length + 1);
  });

  it('opens the user guide by F1, and the window is not asked', () => {
    let opened = 0;
    const { items } = menuOn(platform, expect.unreachable, () => (opened += 1));
    const guide = items.find(({ label }) => label === en.menu.guide);
    expect(guide?.accelerator).toBe('F1');
    guide?.click?.({} as never, undefined, {});
    expect(opened).toBe(1);
  });

  it('offers what can be done with a tenant, so that none of it needs a pointer', () => {
    const tenant = menuOn(platform).menus.find(({ label }) => label === en.menu.tenant);
    const labels = ((tenant?.submenu ?? []) as MenuItemConstructorOptions[]).map(({ label }) => label);
    const needed = ['open', 'rename', 'labels', 'pin', 'duplicate', 'replace_secret'] as const;
    const exports = ['export', 'export_ics', 'export_csv'] as const;
    for (const command of [...needed, ...exports]) expect(labels).toContain(en.menu.commands[command]);
  });

  it('can neither reload the page nor open developer tools', () => {
    const { menus, items } = menuOn(platform);
    const roles = [...menus, ...items].map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'help'] as const) {
      expect(roles).not.toContain(role);
    }
  });

  it('gives no keys twice', () => {
    const keys = menuOn(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('CmdOrCtrl+N');
    expect(keys).toContain('CmdOrCtrl+F');
    expect(keys).toContain('CmdOrCtrl+E');
    expect(keys).toContain('CmdOrCtrl+,');
  });

  it('has no line at the beginning or end of a menu, and never two in a row', () => {
    for (const { submenu } of menuOn(platform).menus) {
      const kinds = ((submenu ?? []) as MenuItemConstructorOptions[]).map(({ type }) => type ?? 'item');
      expect(kinds.join(' ')).not.toMatch(/^separator|separator$|separator separator/);
    }
  });

  it('says everything in the words of the catalogue, each letter for Alt once in a menu', () => {
    const { menus } = menuOn(platform);
    const titles = menus.flatMap(({ label }) => label ?? []);
    const own = platform === 'darwin' ? ['Tenantry', '&File'] : ['&File'];
    expect(titles).toEqual([...own, '&Edit', '&Tenant', '&View', '&Help']);
    for (const { submenu } of menus) {
      const shown = ((submenu ?? []) as MenuItemConstructorOptions[]).filter(
        ({ visible }) => visible !== false,
      );
      const labels = shown.filter(({ type }) => type !== 'separator').map(({ label }) => label ?? '');
      expect(labels).not.toContain('');
      const letters = labels.flatMap((label) => /&(.)/.exec(label)?.[1]?.toLowerCase() ?? []);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });
});

describe('Keys that the window takes itself', () => {
  const inWindow: Command[] = ['select_all', 'rename', 'remove'];

  it.each(['linux', 'win32'] as const)('are shown in the menu on %s and not taken by it', (platform) => {
    const { items, item } = menuOn(platform);
    expect(inWindow.map((command) => item(command)?.accelerator)).toEqual(['CmdOrCtrl+A', 'F2', 'Delete']);
    const shownOnly = items.filter(({ registerAccelerator }) => registerAccelerator === false);
    expect(shownOnly).toEqual(inWindow.map(item));
  });

  it('are not in the menu on macOS, which would take them; Select all is the field’s there', () => {
    const { items, item } = menuOn('darwin');
    for (const command of inWindow) expect(item(command)).not.toHaveProperty('accelerator');
    expect(items.some(({ role }) => role === 'selectAll')).toBe(true);
  });
});

describe('What each system has in its own place', () => {
  it('is the app’s and the window’s menu on macOS, with About at the head of the former and Quit at its end', () => {
    const { menus, items } = menuOn('darwin');
    const app = menus[0]?.submenu as MenuItemConstructorOptions[];
    expect(app[0]).toMatchObject({ label: en.menu.commands.about });
    expect(app.at(-1)).toMatchObject({ role: 'quit' });
    expect(menus.at(-1)).toEqual({ role: 'windowMenu' });
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  });

  it.each(['linux', 'win32'] as const)('is Quit at the end of File on %s', (platform) => {
    const [file] = menuOn(platform).menus;
    expect((file?.submenu as MenuItemConstructorOptions[]).at(-1)).toMatchObject({ role: 'quit' });
  });
});
