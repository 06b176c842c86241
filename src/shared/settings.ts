import { z } from 'zod';
import { densities, listColumns, reverifyChoices } from './settings-choices';

/** How the list is laid out. It survives a restart; what was searched and filtered does not. */
const layoutSchema = z.strictObject({
  sort: z.strictObject({ column: z.enum(listColumns), descending: z.boolean() }),
  density: z.enum(densities),
  /** Columns that are not shown. The name is always there. */
  hidden: z.array(z.enum(listColumns)).max(listColumns.length),
});

/** What a person can choose. A new setting is one line here, its default below, and its words. */
export const settingsSchema = z.strictObject({
  /** How often linked tenants are verified again by themselves. */
  reverify: z.enum(reverifyChoices),
  /** Whether the system announces secrets that expire soon, once a day at most. */
  expiryNotices: z.boolean(),
  layout: layoutSchema,
});

/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings before anybody chose. */
export const defaultSettings: Settings = {
  reverify: 'daily',
  expiryNotices: true,
  layout: { sort: { column: 'name', descending: false }, density: 'comfortable', hidden: [] },
};

/** A change of some settings. */
export const settingsChangeSchema = settingsSchema.partial();
