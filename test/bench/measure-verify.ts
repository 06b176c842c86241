import { app, createAuthority, startEntra, tenant, type Directory, type Entra } from '../entra';
import { makeDesk } from '../support/desk';
import type { Launched } from '../support/app';
import { figure, type Measured } from './figures';
import { withApp } from './opened-app';
import { repeated, type Post } from './repeated';
import { median } from './statistics';

const tenants = 1_000;
/** With these an app may read nothing that is asked for: a verification is one request, as a bare one is. */
const roles = ['User.Read.All'];
/** With these it may, and Graph is asked for names, domains and the secret's date as well. */
const rolesForGraph = ['Directory.Read.All'];
const inFlight = 32;
/** Chromium's connections to a host over HTTP/1.1, through a proxy as without one. */
const connectionsOverHttp1 = 6;
/** How long the simulator thinks about each request, in milliseconds. */
const latencyMs = 100;
/** Of a bare run and a verification each. */
const roundsOverHttp2 = 5;
/** Over HTTP/1.1 a run takes a quarter of a minute, and nothing is held against it. */
const roundsOverHttp1 = 1;

/**
 * Verifies 1,000 kept tenants against the simulator, and asks for the same 1,000 tokens by bare requests of the same
 * session, in turns. Over HTTP/2, and over HTTP/1.1 to compare.
 */
export async function measureVerify(): Promise<Measured> {
  const directory: Directory = {
    tenants: Array.from({ length: tenants }, () => tenant({ apps: [app({ roles })] })),
  };
  const authority = await createAuthority();
  const start = async (protocol: 'h2' | 'http/1.1') => {
    const entra = await startEntra({
      directory,
      authority,
      protocols: [protocol],
      signatures: 'unverifiable',
    });
    entra.simulator.faults.standing({ kind: 'latency', ms: latencyMs });
    return entra;
  };
  const [http2, http1] = [await start('h2'), await start('http/1.1')];
  const desk = await makeDesk({ caPem: http2.caPem, proxyUrl: http2.proxy.url });
  try {
    const overHttp2 = await withApp(desk, async (launched) => {
      await keepAll(launched, directory);
      const posts = await postsOf(launched, http2);
      await postAll(launched, posts);
      const turns = await takeTurns(launched, posts, roundsOverHttp2);
      for (const { apps } of directory.tenants) for (const client of apps) client.roles = rolesForGraph;
      const withGraph = await verifyAll(launched);
      for (const { apps } of directory.tenants) for (const client of apps) client.roles = roles;
      return { ...turns, withGraph, posts };
    });
    const elsewhere = { https_proxy: http1.proxy.url, http_proxy: http1.proxy.url };
    const overHttp1 = await withApp({ env: { ...desk.env, ...elsewhere } }, (launched) =>
      takeTurns(launched, overHttp2.posts, roundsOverHttp1),
    );
    const seconds = (values: readonly number[]) => median(values) / 1000;
    const ideal = (connections: number) => (tenants / connections) * (latencyMs / 1000);
    return {
      name: 'verify',
      figures: [
        figure('verify', 'ratio', tenants, median(overHttp2.verify) / median(overHttp2.bare)),
        figure('verify', 'http2', tenants, seconds(overHttp2.verify)),
        figure('verify', 'http2Bare', tenants, seconds(overHttp2.bare)),
        figure('verify', 'http2Ideal', tenants, ideal(inFlight)),
        figure('verify', 'withGraph', tenants, overHttp2.withGraph / 1000),
        figure('verify', 'http1', tenants, seconds(overHttp1.verify)),
        figure('verify', 'http1Bare', tenants, seconds(overHttp1.bare)),
        figure('verify', 'http1Ideal', tenants, ideal(connectionsOverHttp1)),
      ],
      samples: {
        'verify over HTTP/2 (ms)': overHttp2.verify,
        'bare over HTTP/2 (ms)': overHttp2.bare,
        'verify over HTTP/2, Graph read too (ms)': [overHttp2.withGraph],
        'verify over HTTP/1.1 (ms)': overHttp1.verify,
        'bare over HTTP/1.1 (ms)': overHttp1.bare,
      },
    };
  } finally {
    await desk.stop();
    await Promise.all([http2.stop(), http1.stop()]);
  }
}

/** Keeps every tenant with its secret, as somebody would who enters them one by one. */
async function keepAll({ page }: Launched, directory: Directory): Promise<void> {
  const drafts = directory.tenants.map(({ id, apps: [client] }, index) => ({
    name: `Customer ${index}`,
    cloud: 'global' as const,
    tenant: id,
    clientId: client?.clientId ?? '',
    service: 'graph' as const,
    credential: { kind: 'secret' as const, value: client?.secrets[0]?.value ?? '' },
  }));
  await page.evaluate(async (all) => {
    for (const draft of all) {
      const answer = await window.tenantry.connections.save(draft);
      if (!answer.ok) throw new Error(answer.error.code);
    }
  }, drafts);
}

/** Has the app verify all once, and answers with what it sent: that repeated is what bare requests are. */
async function postsOf(launched: Launched, { simulator }: Entra): Promise<Post[]> {
  await verifyAll(launched);
  const posts = simulator.requests.filter(({ method }) => method === 'POST').map(repeated);
  if (posts.length !== tenants) throw new Error(`${posts.length} tokens were asked for`);
  return posts;
}

/** @returns what each run took, in milliseconds. */
async function takeTurns(
  launched: Launched,
  posts: readonly Post[],
  rounds: number,
): Promise<{ verify: number[]; bare: number[] }> {
  const [verify, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await postAll(launched, posts));
    verify.push(await verifyAll(launched));
  }
  return { verify, bare };
}

function verifyAll({ page }: Launched): Promise<number> {
  return page.evaluate(async () => {
    const list = await window.tenantry.connections.list({});
    if (!list.ok) throw new Error(list.error.code);
    const ids = list.value.connections.map(({ id }) => id);
    const began = performance.now();
    const answer = await window.tenantry.connections.verify({ ids });
    const elapsed = performance.now() - began;
    if (!answer.ok) throw new Error(answer.error.code);
    if (answer.value.verified.length !== ids.length) throw new Error(JSON.stringify(answer.value.groups));
    return elapsed;
  });
}

function postAll({ electronApp }: Launched, posts: readonly Post[]): Promise<number> {
  return electronApp.evaluate(
    async ({ session }, { posts, inFlight }) => {
      const entra = session.fromPartition('entra', { cache: false });
      const waiting = posts.values();
      const began = performance.now();
      const one = async () => {
        for (const { url, headers, body } of waiting) {
          const init = { method: 'POST', headers, body, redirect: 'error', credentials: 'omit' } as const;
          const answer = await entra.fetch(url, init);
          await answer.text();
          if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`);
        }
      };
      await Promise.all(Array.from({ length: inFlight }, one));
      return performance.now() - began;
    },
    { posts, inFlight },
  );
}
