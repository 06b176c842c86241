import { z } from 'zod';
import { cloudIds } from '../../src/shared/clouds';
import { connectionFieldsSchema } from '../../src/shared/connection';
import { labelSchema } from '../../src/shared/labels';
import { serviceIds } from '../../src/shared/services';
import { documentMark } from '../../src/main/transfer/tenantry-document';

/** A connection in Tenantry's own document. What a verification said stays at home: imported, it is to be proved anew. */
export const documentConnectionSchema = connectionFieldsSchema.omit({ state: true, lastCheck: true }).extend({
  secretExpiresAt: z.string().optional(),
  expiryFromMicrosoft: z.literal(true).optional(),
  /** Only in an encrypted bundle. */
  clientSecret: z.string().optional(),
  cloud: z.enum(cloudIds),
  service: z.enum(serviceIds),
});

/** What stands around the connections. Those are read one by one, so that one bad one spoils no other. */
export const documentFrameSchema = z.looseObject({
  format: z.literal(documentMark),
  version: z.number().int().min(1),
  exportedAt: z.string().optional(),
  labels: z.array(labelSchema).optional(),
  connections: z.array(z.unknown()),
});
