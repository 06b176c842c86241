import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportPlace, ImportProblem } from '../../../../../src/shared/transfer/import';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('archive');
const set = (tenant: string) =>
  `AZURE_TENANT_ID=${tenant}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET=${secret}\n`;

function refused(problem: ImportProblem, place?: ImportPlace): object {
  return place === undefined ? { kind: 'refused', problem } : { kind: 'refused', problem, place };
}

function archive(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 9 = 9): Uint8Array {
  const contents = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(contents), { level });
}

/** Where a record of the archive begins: the nth with this mark. */
function recordAt(bytes: Uint8Array, mark: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === mark) return at;
  throw new Error('No such record');
}

/** The archive with a number in the record of its first file changed, in its directory. */
function changed(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(recordAt(copy, 0x02014b50) + offset, value, true);
  return copy;
}

describe('An archive', () => {
  it.each([0, 9] as const)(
    'has the rows of all its files, with the file of each (packing level %i)',
    async (level) => {
      const bytes = archive(
        {
          'contoso.env': set(tenantId),
          'folder/fabrikam.env': `# Fabrikam\n${set('fabrikam.com')}`,
          'folder/list.csv': `tenant,client id\nwoodgrove.com,${clientId}\n`,
          'README.md': '# Read me\nThese are, as you know, connections.\n',
          'picture.png': Buffer.from('89504e470d0a1a0a', 'hex'),
          'empty.txt': '',
          '__MACOSX/._contoso.env': set('mac.com'),
          '.DS_Store': 'Bud1',
        },
        level,
      );
      const { source, rows } = await rowsIn(bytes);
      expect(source).toBe('environment');
      expect(rows).toMatchObject([
        { place: { file: 'contoso.env', line: 1 }, connection: { tenant: { entered: tenantId }, secret } },
        { place: { file: 'folder/fabrikam.env', line: 2 }, connection: { name: 'Fabrikam' } },
        { place: { file: 'folder/list.csv', line: 2 }, connection: { tenant: { entered: 'woodgrove.com' } } },
      ]);
    },
  );

  it('has the labels of its documents, each once', async () => {
    const document = (color: string) =>
      JSON.stringify({
        format: 'tenantry-connections',
        version: 1,
        labels: [{ name: 'EU', color }],
        connections: [{ tenant: { entered: tenantId }, clientId }],
      });
    const { labels } = await rowsIn(archive({ 'a.json': document('red'), 'b.json': document('blue') }));
    expect(labels).toEqual([{ name: 'EU', color: 'red' }]);
  });

  it('is asked about like a table, where it holds one only', async () => {
    const table = `a;b\n${tenantId};${clientId}\n`;
    expect(await readFile(archive({ 'list.csv': table }))).toMatchObject({ kind: 'columns' });
    expect(
      await connectionsIn(archive({ 'list.csv': table }), { mapping: { tenant: 0, clientId: 1 } }),
    ).toHaveLength(1);
  });

  it('is refused with the file that is broken', async () => {
    const bytes = archive({ 'contoso.env': set(tenantId), 'broken.json': '{\n"a": }' });
    expect(await readFile(bytes)).toEqual(refused('bad_json', { file: 'broken.json', line: 2, column: 6 }));
    const alone = archive({ 'notes.txt': 'Dear all' });
    expect(await readFile(alone)).toEqual(refused('unknown_kind', { file: 'notes.txt' }));
    const nothing = archive({ 'notes.txt': 'Dear all', 'more.txt': 'Dear all' });
    expect(await readFile(nothing)).toEqual(refused('unknown_kind'));
  });

  it('is empty with no files, or only folders', async () => {
    expect(await readFile(archive({}))).toEqual(refused('empty'));
    expect(await readFile(archive({ 'folder/': new Uint8Array() }))).toEqual(refused('empty'));
  });

  it('is not unpacked inside of another', async () => {
    const inner = archive({ 'contoso.env': set(tenantId) });
    expect(await readFile(archive({ 'inner.zip': inner }))).toEqual(
      refused('unknown_kind', { file: 'inner.zip' }),
    );
    expect(await connectionsIn(archive({ 'inner.zip': inner, 'a.env': set('a.com') }))).toMatchObject([
      { tenant: { entered: 'a.com' } },
    ]);
  });

  it('shows no name that turns its line around', async () => {
    const { rows } = await rowsIn(archive({ 'gpj.\u202Evne\n.env': set(tenantId) }));
    expect(rows[0]?.place.file).toBe('gpj.vne.env');
  });
});

describe('An archive that would unpack to more than any honest one', () => {
  it('is refused: 100 MB of zeros', async () => {
    const bytes = archive({ 'bomb.txt': new Uint8Array(100 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await readFile(bytes)).toEqual(refused('expands_too_far', { file: 'bomb.txt' }));
  });

  it('is refused, though its directory says that it is small', async () => {
    const bytes = archive({ 'bomb.txt': new Uint8Array(100 * 1024 * 1024) });
    expect(await readFile(changed(bytes, 24, 10))).toEqual(refused('expands_too_far', { file: 'bomb.txt' }));
  });

  it('is refused where only all of its files together are too much', async () => {
    const half = Buffer.alloc(9 * 1024 * 1024, 'x\n');
    const bytes = archive({ 'a.txt': half, 'b.txt': half });
    expect(await readFile(bytes)).toEqual(refused('expands_too_far', { file: 'b.txt' }));
  });

  it('is refused where one packed part stands for many files', async () => {
    const bytes = archive({ 'a.txt': Buffer.alloc(10 * 1024 * 1024, 'x\n'), 'b.txt': 'small' });
    const view = new DataView(bytes.buffer);
    const first = recordAt(bytes, 0x02014b50);
    const second = first + 46 + 'a.txt'.length;
    // The second file has the packed bytes, sizes and sum of the first one.
    for (const offset of [16, 20, 24, 42])
      view.setUint32(second + offset, view.getUint32(first + offset, true), true);
    view.setUint16(second + 10, view.getUint16(first + 10, true), true);
    expect(await readFile(bytes)).toEqual(refused('expands_too_far', { file: 'b.txt' }));
  });

  it('is refused with more than 20,000 files', async () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}.env`, 'x']));
    expect(await readFile(archive(files, 0))).toEqual(refused('too_many_rows'));
  });
});

describe('An archive that is damaged', () => {
  const bytes = archive({ 'contoso.env': set(tenantId) });
  const file = 'contoso.env';

  it('is refused, wherever it is cut off', async () => {
    for (let length = 4; length < bytes.length; length += 7) {
      expect(await readFile(bytes.slice(0, length))).toMatchObject({ kind: 'refused', problem: 'bad_zip' });
    }
  });

  it('is refused where its content is altered', async () => {
    const altered = Uint8Array.from(bytes);
    altered[30 + file.length + 20] = (altered[30 + file.length + 20] ?? 0) ^ 1;
    expect(await readFile(altered)).toEqual(refused('bad_zip', { file }));
  });

  it.each<[string, number, number]>([
    ['encrypted', 8, 0x0008_0001],
    ['packed in another way', 10, 12],
    ['with a wrong sum', 16, 5],
    ['longer than the archive', 20, 0x7fff_ffff],
    ['somewhere else', 42, 3],
    ['behind its end', 42, 0x7fff_ffff],
  ])('is refused where a file is %s', async (_how, offset, value) => {
    expect(await readFile(changed(bytes, offset, value))).toMatchObject({
      kind: 'refused',
      problem: 'bad_zip',
    });
  });
});
