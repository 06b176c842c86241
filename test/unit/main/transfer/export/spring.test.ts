import { parse } from 'dot-properties';
import { describe, expect, it } from 'vitest';
import { spring } from '../../../../../src/main/transfer/export/formats/spring';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesWith, nastyNames } from './support';

const secrets = [...nastySecrets(200), 'two\nlines', 'a\r\tb\fc', '\ttab', '   ', ' ', '\\', '\u2028\u0085'];
const prefix = 'spring.cloud.azure.';

/** What a reader of .properties files makes of a text, once it has come as ISO 8859-1. */
function read(text: string): Record<string, unknown> {
  return parse(Buffer.from(text).toString('latin1'));
}

describe('application.properties, by a reader of .properties and the documented keys of Spring Cloud Azure', () => {
  it('carries every secret without a placeholder of Spring’s', () => {
    const carried = entriesWith(secrets).filter((entry) => spring.refusal?.(entry) === undefined);
    expect(carried.map((entry) => read(writtenBy(spring, [entry])))).toEqual(
      carried.map(({ connection, secret }) => ({
        [`${prefix}profile.tenant-id`]: connection.tenant.entered,
        [`${prefix}profile.cloud-type`]: 'AZURE',
        [`${prefix}credential.client-id`]: connection.clientId,
        [`${prefix}credential.client-secret`]: secret?.real,
      })),
    );
    const refused = secrets.filter((secret) => !carried.some((entry) => entry.secret?.real === secret));
    expect(refused.filter((secret) => !secret.includes('${'))).toEqual([]);
    expect(carried.length).toBeGreaterThan(190);
  });

  it.each([
    ['${jndi:x}', 'dollar_brace'],
    ['a${HOME}b', 'dollar_brace'],
    ['$${a}', 'dollar_brace'],
    ['${\n}', 'dollar_brace'],
    ['a\\${b', 'dollar_brace'],
    ['a${b', undefined],
    ['}a${', undefined],
    ['$HOME', undefined],
    ['$(id)', undefined],
    ['#{1+1}', undefined],
    ['{a}', undefined],
  ])('takes %j or refuses it, by the documented grammar of Spring’s placeholders', (secret, reason) => {
    expect(spring.refusal?.(exportEntry({}, secret))).toBe(reason);
  });

  it.each([...nastyNames, '---', 'ends with a backslash \\'])('keeps the name %s in its comment', (name) => {
    const text = writtenBy(spring, [exportEntry({ name }, 'x')]);
    expect(text.split('\n')[0]).toBe(`# ${name}`);
    expect(Object.keys(read(text))).toHaveLength(4);
  });

  it('takes a secret that it does not carry from the environment', () => {
    const text = writtenBy(spring, [exportEntry()]);
    expect(text).toContain('# Set AZURE_CLIENT_SECRET to the client secret first.\n');
    expect(read(text)[`${prefix}credential.client-secret`]).toBe('${AZURE_CLIENT_SECRET}');
  });

  it.each(cloudCases)('names the cloud $cloud', ({ cloud, authority, graph, ...more }) => {
    const text = writtenBy(spring, [exportEntry({ cloud, ...more }, 'x')]);
    const hosts = {
      [`${prefix}profile.environment.active-directory-endpoint`]: `https://${authority}/`,
      [`${prefix}profile.environment.microsoft-graph-endpoint`]: `https://${graph}/`,
    };
    const [type, named] = {
      global: ['AZURE', []],
      usgov: ['AZURE_US_GOVERNMENT', []],
      'usgov-dod': ['AZURE_US_GOVERNMENT', ['microsoft-graph']],
      china: ['AZURE_CHINA', []],
      custom: ['OTHER', ['active-directory', 'microsoft-graph']],
    }[cloud] as [string, string[]];
    const properties = Object.entries(read(text)).filter(([key]) => /profile\.(?!tenant-id)/.test(key));
    expect(Object.fromEntries(properties)).toEqual({
      [`${prefix}profile.cloud-type`]: type,
      ...Object.fromEntries(
        Object.entries(hosts).filter(([key]) => named.some((one) => key.endsWith(`.${one}-endpoint`))),
      ),
    });
  });
});
