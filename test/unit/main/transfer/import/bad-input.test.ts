import { describe, expect, it } from 'vitest';
import { readImport } from '../../../../../src/main/transfer/import/read-import';
import type { ImportPlace, ImportProblem } from '../../../../../src/shared/transfer/import';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('bad input');

function refused(problem: ImportProblem, place?: ImportPlace): object {
  return place === undefined ? { kind: 'refused', problem } : { kind: 'refused', problem, place };
}

/** How long a reading takes, in milliseconds. */
async function timed<Result>(task: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const start = performance.now();
  const result = await task();
  return { result, ms: performance.now() - start };
}

describe('A file that is not what its name says', () => {
  it.each<[string, Uint8Array]>([
    [
      'a picture',
      Buffer.from(
        '89504e470d0a1a0a0000000d494844520000000100000001080600000 01f15c489'.replaceAll(' ', ''),
        'hex',
      ),
    ],
    ['a program', Buffer.concat([Buffer.from('MZ\x90', 'latin1'), Buffer.alloc(200), Buffer.from('PE')])],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
    ['text with NUL characters', Buffer.from('AZURE_TENANT_ID=a\0b')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])('is not text where it is %s', async (_what, bytes) => {
    expect(await readFile(bytes, {}, 'connections.json')).toEqual(refused('not_text'));
  });

  it('is read by what stands in it', async () => {
    const text = `AZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}`;
    expect(await readFile(text, {}, 'picture.png')).toMatchObject({ kind: 'rows', source: 'environment' });
    expect(await readImport({ text: `${text}\0` }, {})).toEqual(refused('not_text'));
    expect(await readImport({ text: `\uFEFF${text}` }, {})).toMatchObject({
      kind: 'rows',
      source: 'environment',
    });
  });

  it.each(['', ' \r\n\t ', '\uFEFF', '\uFEFF\n'])('is empty where nothing stands in it: %j', async (text) => {
    expect(await readFile(text)).toEqual(refused('empty'));
    expect(await readImport({ text }, {})).toEqual(refused('empty'));
  });
});

describe('A file that is too large', () => {
  it('is refused by its size, without a look at its bytes', async () => {
    const bytes = new Proxy(new Uint8Array(), {
      get(_target, property) {
        if (property === 'byteLength') return 100 * 1024 * 1024;
        throw new Error(`Read: ${String(property)}`);
      },
    });
    expect(await readImport({ bytes }, {})).toEqual(refused('too_large'));
  });

  it('is refused as a text, too, by its bytes', async () => {
    const limit = 16 * 1024 * 1024;
    expect(await readImport({ text: 'x'.repeat(limit) }, {})).toEqual(refused('unknown_kind'));
    expect(await readImport({ text: 'x'.repeat(limit + 1) }, {})).toEqual(refused('too_large'));
    expect(await readImport({ text: 'ü'.repeat(limit / 2 + 1) }, {})).toEqual(refused('too_large'));
  });

  it('is refused with more than 20,000 rows', async () => {
    const row = `a.com,${clientId}\n`;
    const table = (rows: number) => `tenant,client id\n${row.repeat(rows)}`;
    expect((await rowsIn(table(20_000))).rows).toHaveLength(20_000);
    expect(await readFile(table(20_001))).toEqual(refused('too_many_rows'));
    const connections = `{"format":"tenantry-connections","version":1,"connections":[${'{},'.repeat(20_001)}]}`;
    expect(await readFile(connections)).toEqual(refused('too_many_rows'));
  });

  it('is refused with more values than 20,000 connections have', async () => {
    expect(await readFile(`[${'0,'.repeat(3_000_000)}0]`)).toEqual(refused('expands_too_far'));
  });
});

describe('JSON that cannot be read', () => {
  it.each<[string, ImportPlace]>([
    ['{"tenantId": "a",\n  "clientId": b}', { line: 2, column: 15 }],
    ['[{"a": 1}\n{"b": 2}]', { line: 2, column: 1 }],
    ['{"a": "not closed\n', { line: 1, column: 7 }],
    ['{"a": 1}\r\n\r\nmore', { line: 3, column: 1 }],
    ['{"a": 1', { line: 1, column: 8 }],
    ['{"a": "\\x"}', { line: 1, column: 7 }],
    ["{'a': 1}", { line: 1, column: 2 }],
    ['{"a": 1,,}', { line: 1, column: 9 }],
    ['[1, 2', { line: 1, column: 6 }],
    ['{ /* not closed', { line: 1, column: 3 }],
    ['{"a": NaN}', { line: 1, column: 7 }],
  ])('is refused with its place: %j', async (text, place) => {
    expect(await readFile(text)).toEqual(refused('bad_json', place));
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['both, and closed', `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`],
  ])('is refused where %s nest 100,000 deep', async (_what, text) => {
    const { result, ms } = await timed(() => readFile(text));
    expect(result).toEqual(refused('too_deep', { line: 1 }));
    expect(ms).toBeLessThan(1000);
  });

  it('may be nested as deep as any honest file', async () => {
    const section = `{"TenantId":"${tenantId}","ClientId":"${clientId}"}`;
    expect(await connectionsIn(`${'{"a":'.repeat(60)}${section}${'}'.repeat(60)}`)).toHaveLength(1);
  });
});

describe('YAML that cannot be read', () => {
  const head = 'type: collection.insomnia.rest/5.0\n';

  it('is refused where its aliases stand for billions of values', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
    );
    const bomb = `${head}a0: &a0 [lol]\n${levels.join('\n')}\n`;
    const { result, ms } = await timed(() => readFile(bomb));
    expect(result).toEqual(refused('expands_too_far'));
    expect(ms).toBeLessThan(1000);
    // Also where it does not say to be Insomnia's.
    expect(await readFile(bomb.slice(head.length))).toEqual(refused('expands_too_far'));
  });

  it('is refused where it stands for itself, or has thousands of aliases', async () => {
    expect(await readFile(`${head}a: &a\n  b: *a\n`)).toEqual(refused('expands_too_far'));
    expect(await readFile(`${head}a: &a x\nb: [${'*a,'.repeat(5000)}]\n`)).toEqual(
      refused('expands_too_far'),
    );
  });

  it.each([
    ['lists on one line', '- '.repeat(100_000)],
    ['lists in brackets', `a: ${'['.repeat(100_000)}`],
    ['objects in braces', `a: ${'{a: '.repeat(100_000)}`],
    ['keys', '? '.repeat(100_000)],
    ['indented objects', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('is refused where %s nest without end', async (_what, text) => {
    const { result, ms } = await timed(() => readFile(text));
    expect(result).toMatchObject({ kind: 'refused', problem: 'too_deep' });
    expect(ms).toBeLessThan(2000);
  });

  it('is refused where aliases nest without end', async () => {
    const levels = Array.from({ length: 90 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}]`);
    expect(await readFile(`${head}a0: &a0 [x]\n${levels.join('\n')}\n`)).toEqual(refused('too_deep'));
  });

  it('does no harm with names of JavaScript’s own', async () => {
    const text = `${head}environments:\n  name: x\n  __proto__: {polluted: 1}\n  data: {__proto__: {polluted: 1}, constructor: x, tenantId: ${tenantId}, clientId: ${clientId}}\n`;
    expect(await connectionsIn(text)).toMatchObject([{ tenant: { entered: tenantId } }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('A text', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['csv', `name,tenant,client id\nContoso Zürich,${tenantId},${clientId}\nTwo,fabrikam.com,${clientId}\n`],
    [
      'environment',
      `# Contoso Zürich\nAZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}\n# Two\nAZURE_TENANT_ID=fabrikam.com\nAZURE_CLIENT_ID=${clientId}\n`,
    ],
    [
      'azure_cli',
      `[\n{"appId":"${clientId}","displayName":"Contoso Zürich",\n"tenant":"${tenantId}"},\n{"appId":"${clientId}","displayName":"Two","tenant":"fabrikam.com"}]\n`,
    ],
  ];
  const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
    ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without its mark', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 with its bytes swapped', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 with its bytes swapped, without its mark', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-8 with CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-8 with carriage returns', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ];

  it.each(
    samples.flatMap(([kind, text]) =>
      encodings.map(([name, encoded]) => [kind, name, text, encoded] as const),
    ),
  )('of the kind %s is read in %s', async (kind, _name, text, encoded) => {
    const plain = await rowsIn(text);
    expect(plain.source).toBe(kind);
    expect(plain.rows).toMatchObject([
      { connection: { name: 'Contoso Zürich', tenant: { entered: tenantId } } },
      { connection: { name: 'Two', tenant: { entered: 'fabrikam.com' } } },
    ]);
    const { table, ...reading } = await rowsIn(encoded(text));
    expect({ ...reading, ...(table ? { table } : {}) }).toEqual(plain);
  });

  it.each([
    ['letters', 'x'],
    ['quotes', '"'],
    ['apostrophes', "'"],
    ['commas', ','],
    ['signs of equality', 'A='],
    ['backslashes', '\\'],
    ['spaces and dashes', ' - '],
    ['colons', 'a: '],
    ['brackets', '[a]'],
    ['angle brackets', '<'],
    ['tabs', 'a\t'],
    ['line breaks', 'a\n\n'],
    ['carriage returns', 'a\r'],
    ['hashes', '#'],
    ['dollars', '$env:a='],
    ['quoted values', "A='"],
    ['exports', 'export A="\\'],
  ])('of 4 MB of %s is refused quickly', async (_what, part) => {
    const text = `AZURE_TENANT_ID=${part.repeat(Math.ceil((4 * 1024 * 1024) / part.length))}`;
    for (const content of [text, text.slice('AZURE_TENANT_ID='.length)]) {
      const { result, ms } = await timed(() => readFile(content));
      expect(result).toMatchObject({ kind: 'refused' });
      expect(ms).toBeLessThan(4000);
    }
  });

  it('with a value of megabytes has a row that is wrong, and is not shown', async () => {
    const huge = 'a'.repeat(4 * 1024 * 1024);
    const { rows } = await rowsIn(
      `tenant,client id,name,scope,environment url,notes\n${`${huge},`.repeat(3)}${huge.slice(0, 9000)},,${huge.slice(0, 9000)}`,
    );
    expect(rows).toMatchObject([
      {
        problems: ['name', 'tenant', 'clientId', 'scope', 'notes'].map((field) => ({
          field,
          problem: 'too_long',
        })),
        shown: { name: '••••••••', tenant: '••••••••', clientId: '••••••••' },
      },
    ]);
  });

  it('gives no secret away, wherever it stands', async () => {
    const table = `tenant,client id,name,client secret\n${secret},${secret},${secret},${secret}\na.com,${secret},"x ${secret.toLowerCase()}",${secret}\nlegacy/Secret+1==,x,y,z`;
    const reading = await rowsIn(table);
    expect(JSON.stringify(reading).toLowerCase()).not.toContain(secret.toLowerCase());
    expect(JSON.stringify(reading)).not.toContain('legacy');
    const broken = await readFile(`{"clientSecret": "${secret}" "${secret}"`);
    expect(JSON.stringify(broken)).not.toContain(secret);
  });
});

describe('Progress', () => {
  it('is told every 500 rows, and at the end', async () => {
    const told: unknown[] = [];
    const text = `tenant,client id\n${`a.com,${clientId}\n`.repeat(1200)}`;
    await readImport({ text }, {}, (progress) => told.push(progress));
    expect(told).toEqual([0, 500, 1000, 1200].map((done) => ({ phase: 'reading', done, total: 1200 })));
  });
});
