import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadAll } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kubernetes } from '../../../../../src/main/transfer/export/formats/kubernetes';
import { transfer as enTransfer } from '../../../../../src/shared/messages/en/transfer';
import { runChild } from '../../../../support/child';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesNamed, entriesWith, nastyNames } from './support';

const c1 = Array.from({ length: 33 }, (_, index) => String.fromCharCode(0x7f + index)).join('');
const c0 = Array.from({ length: 31 }, (_, index) => String.fromCharCode(1 + index)).join('');
const secrets = [
  ...nastySecrets(200),
  `a${c1}b`,
  `a${c0}b`,
  'a\u2028b\u2029c\u0085d',
  '\uFEFFa\uFFFEb\uFFFFc',
  '🔑\u{10FFFF}\u{2F800}',
  'two\nlines\r\n',
  'e\u0301',
];

/** A Secret as the cluster would take it. */
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations: Readonly<Record<string, string>> };
  readonly type: string;
  readonly stringData: Readonly<Record<string, string>>;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-kubernetes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function readByJsYaml(text: string): Manifest[] {
  return loadAll(text) as Manifest[];
}

/** What kubectl makes of a file, without a cluster: it labels what it has read, and prints that. */
async function readByKubectl(kubectl: string, text: string): Promise<Manifest[]> {
  const file = path.join(folder, 'secrets.yaml');
  writeFileSync(file, text);
  const output = await runChild(kubectl, ['label', '--local', '-f', file, 'read=yes', '-o', 'json'], {
    env: { HOME: folder, KUBECONFIG: path.join(folder, 'none') },
  });
  // One JSON text after the other.
  return JSON.parse(`[${output.trim().replaceAll(/^\}\n\{/gm, '},{')}]`) as Manifest[];
}

const entries = entriesWith(secrets);
const expected = entries.map(({ slug, connection, secret }) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: `entra-${slug}`, annotations: { 'kubernetes.io/description': connection.name } },
  type: 'Opaque',
  stringData: {
    AZURE_TENANT_ID: connection.tenant.entered,
    AZURE_CLIENT_ID: connection.clientId,
    AZURE_CLIENT_SECRET: secret?.real,
  },
}));

describe('manifests with secrets of any kind are read exactly', () => {
  it('by js-yaml', () => {
    expect(readByJsYaml(writtenBy(kubernetes, entries))).toEqual(expected);
  });

  it('by kubectl', async (context) => {
    const kubectl = consumer('kubectl', context);
    expect(await readByKubectl(kubectl, writtenBy(kubernetes, entries))).toMatchObject(expected);
  });

  it('by kubectl under any name of a connection', async (context) => {
    const kubectl = consumer('kubectl', context);
    const named = entriesNamed(
      nastyNames,
      nastyNames.map(() => 'x'),
    );
    const read = await readByKubectl(kubectl, writtenBy(kubernetes, named));
    expect(read.map(({ metadata }) => metadata.annotations['kubernetes.io/description'])).toEqual([
      ...nastyNames,
    ]);
  });
});

describe('a manifest', () => {
  it('names the authority of every cloud but the global one', () => {
    for (const { authority, graph: _, ...choice } of cloudCases) {
      const [read] = readByJsYaml(writtenBy(kubernetes, [exportEntry(choice, 'x')]));
      expect(read?.stringData['AZURE_AUTHORITY_HOST']).toBe(
        choice.cloud === 'global' ? undefined : `https://${authority}`,
      );
    }
  });

  it('has a placeholder where it carries no secret', () => {
    const [read] = readByJsYaml(writtenBy(kubernetes, [exportEntry()]));
    expect(read?.stringData['AZURE_CLIENT_SECRET']).toBe(enTransfer.file.placeholder);
  });

  it('has a name that Kubernetes takes', () => {
    // RFC 1123, as Kubernetes asks for in "Object Names and IDs".
    for (const { metadata } of readByJsYaml(writtenBy(kubernetes, entriesNamed([...nastyNames]))))
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
  });
});
