import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dockerEnv } from '../../../../../src/main/transfer/export/formats/docker-env';
import { runChild } from '../../../../support/child';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesNamed, entriesWith, nastyNames } from './support';

const secrets = [...nastySecrets(200), 'a\rb', 'a\u2028b\u0085c', '\t tab \t', '\u00A0'];

/** A name of a variable and its value, as Docker hands them to a container. */
type Pair = readonly [string, string];

/** Docker's service, as far as creating a container asks for it; keeps what the containers' environments were to be. */
let service: Server;
let created: Pair[][];
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-docker-'));
  created = [];
  service = createServer((request, response) => {
    void text(request).then((body) => {
      response.setHeader('Api-Version', '1.43').setHeader('Content-Type', 'application/json');
      if (request.url?.includes('/containers/create') !== true) return response.end('{}');
      created.push((JSON.parse(body) as { Env: string[] }).Env.map(pairOf));
      return response.writeHead(201).end('{"Id":"1","Warnings":[]}');
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What Docker's client makes of a file, from its own environment. */
async function readByDocker(
  docker: string,
  file: string,
  environment: Record<string, string> = {},
): Promise<Pair[]> {
  const envFile = path.join(folder, 'docker.env');
  writeFileSync(envFile, file);
  const host = `tcp://127.0.0.1:${(service.address() as AddressInfo).port}`;
  await runChild(docker, ['create', '--env-file', envFile, 'image'], {
    env: { DOCKER_HOST: host, HOME: folder, ...environment },
  });
  return created.at(-1) ?? [];
}

/** The same by the grammar that docker/cli documents for it (pkg/kvfile). */
function readByGrammar(file: string, environment: Record<string, string> = {}): Pair[] {
  return file
    .split(/\r?\n/)
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      if (line.includes('=')) return [pairOf(line)];
      const value = environment[line];
      return value === undefined ? [] : [[line, value] as const];
    });
}

function pairOf(pair: string): Pair {
  const cut = pair.indexOf('=');
  return [pair.slice(0, cut), pair.slice(cut + 1)];
}

const entries = entriesWith(secrets);
const pairs = entries.flatMap(({ prefix, connection, secret }): Pair[] => [
  [`${prefix}_AZURE_TENANT_ID`, connection.tenant.entered],
  [`${prefix}_AZURE_CLIENT_ID`, connection.clientId],
  [`${prefix}_AZURE_CLIENT_SECRET`, secret?.real ?? ''],
]);

describe('a .env file for Docker is read exactly', () => {
  it('by docker --env-file, with secrets of any kind and a prefix for each connection', async (context) => {
    const docker = consumer('docker', context);
    expect(await readByDocker(docker, writtenBy(dockerEnv, entries))).toEqual(pairs);
  });

  it('by the documented grammar of docker --env-file', () => {
    expect(readByGrammar(writtenBy(dockerEnv, entries))).toEqual(pairs);
  });

  it('under any name of a connection', async (context) => {
    const docker = consumer('docker', context);
    const named = entriesNamed(
      nastyNames,
      nastyNames.map(() => 'x'),
    );
    const read = await readByDocker(docker, writtenBy(dockerEnv, named));
    expect(read.map(([name]) => name)).toEqual(
      named.flatMap(({ prefix }) =>
        ['TENANT_ID', 'CLIENT_ID', 'CLIENT_SECRET'].map((name) => `${prefix}_AZURE_${name}`),
      ),
    );
  });
});

describe('a .env file for Docker', () => {
  it('has plain names for a single connection, and the authority of its cloud', () => {
    for (const { authority, graph: _, ...choice } of cloudCases) {
      const entry = exportEntry(choice, 'x');
      expect(readByGrammar(writtenBy(dockerEnv, [entry]))).toEqual([
        ['AZURE_TENANT_ID', entry.connection.tenant.entered],
        ['AZURE_CLIENT_ID', entry.connection.clientId],
        ['AZURE_CLIENT_SECRET', 'x'],
        ...(choice.cloud === 'global' ? [] : [['AZURE_AUTHORITY_HOST', `https://${authority}`]]),
      ]);
    }
  });

  it('without secrets has Docker take them from its own environment', async (context) => {
    const one = writtenBy(dockerEnv, [exportEntry()]);
    const two = writtenBy(dockerEnv, entriesNamed(['Contoso', 'Fabrikam']));
    const environment = { AZURE_CLIENT_SECRET: 'one', FABRIKAM_AZURE_CLIENT_SECRET: "it's two " };
    expect(readByGrammar(one, environment)).toContainEqual(['AZURE_CLIENT_SECRET', 'one']);
    const docker = consumer('docker', context);
    expect(await readByDocker(docker, one, environment)).toContainEqual(['AZURE_CLIENT_SECRET', 'one']);
    expect(await readByDocker(docker, two, environment)).toEqual(readByGrammar(two, environment));
    expect(readByGrammar(two, environment)).toContainEqual(['FABRIKAM_AZURE_CLIENT_SECRET', "it's two "]);
  });
});

describe('Docker cannot be given', () => {
  it.each(['two\nlines', 'ends with a carriage return\r', '\n'])('%j, which is refused', (secret) => {
    expect(dockerEnv.refusal?.(exportEntry({}, secret))).toBe('line_break');
    expect(readByGrammar(`SECRET=${secret}\n`)).not.toContainEqual(['SECRET', secret]);
  });

  it('a line break in any style', async (context) => {
    const docker = consumer('docker', context);
    for (const secret of ['two\nlines', 'ends with a carriage return\r']) {
      for (const word of [secret, `'${secret}'`, `"${secret}"`, secret.replace('\n', '\\n')]) {
        expect(await readByDocker(docker, `SECRET=${word}\n`)).not.toContainEqual(['SECRET', secret]);
      }
    }
  });

  it('and nothing else', () => {
    expect(entries.map((entry) => dockerEnv.refusal?.(entry))).toEqual(entries.map(() => undefined));
  });
});
