import { z } from 'zod';
import { cloudIds } from '../../shared/clouds';
import { connectionFieldsSchema } from '../../shared/connection';
import { labelSchema } from '../../shared/labels';
import { serviceIds } from '../../shared/services';

/** The version of the document that this app writes, and the newest that it reads. */
export const documentVersion = 1;

/** Marks the document, whatever its file is called. */
export const documentMark = 'tenantry-connections';

/** A connection in Tenantry's own document. What a verification said stays at home: imported, it is to be proved anew. */
export const documentConnectionSchema = connectionFieldsSchema.omit({ state: true, lastCheck: true }).extend({
  secretExpiresAt: z.string().optional(),
  expiryFromMicrosoft: z.literal(true).optional(),
  /** Only in an encrypted bundle. */
  clientSecret: z.string().optional(),
  cloud: z.enum(cloudIds),
  service: z.enum(serviceIds),
});

/** See {@link documentConnectionSchema}. */
export type DocumentConnection = z.infer<typeof documentConnectionSchema>;

/** What stands around the connections. Those are read one by one, so that one bad one spoils no other. */
export const documentFrameSchema = z.looseObject({
  format: z.literal(documentMark),
  version: z.number().int().min(1),
  exportedAt: z.string().optional(),
  labels: z.array(labelSchema).optional(),
  connections: z.array(z.unknown()),
});
