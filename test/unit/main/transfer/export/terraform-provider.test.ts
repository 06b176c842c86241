import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { terraformProvider } from '../../../../../src/main/transfer/export/formats/terraform-provider';
import { contosoCloud } from '../../../../support/builders';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { entriesNamed, entriesWith, nastyNames } from './support';

/** Terraform's own grammar of HCL, compiled for JavaScript. It comes without types. */
const hcl = createRequire(import.meta.url)('hcl2-parser') as {
  parseToObject: (text: string) => [Parsed | null, unknown];
};

/** Blocks by their labels; an expression stays what it is, in `${…}`. */
interface Parsed {
  readonly variable: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly provider: { readonly azuread: readonly Readonly<Record<string, string>>[] };
}

const secrets = [
  ...nastySecrets(200),
  'a$${b}%%{c}$$$${d',
  '$',
  '%{',
  '\\${x}',
  'two\nlines\r\n\ttab',
  'a\u0085b\u2028c\u2029d\u007F',
  '🔑\u{10FFFF}',
];
const entries = entriesWith(secrets);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-terraform-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function parsed(text: string): Parsed {
  const [result, error] = hcl.parseToObject(text);
  if (!result) throw new Error(JSON.stringify(error));
  return result;
}

function run(terraform: string, args: readonly string[], input?: string): string {
  return execFileSync(terraform, args, {
    cwd: folder,
    env: { HOME: folder, CHECKPOINT_DISABLE: '1' },
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
}

/** What Terraform evaluates variables to. Providers, which would have to be downloaded, are left out. */
function evaluated(terraform: string, text: string, names: readonly string[]): unknown {
  writeFileSync(path.join(folder, 'main.tf'), text.replaceAll(/^provider "azuread" \{\n[^}]*\}\n/gm, ''));
  const values = names.map((name) => `var.${name}`).join(', ');
  const output = run(terraform, ['console'], `nonsensitive(base64encode(jsonencode([${values}])))\n`);
  return JSON.parse(Buffer.from(output.trim().replaceAll('"', ''), 'base64').toString());
}

describe('provider blocks with secrets of any kind', () => {
  const text = writtenBy(terraformProvider, entries);
  const aliases = entries.map(({ prefix }) => prefix.toLowerCase());

  it('are read exactly by a parser of HCL', () => {
    const { provider, variable } = parsed(text);
    expect(provider.azuread).toEqual(
      entries.map(({ connection }, index) => ({
        alias: aliases[index],
        tenant_id: connection.tenant.entered,
        client_id: connection.clientId,
        client_secret: `\${var.${aliases[index]}_client_secret}`,
        environment: 'global',
      })),
    );
    expect(aliases.map((alias) => variable[`${alias}_client_secret`])).toEqual(
      secrets.map((secret, index) => [
        {
          description: `Client secret of Tenant ${index}`,
          type: '${string}',
          sensitive: true,
          default: secret,
        },
      ]),
    );
  });

  it('are evaluated exactly by Terraform', (context) => {
    const terraform = consumer('terraform', context);
    const names = aliases.map((alias) => `${alias}_client_secret`);
    expect(evaluated(terraform, text, names)).toEqual(secrets);
  });

  it('are formatted as Terraform formats them', (context) => {
    const terraform = consumer('terraform', context);
    const file = path.join(folder, 'main.tf');
    writeFileSync(file, text + writtenBy(terraformProvider, [exportEntry()], { several: true }));
    expect(run(terraform, ['fmt', '-check', '-diff', file])).toBe('');
  });
});

describe('provider blocks', () => {
  it('carry any name of a connection', () => {
    const named = entriesNamed(nastyNames);
    const { variable } = parsed(writtenBy(terraformProvider, named));
    expect(
      named.map(({ prefix }) => variable[`${prefix.toLowerCase()}_client_secret`]?.[0]?.['description']),
    ).toEqual(nastyNames.map((name) => `Client secret of ${name}`));
  });

  it('need no alias for a single connection', () => {
    const { provider, variable } = parsed(writtenBy(terraformProvider, [exportEntry({}, 'x')]));
    expect(provider.azuread[0]).toMatchObject({ client_secret: '${var.client_secret}' });
    expect(provider.azuread[0]).not.toHaveProperty('alias');
    expect(Object.keys(variable)).toEqual(['client_secret']);
  });

  it('without a secret have Terraform ask for it', () => {
    const { variable } = parsed(writtenBy(terraformProvider, [exportEntry()]));
    expect(variable['client_secret']?.[0]).toEqual({
      description: 'Client secret of Contoso',
      type: '${string}',
      sensitive: true,
    });
  });

  it('have the tenant’s ID where it is known', () => {
    const tenant = { entered: 'contoso.com', id: '5a8f0c4e-2f8f-4d0f-9a55-0b4d2f1f3a77' };
    const { provider } = parsed(writtenBy(terraformProvider, [exportEntry({ tenant }, 'x')]));
    expect(provider.azuread[0]?.['tenant_id']).toBe(tenant.id);
  });

  it.each([
    ['global', 'global'],
    ['usgov', 'usgovernmentl4'],
    ['usgov-dod', 'usgovernmentl5'],
    ['china', 'china'],
  ] as const)('name the cloud %s as azuread does', (cloud, name) => {
    const { provider } = parsed(writtenBy(terraformProvider, [exportEntry({ cloud }, 'x')]));
    expect(provider.azuread[0]?.['environment']).toBe(name);
  });
});

describe('refused is', () => {
  it('a custom cloud, which azuread has no name for', () => {
    const entry = exportEntry({ cloud: 'custom', customCloud: contosoCloud }, 'x');
    expect(terraformProvider.refusal?.(entry)).toBe('cloud_unknown_to_tool');
  });

  it('a secret that HCL would compose, and no other', () => {
    const decomposed = 'Gru\u0308\u00DFe';
    expect(entries.map((entry) => terraformProvider.refusal?.(entry))).toEqual(entries.map(() => undefined));
    expect(terraformProvider.refusal?.(exportEntry({}, decomposed))).toBe('not_composed');
    for (const word of [decomposed, 'Gru\\u0308\\u00DFe'])
      expect(hcl.parseToObject(`secret = "${word}"\n`)[0]).toEqual({ secret: decomposed.normalize('NFC') });
  });
});
