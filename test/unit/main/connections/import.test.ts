import { describe, expect, it } from 'vitest';
import { contract } from '../../../../src/shared/bridge';
import { fail, ok } from '../../../../src/shared/result';
import type { ImportRow, Inspection, RowChoice } from '../../../../src/shared/transfer/import';
import { importing, type ImportParts } from '../../../../src/main/connections/import';
import { TransferRun } from '../../../../src/main/connections/transfer-run';
import type { ImportReading } from '../../../../src/main/transfer/import/reading';
import { guid, record, secretValue } from '../../../support/builders';
import { imported, importedAgain, readingOf } from '../../../support/imported';
import { MemoryDesk } from '../../../support/memory-desk';

/** A desk on which an import is read as a test says. */
function deskReading(reading: ImportReading, given: Partial<ImportParts> = {}) {
  const desk = new MemoryDesk();
  const progress: unknown[] = [];
  const reads: unknown[][] = [];
  const run = new TransferRun(
    (told) => progress.push(told),
    () => desk.now,
  );
  const parts: ImportParts = {
    chooseFile: () => Promise.resolve('/home/tester/contoso.json'),
    readFile: () => Promise.resolve(new Uint8Array(3)),
    read: (...asked) => {
      reads.push(asked);
      return Promise.resolve(reading);
    },
    run,
    ...given,
  };
  return { desk, calls: importing(desk.context, parts), parts, progress, reads, run };
}

type Calls = ReturnType<typeof deskReading>['calls'];

/** Looks at something and returns what the window then shows. */
async function look(calls: Calls): Promise<{ handle: string; rows: ImportRow[] }> {
  const answer = await calls.inspect({ text: 'whatever' });
  if (!answer.ok || answer.value.kind !== 'rows') throw new Error('There are no rows.');
  return { handle: answer.value.handle, rows: JSON.parse(answer.value.rowsText) as ImportRow[] };
}

/** Looks at it and carries out one choice for each row. */
async function lookAndImport(calls: Calls, choices: readonly RowChoice[]) {
  const { handle } = await look(calls);
  return calls.importAll({ handle, choices: [...choices] });
}

describe('A look at an import', () => {
  it('says of each row whether it is new, the same, changed or wrong, and changes nothing', async () => {
    const kept = [record({ name: 'Same' }), record({ name: 'Changed', notes: 'old' })];
    const [same, changed] = kept;
    if (!same || !changed) throw new Error('There are two.');
    const wrong = {
      place: { line: 9 },
      problems: [{ field: 'tenant', problem: 'tenant_shape' }],
      shown: { name: 'Broken', tenant: 'x y', clientId: '' },
    } as const;
    const { desk, calls } = deskReading(
      readingOf(
        [importedAgain(same), importedAgain(changed, { notes: 'new', labels: ['Retail'] }), imported()],
        [wrong],
      ),
    );
    for (const each of kept) await desk.vault.keep(each);
    const before = desk.store.text;
    const { rows } = await look(calls);
    expect(rows.map(({ verdict, proposed }) => [verdict, proposed])).toEqual([
      ['same', 'skip'],
      ['changes', 'skip'],
      ['new', 'add'],
      ['wrong', 'skip'],
    ]);
    expect(rows[1]).toMatchObject({
      changed: ['labels', 'notes'],
      kept: { id: changed.id, name: 'Changed' },
    });
    expect(rows[3]).toMatchObject({ ...wrong.shown, problems: wrong.problems, place: { line: 9 } });
    expect(desk.store.text).toBe(before);
  });

  it('gives the window no secret, but says that there is one', async () => {
    const secret = secretValue();
    const { calls } = deskReading(readingOf([imported({ secret })]));
    const answer = await calls.inspect({ text: 'whatever' });
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect((await look(calls)).rows[0]?.secret).toBe(true);
  });

  it('takes a row for a change where it brings another secret, and for the same where it brings the same', async () => {
    const [one, other] = [secretValue(), secretValue()];
    const kept = record();
    for (const [secret, verdict] of [
      [one, 'same'],
      [other, 'changes'],
    ] as const) {
      const { desk, calls } = deskReading(readingOf([importedAgain(kept, { secret })]));
      await desk.vault.keep(kept, one);
      expect((await look(calls)).rows[0]?.verdict).toBe(verdict);
    }
  });

  it('finds a kept connection by tenant and client in any case of letters, by the tenant’s ID, and only in its cloud', async () => {
    const tenantId = guid();
    const kept = record({ tenant: { entered: 'contoso.com', id: tenantId } });
    const { clientId } = kept;
    const { desk, calls } = deskReading(
      readingOf([
        imported({ tenant: { entered: 'CONTOSO.com' }, clientId: clientId.toUpperCase() }),
        imported({ tenant: { entered: tenantId }, clientId }),
        imported({ tenant: { entered: 'contoso.com' }, clientId, cloud: 'china' }),
      ]),
    );
    await desk.vault.keep(kept);
    const [first] = (await look(calls)).rows;
    expect(first?.kept?.id).toBe(kept.id);
    // It answers to one row only; the next one that is about it is one that repeats.
    expect((await look(calls)).rows.map(({ kept: found }) => found?.id)).toEqual([
      kept.id,
      undefined,
      undefined,
    ]);
  });

  it('proposes to leave out what repeats a row before it, unless both are Tenantry’s own', async () => {
    const one = imported();
    const own = [imported({ id: guid() }), imported({ id: guid() })].map((each) => ({
      ...each,
      tenant: one.tenant,
      clientId: one.clientId,
    }));
    expect((await look(deskReading(readingOf([one, one])).calls)).rows[1]).toMatchObject({
      repeats: 0,
      proposed: 'skip',
    });
    const rows = (await look(deskReading(readingOf(own)).calls)).rows;
    expect(rows.map(({ proposed }) => proposed)).toEqual(['add', 'add']);
  });

  it('asks for a passphrase or for columns, and reads the same again with them', async () => {
    const asking = { kind: 'passphrase', wrong: false } as const;
    const { calls, reads } = deskReading(asking);
    const first = await calls.inspect({ bytes: new Uint8Array(5), name: 'x.age' });
    if (!first.ok || first.value.kind !== 'passphrase') throw new Error('It does not ask.');
    expect(first.value).toMatchObject({ wrong: false, name: 'x.age' });
    const { handle } = first.value;
    expect(await calls.inspect({ handle, passphrase: 'correct horse battery' })).toEqual(
      ok({ ...asking, handle, name: 'x.age' }),
    );
    expect(reads[1]).toMatchObject([{ name: 'x.age' }, { passphrase: 'correct horse battery' }, {}]);
    expect(await calls.inspect({ handle: guid(), passphrase: 'x' })).toEqual(fail({ code: 'not_found' }));
  });

  it('refuses what is larger than 16 MB without reading it', async () => {
    const { calls, reads } = deskReading(readingOf([]), { readFile: () => Promise.resolve(undefined) });
    const tooLarge = ok<Inspection>({ kind: 'refused', problem: 'too_large', name: 'contoso.json' });
    expect(await calls.chooseFile({})).toEqual(tooLarge);
    const bytes = new Uint8Array(16 * 1024 * 1024 + 1);
    expect(await calls.inspect({ bytes, name: 'contoso.json' })).toEqual(tooLarge);
    expect(contract.transfer.inspect.input.safeParse({ text: 'x'.repeat(bytes.length) }).success).toBe(false);
    expect(reads).toEqual([]);
  });

  it('changes its mind with the person, and says where the file is gone', async () => {
    const none = deskReading(readingOf([]), { chooseFile: () => Promise.resolve(undefined) });
    expect(await none.calls.chooseFile({})).toEqual(ok({ kind: 'cancelled' }));
    const gone = deskReading(readingOf([]), { readFile: () => Promise.reject(new Error('ENOENT')) });
    expect(await gone.calls.chooseFile({})).toEqual(fail({ code: 'not_found' }));
  });

  it('can be ended', async () => {
    const { calls, run } = deskReading(readingOf([]), {
      read: (_input, _options, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    });
    const looking = calls.inspect({ text: 'x' });
    expect(run.cancel({})).toEqual(ok({ cancelled: true }));
    expect(await looking).toEqual(fail({ code: 'cancelled' }));
    expect(run.cancel({})).toEqual(ok({ cancelled: false }));
  });
});

describe('An import', () => {
  it('keeps what is chosen in one write: waiting, with its secret, its id where it is free, and its dates', async () => {
    const secret = secretValue();
    const id = guid();
    const dates = {
      createdAt: '2025-01-02T03:04:05.000Z',
      updatedAt: '2025-02-03T04:05:06.000Z',
      secretExpiresAt: '2027-01-01T00:00:00.000Z',
    };
    const { desk, calls } = deskReading({
      ...readingOf([
        imported({ id, secret, labels: ['Retail'], notes: 'n', pinned: true, ...dates }),
        imported(),
      ]),
      labels: [{ name: 'Retail', color: 'purple' }],
    });
    const { writes } = desk.store;
    const { handle } = await look(calls);
    const answer = await calls.importAll({ handle, choices: ['add', 'add'] });
    const [first, second] = desk.vault.connections;
    if (!first || !second) throw new Error('There are two.');
    expect(answer).toEqual(ok({ added: [id, second.id], replaced: [], withoutSecret: 1 }));
    expect(desk.store.writes).toBe(writes + 1);
    expect(first).toMatchObject({
      id,
      state: 'waiting',
      labels: ['Retail'],
      notes: 'n',
      pinned: true,
      ...dates,
    });
    expect(desk.vault.secretOf(first)).toEqual(ok(secret));
    expect(desk.vault.credentialStatus(second)).toBe('missing');
    expect(desk.vault.labels).toEqual([{ name: 'Retail', color: 'purple' }]);
    expect(desk.publishedLabels).toHaveLength(1);
    expect(desk.published.flatMap(({ upserted }) => upserted.map((each) => each.id))).toEqual([
      id,
      second.id,
    ]);
    // It is spent.
    expect(await calls.importAll({ handle, choices: ['add', 'add'] })).toEqual(fail({ code: 'not_found' }));
  });

  it('is made once, though it is asked for twice', async () => {
    const { desk, calls } = deskReading(readingOf([imported(), imported({ secret: secretValue() })]));
    const { handle } = await look(calls);
    const choices: RowChoice[] = ['add', 'add'];
    // The first one is on its way to the disk, where it cannot be ended any more.
    const write = desk.store.writeBytes.bind(desk.store);
    let letWrite: () => void = () => undefined;
    const disk = new Promise<void>((resolve) => (letWrite = resolve));
    let first: ReturnType<Calls['importAll']> | undefined;
    await new Promise<void>((resolve) => {
      desk.store.writeBytes = async (bytes) => {
        resolve();
        await disk;
        await write(bytes);
      };
      first = calls.importAll({ handle, choices });
    });
    const second = calls.importAll({ handle, choices });
    letWrite();
    expect([(await first)?.ok, await second]).toEqual([true, fail({ code: 'not_found' })]);
    expect(desk.vault.connections).toHaveLength(2);
  });

  it('replaces nothing that is another one since it was looked at, or is gone', async () => {
    for (const since of [{ tenant: 'fabrikam.com' }, undefined]) {
      const kept = record();
      const { desk, calls } = deskReading(readingOf([importedAgain(kept, { secret: secretValue() })]));
      await desk.vault.keep(kept, secretValue());
      const { handle } = await look(calls);
      if (since) await desk.calls.update({ id: kept.id, ...since });
      else await desk.calls.remove({ ids: [kept.id] });
      const before = desk.store.text;
      expect(await calls.importAll({ handle, choices: ['replace'] })).toEqual(fail({ code: 'not_found' }));
      expect(desk.store.text).toBe(before);
    }
  });

  it('brings the secret where the kept one has lost its own since it was looked at', async () => {
    const secret = secretValue();
    const kept = record();
    const { desk, calls } = deskReading(readingOf([importedAgain(kept, { secret, notes: 'x' })]));
    await desk.vault.keep(kept, secret);
    const { handle } = await look(calls);
    await desk.vault.commit((content) => ({ ...content, connections: [kept] }));
    expect(await calls.importAll({ handle, choices: ['replace'] })).toMatchObject(ok({ withoutSecret: 0 }));
    const [replaced] = desk.vault.connections;
    if (!replaced) throw new Error('It is gone.');
    expect(desk.vault.secretOf(replaced)).toEqual(ok(secret));
  });

  it('takes cloud and service over as they are told, and a scope that fits them', async () => {
    const kept = record({ cloud: 'usgov', scope: 'https://graph.microsoft.us/.default' });
    const dod = importedAgain(kept, { cloud: 'usgov-dod', scope: 'https://dod-graph.microsoft.us/.default' });
    const { desk, calls } = deskReading(readingOf([dod]));
    await desk.vault.keep(kept);
    expect((await look(calls)).rows[0]).toMatchObject({ verdict: 'changes', changed: ['cloud', 'scope'] });
    await lookAndImport(calls, ['replace']);
    expect(desk.vault.connections).toMatchObject([{ cloud: 'usgov-dod', scope: dod.scope }]);

    const own = record({
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm.dynamics.com' },
      scope: 'https://contoso.crm.dynamics.com/.default',
    });
    const graph = importedAgain(own, { service: 'graph', scope: 'https://graph.microsoft.com/.default' });
    const other = deskReading(readingOf([graph]));
    await other.desk.vault.keep(own);
    await lookAndImport(other.calls, ['replace']);
    expect(other.desk.vault.connections[0]).toMatchObject({ service: 'graph', scope: graph.scope });
    expect(other.desk.vault.connections[0]).not.toHaveProperty('serviceOptions');
  });

  it('leaves service and scope where nothing is told of them', async () => {
    const kept = record({ service: 'intune' });
    const { desk, calls } = deskReading(
      readingOf([importedAgain(kept, { service: 'graph', notes: 'x', told: ['notes', 'scope'] })]),
    );
    await desk.vault.keep(kept);
    await lookAndImport(calls, ['replace']);
    expect(desk.vault.connections).toMatchObject([{ service: 'intune', notes: 'x', scope: kept.scope }]);
  });

  it('matches several connections of one app by their ids first, then by their services', async () => {
    const one = record({ name: 'B' });
    const again = importedAgain(one);
    const stranger = { ...again, id: guid(), name: 'A' };
    const { desk, calls } = deskReading(readingOf([stranger, again]));
    await desk.vault.keep(one);
    expect((await look(calls)).rows.map(({ verdict }) => verdict)).toEqual(['new', 'same']);
    const { id: _none, ...nameless } = again;
    const sharepoint = record({
      tenant: one.tenant,
      clientId: one.clientId,
      service: 'sharepoint',
      name: 'S',
    });
    const services = deskReading(readingOf([{ ...nameless, service: 'sharepoint', name: 'S' }, nameless]));
    await services.desk.vault.keep(one);
    await services.desk.vault.keep(sharepoint);
    expect((await look(services.calls)).rows.map(({ kept }) => kept?.name)).toEqual(['S', 'B']);
  });

  it('finds what is kept by any domain that its tenant is known to have', async () => {
    const kept = record({ tenant: { entered: guid(), domains: ['contoso.com', 'contoso.onmicrosoft.com'] } });
    const row = imported({ tenant: { entered: 'contoso.onmicrosoft.com' }, clientId: kept.clientId });
    const { desk, calls } = deskReading(readingOf([row]));
    await desk.vault.keep(kept);
    expect((await look(calls)).rows[0]?.kept?.id).toBe(kept.id);
  });

  it('compares secrets once the keyring has answered, whichever connection has one', async () => {
    const secret = secretValue();
    const [without, kept] = [record(), record()];
    const { desk, parts } = deskReading(readingOf([importedAgain(kept, { secret })]));
    await desk.vault.keep(without);
    await desk.vault.keep(kept, secret);
    const calls = importing({ ...desk.context, vault: desk.restarted() }, parts);
    expect((await look(calls)).rows[0]?.verdict).toBe('same');
  });

  it('gives another id where the own one is taken, in the bin too', async () => {
    const kept = record();
    const binned = record();
    const { desk, calls } = deskReading(
      readingOf([imported({ id: kept.id }), imported({ id: binned.id }), imported({ id: binned.id })]),
    );
    await desk.vault.keep(kept);
    await desk.vault.keep(binned);
    await desk.calls.remove({ ids: [binned.id] });
    await lookAndImport(calls, ['add', 'add', 'add']);
    const ids = desk.vault.connections.map(({ id }) => id);
    expect(new Set([...ids, binned.id]).size).toBe(5);
  });

  it('keeps, replaces or adds beside, as it is chosen, where the same app is kept', async () => {
    const [old, fresh] = [secretValue(), secretValue()];
    const kept = record({
      name: 'Contoso',
      notes: 'mine',
      state: 'linked',
      secretExpiresAt: '2026-05-05T00:00:00.000Z',
    });
    const again = importedAgain(kept, { name: 'Contoso (new)', secret: fresh, told: ['name'] });

    const keeping = deskReading(readingOf([again]));
    await keeping.desk.vault.keep(kept, old);
    expect(await lookAndImport(keeping.calls, ['skip'])).toEqual(
      ok({ added: [], replaced: [], withoutSecret: 0 }),
    );
    expect(keeping.desk.vault.connections).toMatchObject([{ name: 'Contoso', state: 'linked' }]);

    const replacing = deskReading(readingOf([again]));
    await replacing.desk.vault.keep(kept, old);
    expect(await lookAndImport(replacing.calls, ['replace'])).toMatchObject(ok({ replaced: [kept.id] }));
    const [replaced] = replacing.desk.vault.connections;
    if (!replaced) throw new Error('It is gone.');
    // What the row does not tell stays; the old secret's date does not count for the new one.
    expect(replaced).toMatchObject({ id: kept.id, name: 'Contoso (new)', notes: 'mine', state: 'waiting' });
    expect(replaced.secretExpiresAt).toBeUndefined();
    expect(replacing.desk.vault.secretOf(replaced)).toEqual(ok(fresh));

    const both = deskReading(readingOf([again]));
    await both.desk.vault.keep(kept, old);
    await lookAndImport(both.calls, ['both']);
    expect(both.desk.vault.connections.map(({ name }) => name)).toEqual(['Contoso', 'Contoso (new)']);
    const [, beside] = both.desk.vault.connections;
    expect(beside?.id).not.toBe(kept.id);
  });

  it('leaves the secret of what it replaces where it brings none, or the same', async () => {
    const secret = secretValue();
    const kept = record({ secretExpiresAt: '2026-05-05T00:00:00.000Z' });
    for (const given of [{ notes: 'x' }, { notes: 'x', secret }]) {
      const { desk, calls } = deskReading(readingOf([importedAgain(kept, { ...given, told: ['notes'] })]));
      await desk.vault.keep(kept, secret);
      expect(await lookAndImport(calls, ['replace'])).toMatchObject(ok({ withoutSecret: 0 }));
      const [replaced] = desk.vault.connections;
      if (!replaced) throw new Error('It is gone.');
      expect(desk.vault.secretOf(replaced)).toEqual(ok(secret));
      expect(replaced).toMatchObject({ notes: 'x', secretExpiresAt: kept.secretExpiresAt });
    }
  });

  it('refuses choices that fit no row, and changes nothing', async () => {
    const kept = record();
    const wrong = {
      place: { line: 3 },
      problems: [{ field: 'clientId', problem: 'empty' }],
      shown: { name: '', tenant: '', clientId: '' },
    } as const;
    const { desk, calls } = deskReading(readingOf([importedAgain(kept), imported()], [wrong]));
    await desk.vault.keep(kept);
    const { handle } = await look(calls);
    for (const choices of [
      ['add', 'add', 'skip'],
      ['skip', 'replace', 'skip'],
      ['skip', 'both', 'skip'],
      ['skip', 'add', 'add'],
      ['skip', 'add'],
    ] satisfies RowChoice[][]) {
      expect(await calls.importAll({ handle, choices })).toEqual(fail({ code: 'invalid_input' }));
    }
    expect(desk.vault.connections).toHaveLength(1);
    expect((await calls.importAll({ handle, choices: ['skip', 'add', 'skip'] })).ok).toBe(true);
  });

  it('changes nothing where it is ended while it is made ready, or the disk is full, and can be tried again', async () => {
    const { desk, calls, run } = deskReading(
      readingOf(Array.from({ length: 300 }, () => imported({ secret: secretValue() }))),
    );
    const { handle, rows } = await look(calls);
    const choices = rows.map(({ proposed }) => proposed);
    const importingAll = calls.importAll({ handle, choices });
    run.stop();
    expect(await importingAll).toEqual(fail({ code: 'cancelled' }));
    desk.store.full = true;
    expect(await calls.importAll({ handle, choices })).toEqual(fail({ code: 'storage_failed' }));
    expect(desk.vault.connections).toEqual([]);
    desk.store.full = false;
    expect(await calls.importAll({ handle, choices })).toMatchObject({ ok: true });
    expect(desk.vault.connections).toHaveLength(300);
  });

  it('is held by its handle until it is discarded', async () => {
    const { calls } = deskReading(readingOf([imported()]));
    const { handle } = await look(calls);
    expect(calls.discard({ handle: guid() })).toEqual(ok({ discarded: false }));
    expect(calls.discard({ handle })).toEqual(ok({ discarded: true }));
    expect(await calls.importAll({ handle, choices: ['add'] })).toEqual(fail({ code: 'not_found' }));
  });
});
