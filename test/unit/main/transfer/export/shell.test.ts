import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shell } from '../../../../../src/main/transfer/export/formats/shell';
import { terraformEnv } from '../../../../../src/main/transfer/export/formats/terraform-env';
import { cloudIds, type CloudId } from '../../../../../src/shared/clouds';
import { consumer } from '../../../../support/consumers';
import { sourcedBy } from '../../../../support/env-readers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, nastyNames } from './support';

const secrets = [...nastySecrets(200), 'two\nlines', 'a\rb', '\u2028\u0085', '\n'];
const entries = secrets.map((secret, index) =>
  exportEntry({ name: nastyNames[index % nastyNames.length] ?? '' }, secret),
);
const formats = [
  ['Azure SDK', shell, 'AZURE'],
  ['Terraform', terraformEnv, 'ARM'],
] as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-shell-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const file = path.join(folder, `${index}.sh`);
    writeFileSync(file, text);
    return file;
  });
}

function cloud(id: CloudId) {
  const found = cloudCases.find((one) => one.cloud === id);
  return found?.cloud === 'custom' ? { cloud: found.cloud, customCloud: found.customCloud } : { cloud: id };
}

describe.each(formats)('exports for %s', (_, format, prefix) => {
  const expected = entries.map(({ connection, secret }) => ({
    [`${prefix}_TENANT_ID`]: connection.tenant.entered,
    [`${prefix}_CLIENT_ID`]: connection.clientId,
    [`${prefix}_CLIENT_SECRET`]: secret?.real,
  }));

  function readBy(program: string) {
    const files = written(entries.map((entry) => writtenBy(format, [entry])));
    const read = sourcedBy(program, files);
    // Nothing in a name or a secret was run.
    expect(readdirSync(folder)).toHaveLength(files.length);
    return read;
  }

  it.each(['/bin/sh', '/bin/bash'])('are read exactly by %s', (program) => {
    expect(readBy(program)).toMatchObject(expected);
  });

  it('are read exactly by dash', (context) => {
    expect(readBy(consumer('dash', context))).toMatchObject(expected);
  });

  it('without a secret take it from the environment', () => {
    const name = `${prefix}_CLIENT_SECRET`;
    const [file = ''] = written([writtenBy(format, [exportEntry()])]);
    const [read] = sourcedBy('/bin/sh', [file], { [name]: "it's $HOME" });
    expect(read?.[name]).toBe("it's $HOME");
  });

  it('without a secret stop a script that does not have it', () => {
    const [file = ''] = written([writtenBy(format, [exportEntry()])]);
    const { status, stderr, stdout } = spawnSync('/bin/sh', ['-c', '. "$1"; echo on', 'sh', file], {
      env: {},
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${prefix}_CLIENT_SECRET`);
  });

  it('name the same cloud whatever was sourced before', () => {
    const variable = prefix === 'ARM' ? 'ARM_ENVIRONMENT' : 'AZURE_AUTHORITY_HOST';
    const known = cloudIds.filter((id) => format.refusal?.(exportEntry(cloud(id))) === undefined);
    for (const before of known) {
      for (const after of known) {
        const files = written([
          writtenBy(format, [exportEntry(cloud(before), 'x')]),
          writtenBy(format, [exportEntry(cloud(after), 'x')]),
        ]);
        const read = execFileSync('/bin/sh', ['-c', `. "$1"; . "$2"; echo "$${variable}"`, 'sh', ...files], {
          env: {},
          encoding: 'utf8',
        });
        expect([after, read.trim()]).toEqual([after, names[prefix][after]]);
      }
    }
    expect(known).toHaveLength(prefix === 'ARM' ? 4 : 5);
  });
});

const names = {
  AZURE: {
    global: '',
    usgov: 'https://login.microsoftonline.us',
    'usgov-dod': 'https://login.microsoftonline.us',
    china: 'https://login.partner.microsoftonline.cn',
    custom: 'https://login.cloud.contoso-sovereign.example',
  },
  ARM: {
    global: 'public',
    usgov: 'usgovernment',
    'usgov-dod': 'usgovernmentl5',
    china: 'china',
    custom: undefined,
  },
} as const;

describe('exports for Terraform', () => {
  it('have the tenant’s ID where it is known', () => {
    const id = '5a8f0c4e-2f8f-4d0f-9a55-0b4d2f1f3a77';
    const text = writtenBy(terraformEnv, [exportEntry({ tenant: { entered: 'contoso.com', id } }, 'x')]);
    expect(text).toContain(`export ARM_TENANT_ID='${id}'\n`);
  });

  it('are refused for a custom cloud, which Terraform has no name for', () => {
    expect(terraformEnv.refusal?.(exportEntry(cloud('custom'), 'x'))).toBe('cloud_unknown_to_tool');
  });
});
