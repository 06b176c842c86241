import { z } from 'zod';
import { languages } from './messages/languages';
import { longestIdleMinutes } from './policy';
import { densities, listColumns, reverifyChoices, themes } from './settings-choices';

/** How the list is laid out. It survives a restart; what was searched and filtered does not. */
const layoutSchema = z.strictObject({
  sort: z.strictObject({ column: z.enum(listColumns), descending: z.boolean() }),
  density: z.enum(densities),
  /** Columns that are not shown. The name is always there. */
  hidden: z.array(z.enum(listColumns)).max(listColumns.length),
});

/** What a person can choose. A new setting is one line here, its default below, and its words. */
export const settingsSchema = z.strictObject({
  /** What Tenantry speaks; `system` is the first of the system's languages that it can. */
  language: z.enum(['system', ...languages]),
  /** How often linked tenants are verified again by themselves. */
  reverify: z.enum(reverifyChoices),
  /** Whether the system announces secrets that expire soon, once a day at most. */
  expiryNotices: z.boolean(),
  /** After how many minutes without use Tenantry locks; 0 is never. The choices are in `lockAfterChoices`. */
  lockAfterMinutes: z.number().int().min(0).max(longestIdleMinutes),
  /** Whether it locks when the computer goes to sleep, or its screen is locked. */
  lockWithScreen: z.boolean(),
  /** Whether screenshots and screen sharing leave the window out, where the system can do that. */
  hiddenFromCapture: z.boolean(),
  /** Whether a second way to the secrets was offered; it is offered once. */
  protectionOffered: z.boolean(),
  /** Light or dark. */
  theme: z.enum(themes),
  /** Whether Tenantry asks once a day whether there is a newer one. */
  lookForUpdates: z.boolean(),
  layout: layoutSchema,
});

/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings before anybody chose. */
export const defaultSettings: Settings = {
  language: 'system',
  reverify: 'daily',
  expiryNotices: true,
  lockAfterMinutes: 15,
  lockWithScreen: true,
  hiddenFromCapture: false,
  protectionOffered: false,
  theme: 'system',
  lookForUpdates: true,
  layout: { sort: { column: 'name', descending: false }, density: 'comfortable', hidden: [] },
};

/** A change of some settings. */
export const settingsChangeSchema = settingsSchema.partial();
