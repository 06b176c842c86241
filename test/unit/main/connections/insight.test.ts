import { describe, expect, it } from 'vitest';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { MemoryDesk } from '../../../support/memory-desk';
import { draft, guid, noon, refused, secretValue, unreached } from '../../../support/builders';
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
