import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportFormat } from '../../../../../src/main/transfer/export/format';
import { nango, nangoLive } from '../../../../../src/main/transfer/export/formats/nango';
import type { ServiceId } from '../../../../../src/shared/services';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesWith, nastyNames } from './support';

/** The body of POST /connections. Source: NangoHQ/nango, server, postConnection.ts and helpers/validation.ts. */
const documented = z.strictObject({
  provider_config_key: z
    .string()
    .regex(/^[a-zA-Z0-9~:.@ _-]+$/)
    .max(255),
  connection_id: z
    .string()
    .regex(/^[a-zA-Z0-9,.;:=+~[\]|@${}"'\\/_ -]+$/)
    .max(255),
  connection_config: z.looseObject({ tenantId: z.string(), oauth_scopes: z.string().optional() }),
  credentials: z.strictObject({
    type: z.literal('OAUTH2_CC'),
    token: z.string().min(1).max(4096),
    client_id: z.string().min(1).max(255),
    client_secret: z.string().min(1).max(2048),
    expires_at: z.iso.datetime(),
  }),
  metadata: z.record(z.string(), z.unknown()),
  tags: z
    .record(
      z
        .string()
        .regex(/^[a-zA-Z][a-zA-Z0-9_\-./]*$/)
        .max(64),
      z.string().min(1).max(255),
    )
    .refine((tags) => Object.keys(tags).length <= 10),
});

function written(format: ExportFormat, ...entry: Parameters<typeof exportEntry>) {
  return documented.parse(JSON.parse(writtenBy(format, [exportEntry(...entry)])));
}

const pending = { token: 'pending-refresh', expires_at: '1970-01-01T00:00:00.000Z' };

describe('A connection for Nango', () => {
  it('carries every secret, by the documented schema of POST /connections', () => {
    const entries = entriesWith([...nastySecrets(200), 'two\nlines', 'x'.repeat(2048)]);
    expect(entries.map((entry) => nango.refusal?.(entry))).toEqual(entries.map(() => undefined));
    const read = entries.map((entry) => documented.parse(JSON.parse(writtenBy(nango, [entry]))));
    expect(read.map(({ credentials }) => credentials)).toEqual(
      entries.map(({ connection, secret }) => ({
        type: 'OAUTH2_CC',
        client_id: connection.clientId,
        client_secret: secret?.real,
        ...pending,
      })),
    );
  });

  it.each(nastyNames)('keeps the name %s as its display name', (name) => {
    const { connection_id, metadata } = written(nango, { name }, 'x');
    expect(metadata).toEqual({ displayName: name });
    expect(connection_id).toMatch(/^[a-z0-9-]+$/);
  });

  it('without a secret has a placeholder in its place', () => {
    expect(written(nango).credentials.client_secret).toBe('PUT-THE-CLIENT-SECRET-HERE');
    expect(written(nangoLive).credentials).toMatchObject({
      client_secret: 'PUT-THE-CLIENT-SECRET-HERE',
      ...pending,
    });
  });

  it.each<[ServiceId, string]>([
    ['graph', 'microsoft-oauth2-cc'],
    ['sharepoint', 'sharepoint-online-oauth2-cc'],
    ['intune', 'microsoft-intune'],
    ['power-bi', 'microsoft-power-bi-oauth2-cc'],
    ['business-central', 'microsoft-business-central'],
    ['dynamics-finance', 'microsoft-dynamics-365-finance-and-operations-cc'],
    ['dataverse', 'microsoft-oauth2-cc'],
    ['key-vault', 'microsoft-oauth2-cc'],
    ['custom', 'microsoft-oauth2-cc'],
  ])('for %s is of the integration %s', (service, key) => {
    const scope = 'https://resource.example/.default';
    const serviceOptions = {
      environmentName: 'production',
      environmentUrl: 'contoso.operations.dynamics.com',
    };
    const tenant = { entered: 'contoso.com', id: '5a8f0c4e-2f8f-4d0f-9a55-0b4d2f1f3a77' };
    const body = written(nango, { service, scope, serviceOptions, tenant }, 'x');
    expect(body.provider_config_key).toBe(key);
    expect(body.connection_config).toEqual({
      tenantId: tenant.id,
      ...(service === 'business-central' ? { environmentName: 'production' } : {}),
      ...(service === 'dynamics-finance'
        ? { environmentUrl: 'contoso.operations.dynamics.com' }
        : { oauth_scopes: scope }),
    });
  });

  it('has the tenant as it was entered while its ID is not known', () => {
    const { connection_config } = written(nango, { tenant: { entered: 'contoso.com' } }, 'x');
    expect(connection_config.tenantId).toBe('contoso.com');
  });

  it('has its labels as tags, as many as Nango takes', () => {
    const labels = Array.from({ length: 12 }, (_, index) => `Größe ${index}`);
    const { tags } = written(nango, { labels }, 'x');
    expect(tags).toMatchObject({ source: 'tenantry', label_1: 'Größe 0', label_9: 'Größe 8' });
    expect(Object.keys(tags)).toHaveLength(10);
  });

  it.each([
    ['nango', nango],
    ['nango_live', nangoLive],
  ])('is refused with a secret that is longer than Nango takes: %s', (_, format) => {
    expect(format.refusal?.(exportEntry({}, 'x'.repeat(2049)))).toBe('too_long');
  });

  it.each(cloudCases)('is refused outside of the global cloud: $cloud', ({ cloud, ...more }) => {
    const reason = cloud === 'global' ? undefined : 'cloud_unknown_to_tool';
    for (const format of [nango, nangoLive]) {
      expect(format.refusal?.(exportEntry({ cloud, ...more }, 'x'))).toBe(reason);
    }
  });
});

describe('A connection for Nango with a live token', () => {
  const expiresAt = '2026-03-02T13:00:00.000Z';
  const withToken = (real: string, shown = real) => ({
    ...exportEntry({}, 'x'),
    token: { text: { real, shown }, expiresAt },
  });

  it('carries the token and when it runs out, by the documented schema of POST /connections', () => {
    const entry = withToken('t'.repeat(4096));
    expect(nangoLive.refusal?.(entry)).toBeUndefined();
    const { credentials } = documented.parse(JSON.parse(writtenBy(nangoLive, [entry])));
    expect(credentials).toMatchObject({ token: 't'.repeat(4096), expires_at: expiresAt, client_secret: 'x' });
  });

  it('is refused with a token that is longer than Nango takes', () => {
    expect(nangoLive.refusal?.(withToken('t'.repeat(4097), '••••'))).toBe('too_long');
  });

  it('shows the token’s mask', () => {
    const text = writtenBy(nangoLive, [withToken('eyJ0', '••••')]);
    expect(text).toContain('"token": "••••"');
    expect(text).not.toContain('eyJ0');
  });
});
