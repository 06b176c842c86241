import { describe, expect, it } from 'vitest';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { bundle } from '../../../../../src/main/transfer/export/formats/bundle';
import { json } from '../../../../../src/main/transfer/export/formats/json';
import type { DocumentConnection } from '../../../../../src/main/transfer/tenantry-document';
import { noon } from '../../../../support/builders';
import { documentConnectionSchema, documentFrameSchema } from '../../../../support/document-schema';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { asVaultRecord, entriesNamed, entriesWith, fullConnection, nastyNames, sealedMark } from './support';

/** The connections of a document, as an import takes them. */
function connectionsIn(text: string): DocumentConnection[] {
  const { connections } = documentFrameSchema.parse(JSON.parse(text));
  return connections.map((connection) => documentConnectionSchema.parse(connection));
}

describe('The document of connections', () => {
  it('says what it is, when it was made and which colours its labels have', () => {
    const labels = [
      { name: 'Customer', color: 'teal' },
      { name: 'Carried by no connection of these', color: 'red' },
    ] as const;
    const text = writtenBy(json, [exportEntry({ labels: ['Customer'] })], { labels });
    expect(documentFrameSchema.parse(JSON.parse(text))).toMatchObject({
      format: 'tenantry-connections',
      version: 1,
      exportedAt: new Date(noon).toISOString(),
      labels: [{ name: 'Customer', color: 'teal' }],
    });
  });

  it('has every field of a connection but what a verification said', () => {
    const connection = fullConnection();
    const { state: _state, lastCheck: _check, ...rest } = connection;
    expect(connectionsIn(writtenBy(json, [exportEntry(connection)]))).toEqual([rest]);
  });

  it('leaves out what is not there', () => {
    const [read] = connectionsIn(writtenBy(json, [exportEntry()]));
    expect(Object.keys(read ?? {}).sort()).toEqual(
      [
        ...['clientId', 'cloud', 'createdAt', 'id', 'labels', 'name', 'notes'],
        ...['pinned', 'scope', 'service', 'tenant', 'updatedAt'],
      ].sort(),
    );
  });

  it('gives each connection a line of its own', () => {
    const entries = entriesNamed(nastyNames);
    const lines = writtenBy(json, entries).split('\n');
    const first = lines.findIndex((line) => line.includes('"connections"')) + 1;
    entries.forEach(({ connection: { name } }, index) => {
      const line = lines[first + index]?.replace(/,$/, '') ?? '';
      expect(JSON.parse(line)).toMatchObject({ name });
    });
  });

  it('is one part for each connection, between a head and an end', () => {
    const options = { words: undefined as never, several: true, labels: [], now: noon };
    const parts = [...json.write(entriesNamed(['a', 'b', 'c']), options)];
    expect(parts).toHaveLength(5);
  });

  it('is valid without a connection', () => {
    expect(connectionsIn(writtenBy(json, []))).toEqual([]);
  });

  it('carries 10,000 connections', () => {
    const [entry] = [exportEntry(fullConnection())];
    const many = Array.from({ length: 10_000 }, (): ExportEntry => entry);
    expect(connectionsIn(writtenBy(json, many))).toHaveLength(10_000);
  });
});

describe('Tenantry JSON', () => {
  it('never has a secret, also where the entry has one', () => {
    const secrets = nastySecrets(200);
    const text = writtenBy(json, entriesWith(secrets));
    expect(connectionsIn(text).filter(({ clientSecret }) => clientSecret !== undefined)).toEqual([]);
    const unmistakable = secrets.filter((secret) => secret.length > 12);
    expect(unmistakable.filter((secret) => text.includes(JSON.stringify(secret)))).toEqual([]);
  });

  it('never has the sealed secret', () => {
    const entry = { ...exportEntry(), connection: asVaultRecord(fullConnection()) };
    expect(writtenBy(json, [entry])).not.toContain(sealedMark);
  });
});

describe('The content of an encrypted bundle', () => {
  it('has the secrets exactly', () => {
    const secrets = nastySecrets(200);
    const read = connectionsIn(writtenBy(bundle, entriesWith(secrets)));
    expect(read.map(({ clientSecret }) => clientSecret)).toEqual(secrets);
  });

  it('is the same as Tenantry JSON for connections without secrets', () => {
    const entries = entriesNamed(['a', 'b']);
    expect(writtenBy(bundle, entries)).toBe(writtenBy(json, entries));
  });

  it('shows a masked secret only as its mask', () => {
    const entry = { ...exportEntry(), secret: { real: 'real-secret', shown: '••••' } };
    const text = writtenBy(bundle, [entry]);
    expect(text).toContain('"clientSecret":"••••"');
    expect(text).not.toContain('real-secret');
  });

  it('never has the sealed secret', () => {
    const entry = { ...exportEntry({}, 'plain'), connection: asVaultRecord(fullConnection()) };
    expect(writtenBy(bundle, [entry])).not.toContain(sealedMark);
  });
});
