import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../src/main/vault/envelope';
import { envelopeFor, largestSalvage, withEnvelope } from '../../../../src/main/vault/salvage';
import { composeVaultFile, emptyContent } from '../../../../src/main/vault/vault-file';
import { guid, noon, record } from '../../../support/builders';
import { original, whole } from '../../../support/damage';
import { salvage } from '../../../support/salvaging';

const text = whole.toString();
const idsOf = (content: ReturnType<typeof salvage>) => content?.connections.map(({ id }) => id);
const ids = original.connections.map(({ id }) => id);

describe('What is readable of a damaged file', () => {
  it('is all of it, where only its checksum, its white space or its order is another one', () => {
    const document = JSON.parse(text) as { content: object };
    const { connections, bin, labels, envelope } = original;
    expect(salvage(text.replace('"checksum":"', '"checksum":"0'))).toEqual(original);
    expect(salvage(JSON.stringify(document, null, 2))).toEqual(original);
    expect(salvage(JSON.stringify({ content: { bin, connections, labels, envelope } }))).toEqual(original);
  });

  it('is all of it, where a program has laid it out and the end is missing', () => {
    const laidOut = JSON.stringify(JSON.parse(text), null, 4);
    expect(salvage(laidOut.slice(0, -6))).toEqual(original);
  });

  it.each([1, 2, 3])('is all of it in a file of format %i as well', (format) => {
    const earlier = readFileSync(new URL(`files/format-${format}.vault`, import.meta.url), 'utf8');
    for (const damaged of [earlier.replace('"revision":3', '"revision":4'), earlier.slice(0, -2)]) {
      expect(salvage(damaged)).toMatchObject({
        connections: [{ name: 'Contoso München' }, { name: 'Fabrikam 東京' }],
        bin: [{ removedAt: '2026-03-02T12:00:00.000Z', connection: { name: 'Northwind' } }],
      });
    }
  });

  it('does not bring what was removed back to the list, also where its frame is broken', () => {
    const broken = text.replace('"removedAt"', '"removedAs"');
    for (const damaged of [broken, broken.slice(0, -1)]) {
      const found = salvage(damaged);
      expect(idsOf(found)).toEqual(ids);
      expect(found?.bin).toEqual([
        { removedAt: new Date(noon).toISOString(), connection: original.bin[0]?.connection },
      ]);
    }
  });

  it('has no connection twice, and none without the hosts of a cloud of its own', () => {
    const twice = record();
    const content = { ...emptyContent, connections: [twice, record({ name: 'Other' })] };
    const file = composeVaultFile(content, 1).toString().replace('"bin":[]', `"bin":[],"bin":[]`);
    expect(idsOf(salvage(file))).toHaveLength(2);
    const doubled = file.replace('"connections":[', `"connections":[${JSON.stringify(twice)},`);
    expect(idsOf(salvage(doubled))).toHaveLength(2);
    expect(idsOf(salvage(doubled.slice(0, -1)))).toHaveLength(2);
    const homeless = text.replace(/"customCloud":\{[^}]*\},/, '');
    expect(idsOf(salvage(homeless))).toEqual([ids[0], ids[2]]);
  });

  it('is not looked for in what a person has entered', () => {
    const inner = JSON.stringify(record({ id: guid(), name: 'Not a connection' }));
    const outer = record({ name: 'Outer', notes: `${inner} "bin":[ "envelope":{ ${inner}` });
    const file = composeVaultFile({ ...emptyContent, connections: [outer] }, 1).toString();
    expect(idsOf(salvage(file.slice(0, -1)))).toEqual([outer.id]);
  });

  it.each([
    ['empty', ''],
    ['zeros', '\0'.repeat(4096)],
    ['another program’s JSON', '{"hello":"world","content":{"connections":[{"id":1}],"bin":[7,null,[]]}}'],
    ['null', 'null'],
    ['a content that is null', '{"content":null}'],
    ['with a prototype', '{"content":{"__proto__":{"connections":[]},"connections":[null],"bin":[{}]}}'],
    ['noise', randomBytes(20_000).toString('utf8')],
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{"id":'.repeat(300_000)],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['backslashes', `{"name":"${'\\'.repeat(1_000_000)}`],
    ['white space', `{${' '.repeat(1_000_000)}"id"`],
    ['beginnings of connections', `{"id":"${guid()}",`.repeat(20_000)],
    ['beginnings of labels', '{"name":"'.repeat(200_000)],
    ['larger than anything that is kept', `${' '.repeat(largestSalvage)}${text}`],
  ])(
    'is nothing, within a second or two, of a file that is %s',
    (_what, damaged) => {
      expect(salvage(damaged)).toBeUndefined();
    },
    20_000,
  );
});

describe('The envelope of what is salvaged', () => {
  const { envelope } = original;
  if (!envelope) throw new Error('The kept file has an envelope.');
  const other: Envelope = {
    ...envelope,
    keyId: guid(),
    check: { ...envelope.check, tag: randomBytes(16).toString('base64') },
  };

  it('is a backup’s of the same key, which is whole; the file’s own may be damaged', () => {
    const bent: Envelope = { ...envelope, wraps: envelope.wraps.slice(0, 1) };
    expect(envelopeFor(bent, text, [other, envelope])).toBe(envelope);
    const misnamed: Envelope = { ...envelope, keyId: guid() };
    expect(envelopeFor(misnamed, text, [other, envelope])).toBe(envelope);
    expect(envelopeFor(null, text, [other, envelope])).toBe(envelope);
  });

  it('is the file’s own where no backup has that key, and the latest backup’s where it cannot be read', () => {
    expect(envelopeFor(envelope, text, [other])).toBe(envelope);
    expect(envelopeFor(null, 'nothing to read', [other, envelope])).toBe(other);
  });

  it('where there is none, no sealed secret is left beside the key that is to come', () => {
    expect(envelopeFor(null, text, [])).toBeNull();
    const bare = withEnvelope(original, null);
    expect(bare.connections.map(({ name }) => name)).toEqual(original.connections.map(({ name }) => name));
    expect(JSON.stringify(bare)).not.toContain('"secretExpiresAt"');
    expect(JSON.stringify(bare)).not.toContain('"secret":{');
  });
});
