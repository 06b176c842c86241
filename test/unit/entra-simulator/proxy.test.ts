import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { simulatedHosts, startEntra } from '../../entra';
import { tunnel } from '../../entra/fetch';
import { failureOf, get, running } from './support';

const entra = running();
afterEach(() => entra().proxy.offline(false));

const discovery = 'https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration';

describe('the proxy', () => {
  it.each(simulatedHosts)('carries %s', async (host) => {
    const response = await entra().fetch(`https://${host}/`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(entra().proxy.carried.at(-1)).toMatchObject({ method: 'CONNECT', host, target: `${host}:443` });
    expect(entra().simulator.requests.at(-1)?.host).toBe(host);
  });

  it('refuses every other host, and writes it down', async () => {
    const before = entra().proxy.refused.length;
    await expect(tunnel(entra().proxy.url, 'redirector.gvt1.com')).rejects.toMatchObject({ status: 403 });
    await expect(tunnel(entra().proxy.url, 'login.microsoftonline.com.evil.example')).rejects.toThrow();
    const refused = entra().proxy.refused.slice(before);
    expect(refused.map(({ host }) => host)).toEqual([
      'redirector.gvt1.com',
      'login.microsoftonline.com.evil.example',
    ]);
  });

  it('refuses plain HTTP, and writes it down', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = entra().proxy;
      request({ host: '127.0.0.1', port, path: 'http://login.microsoftonline.com/x' })
        .on('response', (answer) => {
          resolve(answer.resume().statusCode);
        })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
    expect(entra().proxy.refused.at(-1)).toMatchObject({ method: 'GET', host: 'login.microsoftonline.com' });
  });
});

describe('without a network', () => {
  it.each([
    ['refuseConnection', /ECONNREFUSED/],
    ['dnsFailure', /EPROXY/],
    ['drop', /ECONNRESET/],
  ] as const)('a request fails (%s), and succeeds when it is back', async (mode, code) => {
    await entra().proxy.offline(true, mode);
    expect(await failureOf(get(entra(), discovery))).toMatch(code);
    await entra().proxy.offline(false);
    expect((await get(entra(), discovery)).status).toBe(200);
  });

  it('a request hangs in the mode for it', async () => {
    await entra().proxy.offline(true, 'hang');
    const attempt = entra().fetch(discovery, { signal: AbortSignal.timeout(150) });
    expect(await failureOf(attempt)).toBe('23');
  });

  it('an open tunnel ends', async () => {
    const socket = await tunnel(entra().proxy.url, 'graph.microsoft.com');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await entra().proxy.offline(true);
    await closed;
  });

  it('what is missed is not taken for a refused host', async () => {
    const before = entra().proxy.refused.length;
    await entra().proxy.offline(true, 'drop');
    await failureOf(get(entra(), discovery));
    expect(entra().proxy.refused).toHaveLength(before);
    expect(entra().proxy.missed.at(-1)?.host).toBe('login.microsoftonline.com');
  });
});

describe('stopping', () => {
  it('ends hanging requests and open tunnels at once', async () => {
    const other = await startEntra();
    other.simulator.faults.next({ fault: { kind: 'hang' } });
    const hanging = failureOf(other.fetch(discovery));
    await expect.poll(() => other.simulator.requests.length).toBe(1);
    const start = performance.now();
    await other.stop();
    expect(await hanging).not.toBe('undefined');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
