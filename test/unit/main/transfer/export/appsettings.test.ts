import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appsettings } from '../../../../../src/main/transfer/export/formats/appsettings';
import { transfer as enTransfer } from '../../../../../src/shared/messages/en/transfer';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { asVaultRecord, cloudCases, entriesWith, fullConnection, nastyNames, sealedMark } from './support';

/** The part of Microsoft.Identity.Web's configuration that is documented for client secrets. */
const settingsSchema = z.strictObject({
  AzureAd: z.strictObject({
    Instance: z.url().endsWith('/'),
    TenantId: z.string().min(1),
    ClientId: z.guid(),
    ClientCredentials: z.tuple([
      z.strictObject({ SourceType: z.literal('ClientSecret'), ClientSecret: z.string() }),
    ]),
  }),
});

function settingsIn(text: string) {
  return settingsSchema.parse(JSON.parse(text)).AzureAd;
}

describe('appsettings.json, by the documented options of Microsoft.Identity.Web', () => {
  it('carries 200 nasty secrets', () => {
    const secrets = nastySecrets(200);
    const read = entriesWith(secrets).map((entry) => settingsIn(writtenBy(appsettings, [entry])));
    expect(read.map(({ ClientCredentials: [{ ClientSecret }] }) => ClientSecret)).toEqual(secrets);
  });

  it('names tenant and client', () => {
    const entry = exportEntry({ tenant: { entered: 'contoso.com' } });
    expect(settingsIn(writtenBy(appsettings, [entry]))).toMatchObject({
      TenantId: 'contoso.com',
      ClientId: entry.connection.clientId,
    });
  });

  it.each(cloudCases)(
    'signs in to the cloud $cloud at $authority',
    ({ authority, graph: _graph, ...choice }) => {
      const { Instance } = settingsIn(writtenBy(appsettings, [exportEntry(choice)]));
      expect(Instance).toBe(`https://${authority}/`);
    },
  );

  it('has a placeholder where there is no secret', () => {
    const { ClientCredentials } = settingsIn(writtenBy(appsettings, [exportEntry()]));
    expect(ClientCredentials[0].ClientSecret).toBe(enTransfer.file.placeholder);
  });

  it('is named as .NET looks for it', () => {
    expect(appsettings.fileName?.(exportEntry({ name: 'Contoso Ltd' }))).toBe('appsettings.contoso-ltd.json');
  });

  it('is the same whatever the connection is called, and never has the sealed secret', () => {
    const connection = asVaultRecord(fullConnection());
    const texts = nastyNames.map((name) =>
      writtenBy(appsettings, [{ ...exportEntry(), connection: { ...connection, name } }]),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toContain(sealedMark);
  });
});
