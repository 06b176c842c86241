import { describe, expect, it } from 'vitest';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { MemoryDesk } from '../../../support/memory-desk';
import {
  contosoCloud,
  draft,
  guid,
  noon,
  proved,
  refused,
  secretValue,
  unreached,
} from '../../../support/builders';
import { reply } from '../entra/support';

/** A desk with one linked connection. */
async function linkedDesk() {
  const desk = new MemoryDesk();
  await desk.vault.unlock();
  const linked = await desk.calls.link(draft());
  if (!linked.ok) throw new Error('Not linked');
  return { desk, id: linked.value.id };
}

describe('The history of a connection', () => {
  it('has each verification: the link, later ones, and a new secret’s, the last one first', async () => {
    const { desk, id } = await linkedDesk();
    desk.answer = () => refused('secret_expired');
    await desk.calls.verify({ ids: [id] });
    desk.answer = () => unreached();
    await desk.calls.verify({ ids: [id] });
    desk.answer = () => refused('wrong_secret');
    await desk.calls.replaceSecret({ id, credential: { kind: 'secret', value: secretValue() } });
    const answer = await desk.calls.history({ id });
    expect(answer.ok && answer.value.checks.map(({ outcome, finding }) => [outcome, finding])).toEqual([
      ['unreachable', 'offline'],
      ['failed', 'secret_expired'],
      ['ok', undefined],
    ]);
  });

  it('has the verification that a replaced secret passed', async () => {
    const { desk, id } = await linkedDesk();
    await desk.calls.replaceSecret({ id, credential: { kind: 'secret', value: secretValue() } });
    const answer = await desk.calls.history({ id });
    expect(answer.ok && answer.value.checks).toHaveLength(2);
  });

  it('goes with what is deleted for good, and not with what is only removed', async () => {
    const { desk, id } = await linkedDesk();
    await desk.calls.remove({ ids: [id] });
    await desk.calls.restore({ ids: [id] });
    expect(await desk.history.of(id)).toHaveLength(1);
    await desk.calls.remove({ ids: [id] });
    await desk.calls.purge({ ids: [id] });
    expect(await desk.history.of(id)).toEqual([]);
  });

  it('of a connection that is not there is not told', async () => {
    const { desk } = await linkedDesk();
    expect(await desk.calls.history({ id: guid() })).toEqual({ ok: false, error: { code: 'not_found' } });
  });
});

describe('What of a verification is remembered', () => {
  it('is what the connection keeps: no missing consent where access lies in the service', async () => {
    const desk = new MemoryDesk();
    await desk.vault.unlock();
    const { check } = proved();
    desk.answer = () =>
      proved({ check: { ...check, roles: [], finding: findingFor('consent_missing', noon) } });
    const linked = await desk.calls.link(
      draft({ service: 'azure-resource-manager', secretExpiresAt: '2026-03-20T00:00:00.000Z' }),
    );
    const id = linked.ok ? linked.value.id : '';
    expect((await desk.history.of(id)).map(({ finding }) => finding)).toEqual(['secret_expires_soon']);
  });

  it('is nothing of an old secret, where it was replaced meanwhile', async () => {
    const { desk, id } = await linkedDesk();
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    const old = desk.answer;
    desk.answer = () => proved({ check: { ...proved().check, at: new Date(noon + 1000).toISOString() } });
    await desk.calls.replaceSecret({ id, credential: { kind: 'secret', value: secretValue() } });
    desk.answer = old;
    release();
    await verifying;
    expect((await desk.history.of(id)).map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
  });
});

describe('The consent page of a connection', () => {
  it.each(['open', 'copy'] as const)('is its own tenant’s and app’s, to %s', async (how) => {
    const desk = new MemoryDesk();
    await desk.vault.unlock();
    const entered = draft();
    const linked = await desk.calls.link(entered);
    const id = linked.ok ? linked.value.id : '';
    expect(await desk.calls.consent({ id, how })).toEqual({ ok: true, value: { done: true } });
    const { tenant, clientId } = entered;
    const url = `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId}`;
    expect(desk.links).toEqual([{ url, how }]);
  });

  it('is nobody’s for a cloud of one’s own', async () => {
    const desk = new MemoryDesk();
    await desk.vault.unlock();
    const linked = await desk.calls.link(draft({ cloud: 'custom', customCloud: contosoCloud }));
    const id = linked.ok ? linked.value.id : '';
    expect(await desk.calls.consent({ id, how: 'open' })).toEqual({ ok: false, error: { code: 'policy' } });
    expect(desk.links).toEqual([]);
  });
});

describe('The permissions of a connection', () => {
  it('are asked for with its own secret, and nothing of them is kept', async () => {
    const { desk, id } = await linkedDesk();
    const secret = desk.asked[0]?.clientSecret;
    desk.permissions = {
      ok: true,
      value: {
        source: 'token',
        apis: [{ api: 'graph', granted: ['Mail.Send'], ungranted: [], unnamed: 0 }],
      },
    };
    const before = await desk.list();
    expect(await desk.calls.permissions({ id })).toEqual(desk.permissions);
    expect(desk.asked.at(-1)?.clientSecret).toBe(secret);
    expect(await desk.list()).toEqual(before);
  });

  it('are refused with the cause, where Microsoft gives no token', async () => {
    const { desk, id } = await linkedDesk();
    const body = {
      error: 'invalid_client',
      error_description: 'AADSTS7000222: Expired.',
      error_codes: [7000222],
    };
    desk.permissions = { ok: false, exchange: { kind: 'refused', reply: reply(401, body) } };
    expect(await desk.calls.permissions({ id })).toMatchObject({
      ok: false,
      error: { code: 'exchange_failed', finding: { id: 'secret_expired', codes: [7000222] } },
    });
  });
});

describe('A doubt before anything is sent', () => {
  const doubt = () => findingFor('tenant_unknown', noon);

  it('refuses the link, sends nothing and holds the secret', async () => {
    const desk = new MemoryDesk();
    await desk.vault.unlock();
    desk.doubt = doubt();
    const answer = await desk.calls.link(draft());
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'exchange_failed', field: 'tenant', finding: { id: 'tenant_unknown' } },
    });
    expect(answer.ok ? undefined : answer.error.held).toBeDefined();
    expect(desk.asked).toEqual([]);
    expect(await desk.list()).toEqual([]);
  });

  it('gives way to who insists: the same is asked of Microsoft the second time', async () => {
    const desk = new MemoryDesk();
    await desk.vault.unlock();
    desk.doubt = doubt();
    const entered = draft();
    await desk.calls.link(entered);
    expect(await desk.calls.link(entered)).toMatchObject({ ok: true, value: { state: 'linked' } });
    expect(desk.asked).toHaveLength(1);
    // Another tenant is another question.
    expect(await desk.calls.link({ ...entered, tenant: guid() })).toMatchObject({ ok: false });
  });
});
