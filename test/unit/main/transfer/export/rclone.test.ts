import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rclone } from '../../../../../src/main/transfer/export/formats/rclone';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesNamed, nastyNames } from './support';

const secrets = [...nastySecrets(200), '"""', 'a"""b', 'a\rb', '%()s', '%(x)', '[x]', '***'];
const entries = entriesNamed(
  secrets.map((_, index) => nastyNames[index % nastyNames.length] ?? ''),
  secrets,
);

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-rclone-'));
  file = path.join(folder, 'rclone.conf');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Remotes = Record<string, Record<string, string>>;

function run(program: string, ...args: string[]): string {
  const env = { PATH: '/usr/bin:/bin', HOME: folder };
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return execFileSync(program, ['config', ...args, '--config', file], {
    env,
    encoding: 'utf8',
    stdio: [...stdio],
  });
}

/** What rclone reads of a text, and what it still has after it has written the file anew. */
function readBy(program: string, text: string): readonly [Remotes, Remotes] {
  writeFileSync(file, text);
  const before = JSON.parse(run(program, 'dump')) as Remotes;
  run(program, 'create', 'another-one', 'local', '--non-interactive');
  const { 'another-one': _, ...after } = JSON.parse(run(program, 'dump')) as Remotes;
  return [before, after];
}

describe('rclone.conf', () => {
  it('carries every secret that rclone can keep, also once rclone has written it anew', (context) => {
    const carried = entries.filter((entry) => rclone.refusal?.(entry) === undefined);
    const expected = Object.fromEntries(
      carried.map(({ connection, slug, secret }) => [
        slug,
        {
          type: 'onedrive',
          tenant: connection.tenant.entered,
          client_id: connection.clientId,
          client_secret: secret?.real,
          client_credentials: 'true',
          region: 'global',
          drive_type: '',
          drive_id: '',
        },
      ]),
    );
    const [before, after] = readBy(consumer('rclone', context), writtenBy(rclone, carried));
    expect(before).toEqual(expected);
    expect(after).toEqual(expected);
    expect(carried.length).toBeGreaterThan(120);
  });

  it.each([
    ['a`b', 'tool_notation'],
    ['`', 'tool_notation'],
    ['"""abc"""', 'tool_notation'],
    ['"""abc', 'tool_notation'],
    ['a%(client_id)sb', 'tool_notation'],
    ['%(x)s', 'tool_notation'],
    [' a', 'edge_spaces'],
    ['a\t', 'edge_spaces'],
    ['a\u3000', 'edge_spaces'],
    ['\u0085a', 'edge_spaces'],
    ['a\nb', 'line_break'],
  ])('refuses %j, which rclone would lose however it is written', (secret, reason) => {
    expect(rclone.refusal?.(exportEntry({}, secret))).toBe(reason);
  });

  it('refuses nothing that rclone would keep', (context) => {
    const program = consumer('rclone', context);
    const refused = ['a`b', '"""abc"""', 'a%(client_id)sb', ' a', 'a\u3000', '\u0085a'];
    for (const secret of refused) {
      for (const quote of ['', '`', '"""']) {
        const text = writtenBy(rclone, [exportEntry({}, `${quote}${secret}${quote}`)]);
        const [, after] = readBy(program, text);
        expect([secret, after['contoso']?.['client_secret']]).not.toEqual([secret, secret]);
      }
    }
    writeFileSync(file, writtenBy(rclone, [exportEntry({}, '`a')]));
    expect(() => run(program, 'dump')).toThrow('could not parse line');
  });

  it('without a secret has a placeholder in its place', (context) => {
    const [read] = readBy(consumer('rclone', context), writtenBy(rclone, [exportEntry()]));
    expect(read['contoso']?.['client_secret']).toBe('PUT-THE-CLIENT-SECRET-HERE');
  });

  it.each(cloudCases)('has a OneDrive in the cloud $cloud, or is refused', ({ cloud, ...more }) => {
    const entry = exportEntry({ cloud, service: 'sharepoint', ...more }, 'x');
    const region = { global: 'global', usgov: 'us', 'usgov-dod': undefined, china: 'cn', custom: undefined }[
      cloud
    ];
    expect(rclone.refusal?.(entry)).toBe(region ? undefined : 'cloud_unknown_to_tool');
    if (region) expect(writtenBy(rclone, [entry])).toContain(`\nregion = ${region}\n`);
  });

  it.each(cloudCases)('has blobs in the global cloud only: $cloud', ({ cloud, ...more }) => {
    const entry = exportEntry({ cloud, service: 'azure-resource-manager', ...more }, 'x');
    expect(rclone.refusal?.(entry)).toBe(cloud === 'global' ? undefined : 'cloud_unknown_to_tool');
    if (cloud !== 'global') return;
    const { tenant, clientId } = entry.connection;
    expect(writtenBy(rclone, [entry])).toBe(
      `# Contoso\n[contoso]\ntype = azureblob\ntenant = ${tenant.entered}\nclient_id = ${clientId}\nclient_secret = x\naccount =\n`,
    );
  });
});
