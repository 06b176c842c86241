import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { insomnia } from '../../../../../src/main/transfer/export/formats/insomnia';
import { noon } from '../../../../support/builders';
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

const environment = {
  _id: z.string().startsWith('env_'),
  _type: z.literal('environment'),
  parentId: z.string(),
  name: z.string(),
  // Insomnia's import fails for a key with a full stop in it.
  data: z.record(z.string().regex(/^[^.]+$/), z.string()),
};

/** Insomnia's export format 4, as far as environments go. */
const exportSchema = z.strictObject({
  _type: z.literal('export'),
  __export_format: z.literal(4),
  __export_date: z.iso.datetime(),
  __export_source: z.string(),
  resources: z.tuple(
    [
      z.strictObject({
        _id: z.string().startsWith('wrk_'),
        _type: z.literal('workspace'),
        parentId: z.null(),
        name: z.string(),
        scope: z.literal('collection'),
      }),
    ],
    z.strictObject(environment),
  ),
});

function resourcesOf(entries: readonly ExportEntry[], now = noon) {
  const read = exportSchema.parse(JSON.parse(writtenBy(insomnia, entries, { now })));
  expect(read.__export_date).toBe(new Date(now).toISOString());
  const [workspace, base, ...environments] = read.resources;
  return { workspace, base, environments };
}

describe('Insomnia environments, by the documented export format 4', () => {
  it('carry nasty secrets exactly, and refuse those with the beginning of a template', () => {
    const secrets = [...nastySecrets(200), 'a{{b', 'a{#b', 'a}}b', '{ {x} }', 'a#}'];
    const entries = entriesWith(secrets);
    const read = resourcesOf(entries).environments.map(({ data }) => data['clientSecret']);
    expect(read).toEqual(secrets);
    const refused = entries.filter((entry) => insomnia.refusal?.(entry) === 'template_braces');
    expect(refused.map(({ secret }) => secret?.real)).toEqual(
      secrets.filter((text) => ['{{', '{%', '{#'].some((opening) => text.includes(opening))),
    );
    expect(entries.filter((entry) => insomnia.refusal?.(entry))).toEqual(refused);
  });

  it('are read the same as YAML, which Insomnia takes the file for', () => {
    const text = writtenBy(insomnia, [
      ...entriesWith([...nastySecrets(200), 'a\u2028b\u0085c', 'a\nb']),
      ...entriesNamed(nastyNames),
    ]);
    expect(load(text)).toEqual(JSON.parse(text));
  });

  it('stand under an empty base environment of one workspace', () => {
    const { workspace, base, environments } = resourcesOf(entriesNamed(['One', 'Two']));
    expect(base).toMatchObject({ parentId: workspace._id, data: {} });
    expect(environments.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['One', base?._id],
      ['Two', base?._id],
    ]);
  });

  it('have ids that are unlike each other, and the same in every export', () => {
    const entries = entriesNamed(['One', 'Two', 'Three']);
    const { workspace, base, environments } = resourcesOf(entries);
    const ids = [workspace._id, base?._id, ...environments.map(({ _id }) => _id)];
    expect(new Set(ids).size).toBe(5);
    const later = resourcesOf(entries, noon + 1).environments;
    expect(later).toEqual(environments);
  });

  it('have an empty secret where there is none', () => {
    expect(resourcesOf([exportEntry()]).environments[0]?.data['clientSecret']).toBe('');
  });

  it.each(cloudCases)('ask for tokens of the cloud $cloud', ({ authority, graph, ...choice }) => {
    const entry = exportEntry({ ...choice, tenant: { entered: 'contoso.com' } });
    expect(resourcesOf([entry]).environments[0]?.data).toMatchObject({
      tenantId: 'contoso.com',
      clientId: entry.connection.clientId,
      scope: entry.connection.scope,
      tokenUrl: `https://${authority}/contoso.com/oauth2/v2.0/token`,
      graphUrl: `https://${graph}`,
    });
  });

  it('refuse a scope with the beginning of a template', () => {
    expect(insomnia.refusal?.(exportEntry({ scope: 'api://{%x/.default' }))).toBe('template_braces');
  });

  it('carry every name', () => {
    const entries = entriesNamed(nastyNames);
    expect(resourcesOf(entries).environments.map(({ name }) => name)).toEqual(nastyNames);
    expect(entries.filter((entry) => insomnia.refusal?.(entry))).toEqual([]);
  });

  it('never have the sealed secret', () => {
    const entry = { ...exportEntry(), connection: asVaultRecord(fullConnection()) };
    expect(writtenBy(insomnia, [entry])).not.toContain(sealedMark);
  });
});
