import { z } from 'zod';
import { labelColors } from './label-colors';

/** A label: connections name it, and its colour is kept once for all of them. */
export const labelSchema = z.strictObject({ name: z.string(), color: z.enum(labelColors) });

/** See {@link labelSchema}. */
export type Label = z.infer<typeof labelSchema>;
