import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { bruno } from '../../../../../src/main/transfer/export/formats/bruno';
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

const brunoLanguage = z
  .object({ bruToEnvJsonV2: z.custom<(text: string) => unknown>((value) => typeof value === 'function') })
  .parse(createRequire(import.meta.url)('@usebruno/lang'));

const environmentSchema = z.strictObject({
  variables: z.array(
    z.strictObject({ name: z.string(), value: z.string(), enabled: z.literal(true), secret: z.boolean() }),
  ),
});

/** What Bruno's own reader makes of the file. */
function variablesOf(entry: ExportEntry) {
  return environmentSchema.parse(brunoLanguage.bruToEnvJsonV2(writtenBy(bruno, [entry]))).variables;
}

function valuesOf(entry: ExportEntry): Record<string, string> {
  return Object.fromEntries(variablesOf(entry).map(({ name, value }) => [name, value]));
}

/** What Bruno's own reader makes of the secret; undefined where it cannot read the file. */
function secretRead(entry: ExportEntry): string | undefined {
  try {
    return valuesOf(entry)['clientSecret'];
  } catch {
    return undefined;
  }
}

/** What the interpolation of @usebruno/common looks for. */
const replaced = /\{\{([^}]+)\}\}/g;

const particular = [
  "'''",
  "'''x",
  "x'''",
  "a'''b",
  "x''' ",
  'a{{b',
  '{{}}',
  '{{{x}}}',
  '}',
  'vars {',
  'a: b',
  '@description(x)',
  '~a',
  '\u00a0x',
  'a\u2028b',
  'a\nb',
  "a\n'''b",
  "a\n \t'''",
  "'''\nb",
  'a\n\n  }\nb',
  'a\r\nb',
  'a\rb',
  "a\rb'''",
];

describe('A Bruno environment, read by Bruno’s own language', () => {
  it.each([
    ['200 nasty secrets', nastySecrets(200)],
    ['secrets that look like its grammar', particular],
  ])('carries %s exactly, and refuses only those that it cannot read back', (_, secrets) => {
    for (const entry of entriesWith(secrets)) {
      const { real } = entry.secret ?? { real: '' };
      const survives = secretRead(entry) === real && real.replace(replaced, '') === real;
      expect([real, bruno.refusal?.(entry) === undefined]).toEqual([real, survives]);
    }
  });

  it.each([
    ['{{tenantId}}', 'template_braces'],
    [' leading', 'edge_spaces'],
    ['trailing ', 'edge_spaces'],
    ['a\r\nb', 'line_break'],
    ["a\n'''b", 'line_break'],
    ["x'''", undefined],
    ['a\nb', undefined],
  ])('says of the secret %j: %s', (secret, reason) => {
    expect(bruno.refusal?.(exportEntry({}, secret))).toBe(reason);
  });

  it('has a secret as an open variable, because no other value stands in the file', () => {
    const secrets = variablesOf(exportEntry({}, 'value')).filter(({ name }) => name === 'clientSecret');
    expect(secrets).toEqual([{ name: 'clientSecret', value: 'value', enabled: true, secret: false }]);
  });

  it('names the secret as one for Bruno to ask for, where it does not go out', () => {
    expect(variablesOf(exportEntry()).at(-1)).toEqual({
      name: 'clientSecret',
      value: '',
      enabled: true,
      secret: true,
    });
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

  it('refuses a scope in which Bruno would replace something', () => {
    expect(bruno.refusal?.(exportEntry({ scope: 'api://{{x}}/.default' }))).toBe('template_braces');
  });

  it('is the same whatever the connection is called, and never has the sealed secret', () => {
    const connection = asVaultRecord(fullConnection());
    const texts = entriesNamed(nastyNames).map((entry) =>
      writtenBy(bruno, [{ ...entry, connection: { ...connection, name: entry.connection.name } }]),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toContain(sealedMark);
  });

  it('shows a masked secret only as its mask', () => {
    const entry = { ...exportEntry(), secret: { real: "real-secret'''", shown: '••••' } };
    expect(secretRead(entry)).toBe('••••');
    expect(writtenBy(bruno, [entry])).not.toContain('real-secret');
  });
});
