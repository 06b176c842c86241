import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { m365Cli } from '../../../../../src/main/transfer/export/formats/m365-cli';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesNamed, nastyNames } from './support';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-m365-'));
  // Stands in for CLI for Microsoft 365, and writes down what it was called with.
  const program = `#!/bin/sh
printf '%s\\0' "$@" >> "$CALLS"
printf '\\036' >> "$CALLS"
[ "$5" != "$FAIL_FOR" ]
`;
  writeFileSync(path.join(folder, 'm365'), program, { mode: 0o700 });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script and says how it ended and what m365 was called with. */
function run(shell: string, script: string, variables: Record<string, string> = {}) {
  const calls = path.join(folder, 'calls');
  writeFileSync(calls, '');
  writeFileSync(path.join(folder, 'script.sh'), script);
  const { status } = spawnSync(shell, [path.join(folder, 'script.sh')], {
    env: { PATH: `${folder}:/usr/bin:/bin`, CALLS: calls, LC_ALL: 'C.UTF-8', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const called = readFileSync(calls, 'utf8').split('\u001E').slice(0, -1);
  return { status, calls: called.map((words) => words.split('\0').slice(0, -1)) };
}

const secrets = [...nastySecrets(200), 'two\nlines'];
const entries = entriesNamed(
  secrets.map((_, index) => nastyNames[index % nastyNames.length] ?? ''),
  secrets,
);
const expected = entries.map(({ connection, slug, secret }) => [
  'login',
  '--authType',
  'secret',
  '--appId',
  connection.clientId,
  '--tenant',
  connection.tenant.entered,
  `--secret=${secret?.real}`,
  '--cloud',
  'Public',
  '--connectionName',
  slug,
]);

describe('A script for CLI for Microsoft 365 (a program in its place, because it is not had here)', () => {
  it.each(['/bin/sh', '/bin/bash'])('hands every secret over as one word, run by %s', (shell) => {
    expect(entries.map((entry) => m365Cli.refusal?.(entry))).toEqual(entries.map(() => undefined));
    expect(run(shell, writtenBy(m365Cli, entries))).toEqual({ status: 0, calls: expected });
  });

  it('hands every secret over as one word, run by dash', (context) => {
    const dash = consumer('dash', context);
    expect(run(dash, writtenBy(m365Cli, entries))).toEqual({ status: 0, calls: expected });
  });

  it('stops where a sign-in fails', () => {
    const FAIL_FOR = entries[1]?.connection.clientId ?? '';
    const { status, calls } = run('/bin/sh', writtenBy(m365Cli, entries), { FAIL_FOR });
    expect(status).not.toBe(0);
    expect(calls).toEqual(expected.slice(0, 2));
  });

  it('without a secret takes it from a variable, and stops where that is not set', () => {
    const script = writtenBy(m365Cli, entriesNamed(['Contoso', 'Fabrikam']));
    expect(script).toContain('# Set CONTOSO_CLIENT_SECRET to the client secret first.\n');
    const given = { CONTOSO_CLIENT_SECRET: `it's $HOME`, FABRIKAM_CLIENT_SECRET: '-x "y"' };
    const { status, calls } = run('/bin/sh', script, given);
    expect(status).toBe(0);
    expect(calls.map((words) => words[7])).toEqual([`--secret=it's $HOME`, '--secret=-x "y"']);
    const stopped = run('/bin/sh', script, { CONTOSO_CLIENT_SECRET: 'x' });
    expect(stopped.status).not.toBe(0);
    expect(stopped.calls).toHaveLength(1);
  });

  it.each(cloudCases)('names the cloud $cloud, or is refused', ({ cloud, ...more }) => {
    const entry = exportEntry({ cloud, ...('customCloud' in more ? { customCloud: more.customCloud } : {}) });
    const name = {
      global: 'Public',
      usgov: 'USGovHigh',
      'usgov-dod': 'USGovDoD',
      china: 'China',
      custom: undefined,
    }[cloud];
    expect(m365Cli.refusal?.(entry)).toBe(name ? undefined : 'cloud_unknown_to_tool');
    if (name) expect(writtenBy(m365Cli, [entry])).toContain(` --cloud '${name}' `);
  });
});
