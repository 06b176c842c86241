/*
 * Apart from the schema, because the window uses it too and must not load zod (see `last-judgement.ts`).
 */

/** How often linked tenants are verified again by themselves. */
export const reverifyChoices = ['off', 'daily', 'weekly'] as const;

/** After how many minutes without use Tenantry locks; 0 is never. */
export const lockAfterChoices = [0, 1, 5, 15, 30, 60] as const;

/** How much room a row takes. */
export const densities = ['comfortable', 'compact'] as const;

/** How the window looks; `system`: as the system's other windows do. */
export const themes = ['system', 'light', 'dark'] as const;

/** The columns of the list, in their order. */
export const listColumns = [
  'name',
  'tenant',
  'cloud',
  'service',
  'labels',
  'state',
  'lastVerified',
  'secretExpires',
] as const;

/** See {@link listColumns}. */
export type ListColumn = (typeof listColumns)[number];

/** See {@link reverifyChoices}. */
export type Reverify = (typeof reverifyChoices)[number];

/** See {@link densities}. */
export type Density = (typeof densities)[number];

/** See {@link themes}. */
export type Theme = (typeof themes)[number];
