import { describe, expect, it } from 'vitest';
import { discover, findElsewhere, probeAuthorities } from '../../../../src/main/entra/discovery';
import { Transport } from '../../../../src/main/entra/transport';
import { guid } from '../../../support/builders';
import { allows, fetched } from './support';

const id = guid();

/** A transport whose hosts answer with these bodies; the others do not answer. */
function answering(bodies: Record<string, [status: number, body: unknown]>, asked: string[] = []) {
  return new Transport({
    allows,
    fetch: (url) => {
      asked.push(url);
      const answer = bodies[new URL(url).host];
      if (!answer) return Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
      const [status, body] = answer;
      return Promise.resolve(fetched(status, [typeof body === 'string' ? body : JSON.stringify(body)]));
    },
  });
}

const com = 'login.microsoftonline.com';
const us = 'login.microsoftonline.us';
const cn = 'login.partner.microsoftonline.cn';
const home = (issuer: string, msgraph_host?: string) => ({ issuer, msgraph_host });

describe('A tenant that is looked up', () => {
  it('is asked for under its name, and nothing else is told', async () => {
    const asked: string[] = [];
    await discover('global', 'contoso.com', answering({}, asked));
    expect(asked).toEqual([`https://${com}/contoso.com/v2.0/.well-known/openid-configuration`]);
  });

  it.each([
    ['global', `https://${com}/${id.toUpperCase()}/v2.0`, 'graph.microsoft.com', 'global'],
    ['global', `https://sts.windows.net/${id}/`, undefined, 'global'],
    ['global', `https://${us}/${id}/v2.0`, 'graph.microsoft.us', 'usgov'],
    ['global', `https://${us}/${id}/v2.0`, 'dod-graph.microsoft.us', 'usgov-dod'],
    ['global', `https://${us}/${id}/v2.0`, undefined, 'usgov'],
    ['global', `https://${us}/${id}/v2.0`, 'graph.new.example', 'usgov'],
    ['global', `https://${cn}/${id}/v2.0`, undefined, 'china'],
    ['global', `https://login.new-cloud.example/${id}/v2.0`, undefined, undefined],
    ['global', `urn:x/${id}`, undefined, undefined],
  ] as const)('on %s says by its answer where it lives: %s, %s: %s', async (asked, issuer, graph, cloud) => {
    const found = await discover(asked, 'contoso.com', answering({ [com]: [200, home(issuer, graph)] }));
    expect(found).toEqual({ kind: 'found', tenantId: id, ...(cloud === undefined ? {} : { cloud }) });
  });

  it.each([
    [400, { error: 'invalid_tenant' }, 'not_found'],
    [400, { error: 'invalid_request', error_description: 'AADSTS900023: x' }, 'not_found'],
    [404, { error: 'invalid_tenant', error_codes: [90002] }, 'not_found'],
    // Something else's: Microsoft has not said that there is no such tenant.
    [400, { error: 'invalid_request', error_description: 'AADSTS5000225: x' }, 'unreached'],
    [400, '<html>Blocked', 'unreached'],
    [404, '<html>Blocked', 'unreached'],
    [404, '', 'unreached'],
    [404, {}, 'unreached'],
    [200, '<html>Sign in to the hotel', 'unreached'],
    [200, '{"issuer":', 'unreached'],
    [200, {}, 'unreached'],
    [200, home(`https://${com}/contoso.com/v2.0`), 'unreached'],
    [500, home(`https://${com}/${id}/v2.0`), 'unreached'],
  ])('with the answer %d %j is %s', async (status, body, kind) => {
    expect((await discover('global', id, answering({ [com]: [status, body] }))).kind).toBe(kind);
  });

  it('is not reached where nobody answers', async () => {
    expect(await discover('global', id, answering({}))).toEqual({ kind: 'unreached' });
  });
});

describe('A tenant that its cloud does not know', () => {
  const unknown: [number, unknown] = [400, { error: 'invalid_tenant' }];

  it('is looked for once on each other authority', async () => {
    const asked: string[] = [];
    await findElsewhere('usgov-dod', id, answering({}, asked));
    expect(asked.map((url) => new URL(url).host).sort()).toEqual([com, cn].sort());
  });

  it('is found where the answer says that it lives, whoever answered', async () => {
    const lives: [number, unknown] = [
      200,
      home(`https://${cn}/${id}/v2.0`, 'microsoftgraph.chinacloudapi.cn'),
    ];
    expect(await findElsewhere('global', id, answering({ [us]: unknown, [cn]: lives }))).toBe('china');
    expect(await findElsewhere('global', id, answering({ [us]: lives, [cn]: unknown }))).toBe('china');
  });

  it.each([
    ['nobody knows it', unknown],
    ['it lives where it was asked for', [200, home(`https://${com}/${id}/v2.0`)]],
    ['its cloud is none of ours', [200, home(`https://login.new.example/${id}/v2.0`)]],
    ['the answer is no answer', [200, 'x']],
  ] as [string, [number, unknown]][])('is not found elsewhere when %s', async (_why, answer) => {
    expect(await findElsewhere('global', id, answering({ [us]: answer, [cn]: answer }))).toBeUndefined();
  });
});

describe('Whether any of several clouds is there', () => {
  const there: [number, unknown] = [200, home(`https://${com}/{tenantid}/v2.0`)];

  it('is decided by the one that answers, while another is blocked', async () => {
    const asked: string[] = [];
    expect(await probeAuthorities([cn, com], answering({ [com]: there }, asked))).toEqual({ reached: true });
    expect(asked.map((url) => new URL(url).host)).toEqual([cn, com]);
  });

  it('does not wait for one that never answers', async () => {
    const hanging = new Transport({
      allows,
      fetch: (url) =>
        new URL(url).host === com
          ? Promise.resolve(fetched(...([there[0], [JSON.stringify(there[1])]] as const)))
          : new Promise(() => undefined),
    });
    expect(await probeAuthorities([cn, com], hanging)).toEqual({ reached: true });
  });

  it('is the first failure where none answers', async () => {
    expect(await probeAuthorities([cn, com], answering({}))).toEqual({
      reached: false,
      cause: 'name_not_resolved',
    });
  });

  it('is unknown where all answers say nothing', async () => {
    const fault: [number, unknown] = [503, '<html>out of order</html>'];
    expect(await probeAuthorities([cn, com], answering({ [cn]: fault, [com]: fault }))).toBeUndefined();
  });
});
