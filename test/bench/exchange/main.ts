// Runs in Electron, started by measure-exchange.ts: takes turns between a verification and a bare POST of the same
// request, through the same session, and prints what each took, in milliseconds.
import { app, net, session } from 'electron';
import { entraTransport } from '../../../src/main/app/entra-session';
import { ProxySignIn } from '../../../src/main/entra/proxy-sign-in';
import { verify } from '../../../src/main/entra/verify';
import type { Post } from '../repeated';
import type { ExchangeTask, ExchangeTimes } from './task';

const task = JSON.parse(process.argv.at(-1) ?? '') as ExchangeTask;

app
  .whenReady()
  .then(takeTimes)
  .catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });

async function takeTimes(): Promise<void> {
  const transport = entraTransport({
    isConfirmed: () => false,
    proxySignIn: new ProxySignIn(() => Promise.resolve(undefined)),
  });
  const prove = async () => {
    const { check } = await verify(task.credentials, transport, Date.now);
    if (check.outcome !== 'ok') throw new Error(check.finding?.id);
  };
  const times: { verify: number[]; bare: number[] } = { verify: [], bare: [] };
  const { post, warmUp, rounds } = task;
  if (!post) await prove();
  for (let round = -warmUp; post && round < rounds; round += 1) {
    const verified = await timeOf(prove);
    const bare = await timeOf(() => send(post));
    if (round < 0) continue;
    times.verify.push(verified);
    times.bare.push(bare);
  }
  process.stdout.write(`${JSON.stringify(times satisfies ExchangeTimes)}\n`, () => {
    app.exit(0);
  });
}

async function timeOf(what: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

/** The quickest way that Electron has to send it: without MSAL, time limit, size cap, and anybody who judges the answer. */
function send({ url, headers, body }: Post): Promise<void> {
  return new Promise((resolve, reject) => {
    const entra = session.fromPartition('entra', { cache: false });
    const request = net.request({
      session: entra,
      url,
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
    });
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        JSON.parse(Buffer.concat(parts).toString());
        if (response.statusCode === 200) resolve();
        else reject(new Error(`HTTP ${response.statusCode}`));
      });
    });
    request.end(body);
  });
}
