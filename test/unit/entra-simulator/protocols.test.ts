import { connect as connectHttp2, type ClientHttp2Session } from 'node:http2';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { tunnel } from '../../entra/fetch';
import { app, startEntra, tenant, type Protocol } from '../../entra';
import { askToken, goodForm, running } from './support';

const home = tenant({ apps: [app()] });
const directory = { tenants: [home] };
const entra = running({ directory });

const host = 'login.microsoftonline.com';

async function openTls(protocol: string, session?: Buffer): Promise<TLSSocket> {
  const socket = connectTls({
    socket: await tunnel(entra().proxy.url, host),
    servername: host,
    ca: entra().caPem,
    ALPNProtocols: [protocol],
    ...(session ? { session } : {}),
  });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
  return socket;
}

async function openHttp2(): Promise<ClientHttp2Session> {
  const socket = await openTls('h2');
  const session = connectHttp2(`https://${host}`, { createConnection: () => socket });
  session.on('error', () => {
    session.destroy();
  });
  return session;
}

function ask(session: ClientHttp2Session): Promise<{ status: unknown; text: string }> {
  const stream = session.request({
    ':method': 'POST',
    ':path': `/${home.id}/oauth2/v2.0/token`,
    'content-type': 'application/x-www-form-urlencoded',
  });
  stream.end(new URLSearchParams(goodForm(directory)).toString());
  return new Promise((resolve, reject) => {
    let status: unknown;
    let text = '';
    stream.on('response', (headers) => (status = headers[':status']));
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('error', reject);
    stream.on('close', () => {
      if (stream.rstCode === 0) resolve({ status, text });
      else reject(new Error(`The stream was reset with ${stream.rstCode}.`));
    });
  });
}

describe('HTTP/2', () => {
  it('carries many requests over one connection', async () => {
    const tunnels = entra().proxy.carried.length;
    const session = await openHttp2();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(session)));
    session.destroy();
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(entra().proxy.carried.length - tunnels).toBe(1);
    expect(entra().simulator.requests.at(-1)).toMatchObject({ protocol: 'h2', host });
  });

  it('brings cookies that a caller should not send back', async () => {
    const session = await openHttp2();
    const stream = session.request({ ':method': 'POST', ':path': `/${home.id}/oauth2/v2.0/token` });
    stream.end();
    const headers = await new Promise<Record<string, unknown>>((resolve) => stream.on('response', resolve));
    session.destroy();
    expect(headers['set-cookie']).toHaveLength(3);
  });

  it.each(['head', 'body'] as const)('is cut during the %s', async (during) => {
    entra().simulator.faults.next({ fault: { kind: 'cut', during } });
    const session = await openHttp2();
    await expect(ask(session)).rejects.toThrow();
    expect(session.destroyed).toBe(true);
  });

  it('outlives a request that is taken back while it hangs', async () => {
    entra().simulator.faults.next({ fault: { kind: 'hang' } });
    const session = await openHttp2();
    const stream = session.request({ ':method': 'POST', ':path': '/x' });
    stream.on('error', () => stream.destroy());
    stream.end('x');
    const count = entra().simulator.requests.length;
    await expect.poll(() => entra().simulator.requests.length).toBe(count + 1);
    stream.close(8);
    expect((await ask(session)).status).toBe(200);
    session.destroy();
  });

  it('ends when a wrong certificate is ordered, so that it will be seen', async () => {
    const session = await openHttp2();
    await ask(session);
    const closed = new Promise((resolve) => session.on('close', resolve));
    entra().simulator.faults.next({ fault: { kind: 'badCertificate', certificate: 'untrusted' } });
    await closed;
    await expect(openHttp2()).rejects.toThrow();
  });
});

describe('a simulator told which protocols to speak', () => {
  const home = tenant();
  const offered = ['h2', 'http/1.1'];
  it.each([
    { protocols: ['http/1.1'], spoken: 'http/1.1' },
    { protocols: ['h2'], spoken: 'h2' },
    { protocols: ['h2', 'http/1.1'], spoken: 'h2' },
  ] satisfies { protocols: Protocol[]; spoken: string }[])(
    'speaks $spoken, of $protocols, with a client of both',
    async ({ protocols, spoken }) => {
      const other = await startEntra({ directory: { tenants: [home] }, protocols });
      const socket = connectTls({
        socket: await tunnel(other.proxy.url, host),
        servername: host,
        ca: other.caPem,
        ALPNProtocols: offered,
      });
      await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
      expect(socket.alpnProtocol).toBe(spoken);
      socket.destroy();
      await other.stop();
    },
  );

  it('answers over HTTP/1.1 alone as over both', async () => {
    const other = await startEntra({ directory: { tenants: [home] }, protocols: ['http/1.1'] });
    other.simulator.faults.standing({ kind: 'latency', ms: 1 });
    expect((await askToken(other, home.id, goodForm({ tenants: [home] }))).status).toBe(200);
    expect(other.simulator.requests.at(-1)?.protocol).toBe('http/1.1');
    await other.stop();
  });
});

describe('TLS', () => {
  it('speaks HTTP/1.1 with who asks for that', async () => {
    const socket = await openTls('http/1.1');
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('resumes no session: each connection sees the certificate of the moment', async () => {
    const first = await openTls('http/1.1');
    const session = first.getSession();
    first.destroy();
    const second = await openTls('http/1.1', session);
    expect(second.isSessionReused()).toBe(false);
    second.destroy();
  });
});
