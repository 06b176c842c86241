import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { postman } from '../../../../../src/main/transfer/export/formats/postman';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import {
  asVaultRecord,
  cloudCases,
  entriesNamed,
  entriesWith,
  fullConnection,
  nastyNames,
  sealedMark,
} from './support';

/** An environment as Postman exports and imports it: VariableScope of postman-collection. */
const environmentSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  values: z.array(
    z.strictObject({
      key: z.string(),
      value: z.string(),
      type: z.enum(['default', 'secret']),
      enabled: z.literal(true),
    }),
  ),
  _postman_variable_scope: z.literal('environment'),
});

/** What the Substitutor of postman-collection looks for. */
const replaced = /{{([^{}]*?)}}/g;

function environmentOf(entry: ExportEntry) {
  return environmentSchema.parse(JSON.parse(writtenBy(postman, [entry])));
}

function valuesOf(entry: ExportEntry): Record<string, string> {
  return Object.fromEntries(environmentOf(entry).values.map(({ key, value }) => [key, value]));
}

describe('A Postman environment, by the schema and the variables of postman-collection', () => {
  it('carries 200 nasty secrets, or refuses those in which Postman would replace something', () => {
    const entries = entriesWith([...nastySecrets(200), 'a{{b', 'a}}{{b', '{{}}', '{{{x}}}', '{{ a b }}']);
    for (const entry of entries) {
      const { real } = entry.secret ?? { real: '' };
      expect(postman.refusal?.(entry)).toBe(
        real.replace(replaced, '') === real ? undefined : 'template_braces',
      );
      expect(valuesOf(entry)['clientSecret']).toBe(real);
    }
    const refused = entries.filter((entry) => postman.refusal?.(entry));
    expect(refused.map(({ secret }) => secret?.real)).toEqual(
      expect.arrayContaining(['{{tenantId}}', '{{}}', '{{{x}}}', '{{ a b }}']),
    );
    expect(refused.length).toBeLessThan(10);
  });

  it('refuses a scope in which Postman would replace something', () => {
    expect(postman.refusal?.(exportEntry({ scope: 'api://{{x}}/.default' }))).toBe('template_braces');
  });

  it('marks only the secret as one', () => {
    const { values } = environmentOf(exportEntry({}, 'secret'));
    expect(values.filter(({ type }) => type === 'secret').map(({ key }) => key)).toEqual(['clientSecret']);
  });

  it('has an empty secret where there is none', () => {
    expect(valuesOf(exportEntry())['clientSecret']).toBe('');
  });

  it.each(cloudCases)('asks for tokens of the cloud $cloud', ({ authority, graph, ...choice }) => {
    const entry = exportEntry({ ...choice, tenant: { entered: 'contoso.com' } });
    expect(valuesOf(entry)).toMatchObject({
      tenantId: 'contoso.com',
      clientId: entry.connection.clientId,
      scope: entry.connection.scope,
      tokenUrl: `https://${authority}/contoso.com/oauth2/v2.0/token`,
      graphUrl: `https://${graph}`,
    });
  });

  it('names the environment of a service that has one', () => {
    expect(valuesOf(exportEntry(fullConnection()))).toMatchObject({
      environmentUrl: 'https://contoso.crm4.dynamics.com',
      environmentName: 'production',
    });
  });

  it('is named as the connection, and its file as Postman names it', () => {
    const entries = entriesNamed(nastyNames);
    expect(entries.map((entry) => environmentOf(entry).name)).toEqual(nastyNames);
    expect(entries.map((entry) => postman.refusal?.(entry))).toEqual(nastyNames.map(() => undefined));
    expect(postman.fileName?.(exportEntry({ name: 'Contoso' }))).toBe('contoso.postman_environment.json');
  });

  it('never has the sealed secret', () => {
    const entry = { ...exportEntry(), connection: asVaultRecord(fullConnection()) };
    expect(writtenBy(postman, [entry])).not.toContain(sealedMark);
  });
});
