import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../../../src/main/transfer/import/read-import';
import type { ImportReading } from '../../../../../src/main/transfer/import/reading';
import { importProblems } from '../../../../../src/shared/transfer/import';
import { secretValue } from '../../../../support/builders';
import { clientId, tenantId } from './support';

const secret = secretValue('fuzz');
const line = `${tenantId},${clientId}`;

/** A good file of every kind. */
const samples: readonly Uint8Array[] = [
  `{"format":"tenantry-connections","version":1,"labels":[{"name":"EU","color":"red"}],"connections":[\n{"id":"${clientId}","name":"Contoso","cloud":"custom","customCloud":{"authority":"a.example","graph":"g.example"},"tenant":{"entered":"${tenantId}","domains":["a.com"]},"clientId":"${clientId}","clientSecret":"${secret}","service":"dataverse","serviceOptions":{"environmentUrl":"x.crm.dynamics.com"},"scope":"https://x.crm.dynamics.com/.default","labels":["EU"],"pinned":true,"notes":"a\\nb","createdAt":"2026-03-01T08:00:00.000Z","updatedAt":"2026-03-01T08:00:00.000Z"}]}`,
  `[{"appId":"${clientId}","displayName":"A","password":"${secret}","tenant":"${tenantId}"},{"clientId":"${clientId}","tenantId":"a.com","activeDirectoryEndpointUrl":"https://login.microsoftonline.us"}]`,
  `# Contoso\nexport AZURE_TENANT_ID='${tenantId}'\nAZURE_CLIENT_ID="${clientId}"\n$env:AZURE_CLIENT_SECRET = '${secret}'\nset X_ARM_TENANT_ID=a.com\nX_ARM_CLIENT_ID=${clientId} # x\n[section]\ntenant = b.com\nclient_id=${clientId}`,
  `name,tenant,client id,secret,expires,labels\r\n"a, ""b""",${line},${secret},2026-12-31,"a;b"\r\n'=1,${line}\r\n`,
  `{ /* x */ "AzureAd": {"Instance": "https://login.microsoftonline.com/", "TenantId": "${tenantId}", "ClientId": "${clientId}", "ClientCredentials": [{"ClientSecret": "${secret}"}],}, }`,
  `{"name":"A","values":[{"key":"tenantId","value":"${tenantId}","enabled":true},{"key":"clientId","value":"${clientId}"},{"key":"clientSecret","value":"${secret}"}],"_postman_variable_scope":"environment"}`,
  `{"_type":"export","__export_format":4,"resources":[{"_id":"b","_type":"environment","name":"A","data":{"tenantId":"${tenantId}","clientId":"${clientId}"}},{"_id":"c","parentId":"b","_type":"environment","data":{"clientSecret":"${secret}"}}]}`,
  `type: environment.insomnia.rest/5.0\nname: &n x\nenvironments:\n  name: *n\n  data: &d\n    tenantId: ${tenantId}\n    clientId: "${clientId}"\n  subEnvironments:\n    - name: |\n        y\n      data: {clientSecret: '${secret}', a: *d}\n`,
  `{"connection_id":"a","provider_config_key":"microsoft-business-central","connection_config":{"tenantId":"${tenantId}","environmentName":"production"},"credentials":{"type":"OAUTH2_CC","client_id":"${clientId}","client_secret":"${secret}"},"tags":{"label_1":"x"}}`,
  `{"version":1,"connections":[{"name":"A","url":"https://x.crm.dynamics.com","environment":"Dev","authenticationType":"clientSecret","clientId":"${clientId}","tenantId":"${tenantId}"}]}`,
  `<?xml version="1.0"?><CrmConnections><Connections><ConnectionDetail><AzureAdAppId>${clientId}</AzureAdAppId><ConnectionName>A &amp; <![CDATA[B]]></ConnectionName><NewAuthType>ClientSecret</NewAuthType><OriginalUrl>https://x.crm.dynamics.com/</OriginalUrl><TenantId>${tenantId}</TenantId></ConnectionDetail></Connections></CrmConnections>`,
  `Application (client) ID: ${clientId}\nDirectory (tenant) ID\n${tenantId}\nClient secret: ${secret}`,
].map((text) => Buffer.from(text));

const archive = Buffer.from(
  zipSync({ 'a.env': strToU8('AZURE_TENANT_ID=a.com\n'), 'b.csv': Uint8Array.from(samples[3] ?? []) }),
);
const all = [...samples, archive, Buffer.from(`\uFEFF${samples[3]?.toString() ?? ''}`, 'utf16le')];

/** What breaks readers when it comes where nobody expects it. */
const pieces = [
  '"',
  "'",
  '`',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  ';',
  ',',
  ':',
  '=',
  '#',
  '-',
  '*',
  '|',
  '%',
  '$',
  '\n',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '""',
  '\\u',
  '{{',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '*a',
  '&a [*a]',
  '<<: *d',
  '---',
  '...',
  '!!js/function',
  '__proto__',
  'constructor',
  '[[[[[[[[',
  '{"a":',
  '\u2028',
  '\uD800',
  '🔑',
  '99999999999',
  '-1',
  'null',
  'https://',
  '://',
  '@',
  '::1',
  secret,
].map((text) => Buffer.from(text));

/** Mulberry32: the same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A good file, spoilt in one to four places. */
function mutated(random: (below: number) => number): Buffer {
  let bytes = Buffer.from(all[random(all.length)] ?? []);
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const at = random(bytes.length + 1);
    const to = at + random(40);
    const piece = pieces[random(pieces.length)] ?? Buffer.alloc(0);
    const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    bytes = Buffer.from(
      [
        () => Buffer.concat([before, piece, bytes.subarray(at)]),
        () => Buffer.concat([before, piece, after]),
        () => Buffer.concat([before, after]),
        () => Buffer.concat([before, middle, middle, middle, after]),
        () => before,
        () => bytes.map((byte, index) => (index === at ? byte ^ (1 << random(8)) : byte)),
        () => Buffer.concat([before, ...Array<Buffer>(200).fill(piece), after]),
        () => Buffer.concat([bytes, all[random(all.length)] ?? piece]),
      ][random(8)]?.() ?? bytes,
    );
  }
  return bytes;
}

describe('2,000 files, spoilt at random', () => {
  it('are read or refused, each of them quickly, and none gives its secret away', async () => {
    const random = seeded(20_260_302);
    const kinds = new Map<string, number>();
    let slowest = 0;
    for (let round = 0; round < 2000; round += 1) {
      const bytes = mutated(random);
      const start = performance.now();
      const reading = await readImport({ bytes }, {});
      slowest = Math.max(slowest, performance.now() - start);
      expect(mayBeSeen(reading)).not.toContain(secret);
      if (reading.kind === 'refused') expect(importProblems).toContain(reading.problem);
      const kind = reading.kind === 'refused' ? reading.problem : reading.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(slowest).toBeLessThan(1000);
    // They are spoilt enough, and not too much, for the test to mean anything.
    expect(kinds.get('rows')).toBeGreaterThan(500);
    expect(kinds.size).toBeGreaterThan(8);
  }, 60_000);
});

/** All that the window could come to show of a reading. */
function mayBeSeen(reading: ImportReading): string {
  if (reading.kind !== 'rows') return JSON.stringify(reading);
  const rows = reading.rows.map((row) =>
    'connection' in row ? { ...row, connection: { ...row.connection, secret: undefined } } : row,
  );
  return JSON.stringify({ ...reading, rows });
}
