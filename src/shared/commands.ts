/**
 * What the application menu asks the window to do. The window decides whether it fits what is shown now.
 * A new command is one row here, one in the menu's table, its words, and what the window does.
 */
export const commands = [
  'link',
  'import',
  'find',
  'settings',
  'select_all',
  'verify_selected',
  'verify_all',
  'open',
  'rename',
  'labels',
  'pin',
  'duplicate',
  'replace_secret',
  'export',
  'export_ics',
  'export_csv',
  'remove',
  'bin',
  'density',
  'lock',
  'activity',
  'about',
] as const;

/** See {@link commands}. */
export type Command = (typeof commands)[number];
