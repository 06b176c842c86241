import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transfer as enTransfer } from '../../../../src/shared/messages/en/transfer';
import { fail, ok } from '../../../../src/shared/result';
import { exportFormats, factsOf, formatIds } from '../../../../src/shared/transfer/formats';
import { largestImport, mostRows } from '../../../../src/shared/transfer/import';
import { clipboardMs } from '../../../../src/shared/clipboard';
import { exporting, type ExportParts, type SecretsQuestion } from '../../../../src/main/connections/export';
import { TransferRun } from '../../../../src/main/connections/transfer-run';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { record, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A desk with kept connections from which is exported into a real folder; the person agrees to all that is asked. */
async function deskWith(given: readonly [VaultRecord, string?][], answers: Partial<ExportParts> = {}) {
  const desk = new MemoryDesk();
  for (const [kept, secret] of given) await desk.vault.keep(kept, secret);
  const asked: SecretsQuestion[] = [];
  const chosen: string[] = [];
  const copied: string[] = [];
  const run = new TransferRun(
    () => undefined,
    () => desk.now,
  );
  const parts: ExportParts = {
    chooseTarget: ({ name }) => {
      chosen.push(name);
      return Promise.resolve(join(folder, 'out'));
    },
    confirmSecrets: (question) => {
      asked.push(question);
      return Promise.resolve(true);
    },
    encrypt: (plain) => Promise.resolve(Buffer.concat([Buffer.from('encrypted: '), plain])),
    tokenFor: () => Promise.resolve(ok({ accessToken: 'the token', seconds: 3600 })),
    copyText: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
    words: () => Promise.resolve(enTransfer),
    run,
    ...answers,
  };
  return {
    desk,
    calls: exporting(desk.context, parts),
    parts,
    asked,
    chosen,
    copied,
    run,
    ids: given.map(([{ id }]) => id),
  };
}

const carrying = formatIds.filter((format) => factsOf(format).secrets === 'choice');

describe('A preview', () => {
  it.each(formatIds)('as %s gives no secret away, with or without secrets', async (format) => {
    const secret = secretValue();
    const { calls, ids, asked } = await deskWith([[record(), secret]]);
    for (const secrets of [true, false]) {
      const answer = await calls.preview({ ids, format, secrets });
      expect(JSON.stringify(answer)).not.toContain(secret);
      if (!answer.ok) throw new Error(answer.error.code);
      expect(answer.value).toMatchObject({ fileCount: 1, refused: [] });
      expect(answer.value.files[0]?.text.length).toBeGreaterThan(20);
    }
    expect(asked).toEqual([]);
  });

  it.each(carrying.filter((format) => !factsOf(format).passphrase))(
    'as %s is the text that is exported, but for the secret and the token',
    async (format) => {
      const secret = secretValue();
      const { calls, ids } = await deskWith([[record(), secret]]);
      const preview = await calls.preview({ ids, format, secrets: true });
      const exported = await calls.exportToFile({ ids, format, secrets: true });
      if (!preview.ok || !exported.ok) throw new Error('Both work.');
      const text = await readFile(join(folder, 'out'), 'utf8');
      expect(text).toContain(secret);
      const masked = text.replaceAll(secret, '********').replaceAll('the token', '********');
      const times = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
      expect(preview.value.files[0]?.text.replace(times, '')).toBe(masked.replace(times, ''));
    },
  );

  it('shows the first files only, says how many there will be, and cuts off what is long', async () => {
    const { calls, ids } = await deskWith(
      Array.from({ length: 40 }, (_, index) => [
        record({ name: `Tenant ${index}`, notes: 'n'.repeat(2000) }),
        's'.repeat(20),
      ]),
    );
    const each = await calls.preview({ ids, format: 'shell', secrets: false });
    expect(each).toMatchObject(ok({ fileCount: 40 }));
    if (!each.ok) throw new Error(each.error.code);
    expect(each.value.files.map(({ name }) => name)).toEqual(['tenant-0.sh', 'tenant-1.sh', 'tenant-2.sh']);
    const whole = await calls.preview({ ids, format: 'json', secrets: false });
    if (!whole.ok) throw new Error(whole.error.code);
    expect(whole.value.files).toMatchObject([{ cut: true }]);
    expect(whole.value.files[0]?.text).toHaveLength(20_000);
  });

  it('says which cannot go out, and why', async () => {
    const bad = record({ name: 'Spring' });
    const without = record({ name: 'Without' });
    const { calls, ids } = await deskWith([[bad, 'a${b}c'], [without], [record(), secretValue()]]);
    expect(await calls.preview({ ids, format: 'spring', secrets: true })).toMatchObject(
      ok({
        refused: [
          { id: bad.id, name: 'Spring', reason: 'dollar_brace' },
          { id: without.id, name: 'Without', reason: 'secret_missing' },
        ],
      }),
    );
    expect(await calls.preview({ ids, format: 'spring', secrets: false })).toMatchObject(ok({ refused: [] }));
  });
});

describe('An export to a file', () => {
  it.each(formatIds)(
    'as %s carries no secret unless it is asked for, and its file is the owner’s only',
    async (format) => {
      const secret = secretValue();
      const { calls, ids, asked, desk } = await deskWith([[record({ name: 'Contoso Österreich' }), secret]]);
      const passphrase = factsOf(format).passphrase ? { passphrase: 'correct horse battery' } : {};
      const answer = await calls.exportToFile({ ids, format, secrets: false, ...passphrase });
      const path = join(folder, 'out');
      expect(answer).toEqual(ok({ kind: 'exported', connections: 1, files: 1, path }));
      expect(await readFile(path, 'utf8')).not.toContain(secret);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(asked).toEqual([]);
      expect(await desk.activity.exportsOf(ids[0] ?? '')).toMatchObject([
        { format, secrets: false, way: 'file' },
      ]);
    },
  );

  it.each(carrying)(
    'as %s with secrets asks once more, naming place and number, and records it',
    async (format) => {
      const secret = secretValue();
      const { calls, ids, asked, chosen, desk } = await deskWith([
        [record({ name: 'Contoso Österreich' }), secret],
      ]);
      const passphrase = factsOf(format).passphrase ? { passphrase: 'correct horse battery' } : {};
      expect((await calls.exportToFile({ ids, format, secrets: true, ...passphrase })).ok).toBe(true);
      expect(asked).toEqual([{ count: 1, format, path: join(folder, 'out') }]);
      const { extension } = exportFormats[format];
      expect(chosen).toEqual([
        expect.stringMatching(new RegExp(`\\bcontoso-osterreich\\b.*\\.${extension}$`)),
      ]);
      expect(await readFile(join(folder, 'out'), 'utf8')).toContain(secret);
      expect(await desk.activity.exportsOf(ids[0] ?? '')).toMatchObject([
        { format, secrets: true, way: 'file' },
      ]);
    },
  );

  it.each(['csv', 'json'] as const)('as %s never carries one, also where it is asked for', async (format) => {
    const secret = secretValue();
    const { calls, ids, asked, desk } = await deskWith([[record(), secret]]);
    await calls.exportToFile({ ids, format, secrets: true });
    expect(await readFile(join(folder, 'out'), 'utf8')).not.toContain(secret);
    expect(asked).toEqual([]);
    expect(await desk.activity.exportsOf(ids[0] ?? '')).toMatchObject([{ secrets: false }]);
  });

  it('writes nothing where the person changes their mind, at the place or at the question', async () => {
    for (const no of [
      { chooseTarget: () => Promise.resolve(undefined) },
      { confirmSecrets: () => Promise.resolve(false) },
    ]) {
      const { calls, ids, desk } = await deskWith([[record(), secretValue()]], no);
      expect(await calls.exportToFile({ ids, format: 'shell', secrets: true })).toEqual(
        ok({ kind: 'cancelled' }),
      );
      expect(await readdir(folder)).toEqual([]);
      expect(await desk.activity.exportsOf(ids[0] ?? '')).toEqual([]);
    }
  });

  it('writes and asks nothing where one of them cannot go out', async () => {
    const { calls, ids, asked, chosen } = await deskWith([
      [record(), 'a${b}c'],
      [record(), secretValue()],
    ]);
    expect(await calls.exportToFile({ ids, format: 'spring', secrets: true })).toMatchObject(
      ok({ kind: 'refused', refused: [{ reason: 'dollar_brace' }] }),
    );
    expect([asked, chosen, await readdir(folder)]).toEqual([[], [], []]);
    expect(await calls.exportToFile({ ids: ids.slice(1), format: 'spring', secrets: true })).toMatchObject(
      ok({ kind: 'exported' }),
    );
  });

  it('of several makes a folder or an archive with a file for each, none with a secret in its name', async () => {
    const given = ['Contoso', 'contoso', 'Fabrikam & Söhne'].map((name): [VaultRecord, string] => [
      record({ name }),
      secretValue(),
    ]);
    const { calls, ids, chosen } = await deskWith(given);
    const names = ['contoso-2.sh', 'contoso.sh', 'fabrikam-sohne.sh'];
    const inFolder = await calls.exportToFile({ ids, format: 'shell', secrets: true, packing: 'folder' });
    if (!inFolder.ok || inFolder.value.kind !== 'exported') throw new Error('It works.');
    expect(inFolder.value).toMatchObject({ files: 3, connections: 3 });
    expect((await readdir(inFolder.value.path ?? '')).sort()).toEqual(names);
    await calls.exportToFile({ ids, format: 'shell', secrets: true, packing: 'zip' });
    // The folder of this name is there: the archive cannot take its place.
    await rm(join(folder, 'out'), { recursive: true });
    const answer = await calls.exportToFile({ ids, format: 'shell', secrets: true, packing: 'zip' });
    expect(answer).toMatchObject(ok({ kind: 'exported', files: 3 }));
    const unpacked = unzipSync(await readFile(join(folder, 'out')));
    expect(Object.keys(unpacked).sort()).toEqual(names);
    expect(Buffer.from(unpacked['fabrikam-sohne.sh'] ?? []).toString('utf8')).toContain(given[2]?.[1]);
    expect(chosen.map((name) => basename(name))).toEqual([
      'Tenantry Shell exports',
      'Tenantry Shell exports.zip',
      'Tenantry Shell exports.zip',
    ]);
  });

  it('asks for a passphrase where the file is encrypted, and for none elsewhere', async () => {
    const { calls, ids } = await deskWith([[record(), secretValue()]]);
    const refused = fail({ code: 'invalid_input' });
    expect(await calls.exportToFile({ ids, format: 'bundle', secrets: true })).toEqual(refused);
    const passphrase = 'correct horse battery';
    expect(await calls.exportToFile({ ids, format: 'shell', secrets: true, passphrase })).toEqual(refused);
    expect(await calls.exportToFile({ ids, format: 'bundle', secrets: true, passphrase })).toMatchObject({
      ok: true,
    });
    expect(await readFile(join(folder, 'out'), 'utf8')).toMatch(/^encrypted: \{/);
  });

  it('is refused as a whole where Microsoft gives no token for one of them', async () => {
    const { calls, ids } = await deskWith([[record({ name: 'Contoso' }), secretValue()]], {
      tokenFor: () => Promise.resolve(fail({ code: 'exchange_failed' })),
    });
    expect(await calls.exportToFile({ ids, format: 'nango_live', secrets: true })).toMatchObject(
      ok({ kind: 'refused', refused: [{ name: 'Contoso', reason: 'token_failed' }] }),
    );
  });

  it('says so where the file cannot be written, or the connections are gone', async () => {
    const { calls, ids } = await deskWith([[record(), secretValue()]], {
      chooseTarget: () => Promise.resolve(join(folder, 'no', 'such', 'folder')),
    });
    expect(await calls.exportToFile({ ids, format: 'shell', secrets: false })).toEqual(
      fail({ code: 'storage_failed' }),
    );
    expect(await calls.exportToFile({ ids: [record().id], format: 'shell', secrets: false })).toEqual(
      fail({ code: 'not_found' }),
    );
  });

  it('is ended though the person has agreed, where it was cancelled while they were asked', async () => {
    for (const way of ['exportToFile', 'exportToClipboard'] as const) {
      const { calls, ids, run, desk } = await deskWith([[record(), secretValue()]], {
        confirmSecrets: () => {
          run.stop();
          return Promise.resolve(true);
        },
      });
      expect(await calls[way]({ ids, format: 'kubernetes', secrets: true })).toEqual(
        fail({ code: 'cancelled' }),
      );
      expect(await readdir(folder)).toEqual([]);
      expect(desk.context.clipboard.lent).toBe(false);
    }
  });

  it('is not ended by a second one that comes while the person is asked', async () => {
    let agree: (path: string) => void = () => undefined;
    const { calls, ids } = await deskWith([[record(), secretValue()]], {
      chooseTarget: () => new Promise((resolve) => (agree = resolve)),
    });
    const first = calls.exportToFile({ ids, format: 'shell', secrets: false });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await calls.exportToFile({ ids, format: 'shell', secrets: false })).toEqual(
      fail({ code: 'cancelled' }),
    );
    agree(join(folder, 'out'));
    expect(await first).toMatchObject(ok({ kind: 'exported' }));
  });

  it('that is ended while it writes leaves nothing behind when it has settled', async () => {
    const { calls, ids, run } = await deskWith(Array.from({ length: 300 }, () => [record(), secretValue()]));
    const exported = calls.exportToFile({ ids, format: 'shell', secrets: true, packing: 'folder' });
    while (!(await readdir(folder)).includes('out')) await new Promise((resolve) => setImmediate(resolve));
    run.stop();
    await run.settled();
    expect(await readdir(folder)).toEqual([]);
    expect(await exported).toEqual(fail({ code: 'cancelled' }));
    expect(run.isBusy).toBe(false);
  });

  it('of secrets names the folder that is made, where one of that name is there', async () => {
    const { calls, ids, asked } = await deskWith([
      [record(), secretValue()],
      [record(), secretValue()],
    ]);
    await mkdir(join(folder, 'out'));
    const answer = await calls.exportToFile({ ids, format: 'shell', secrets: true, packing: 'folder' });
    expect(asked).toMatchObject([{ path: join(folder, 'out 2') }]);
    expect(answer).toMatchObject(ok({ path: join(folder, 'out 2') }));
  });

  it('finds secrets once the keyring has answered, whichever connection has one', async () => {
    const secret = secretValue();
    const without = record();
    const { desk, ids, parts } = await deskWith([[without], [record(), secret]]);
    const calls = exporting({ ...desk.context, vault: desk.restarted() }, parts);
    expect(await calls.preview({ ids, format: 'shell', secrets: true })).toMatchObject(
      ok({ refused: [{ id: without.id, reason: 'secret_missing' }] }),
    );
  });

  it.each(['json', 'csv', 'bundle'] as const)(
    'as %s is of no more than Tenantry reads from one file',
    async (format) => {
      const { calls, desk } = await deskWith([]);
      const connections = Array.from({ length: mostRows + 3 }, (_, index) => record({ name: `${index}` }));
      await desk.vault.commit((content) => ({ ...content, connections }));
      const ids = connections.map(({ id }) => id);
      const passphrase = factsOf(format).passphrase ? { passphrase: 'correct horse battery' } : {};
      const answer = await calls.exportToFile({ ids, format, secrets: false, ...passphrase });
      const refused = connections.slice(mostRows).map(({ id, name }) => ({ id, name, reason: 'too_many' }));
      expect(answer).toEqual(ok({ kind: 'refused', refused }));
    },
  );

  it('can be ended while it is made ready, and leaves nothing', async () => {
    const { calls, ids, run, chosen } = await deskWith(
      Array.from({ length: 400 }, () => [record(), secretValue()]),
    );
    const exported = calls.exportToFile({ ids, format: 'shell', secrets: true });
    run.stop();
    expect(await exported).toEqual(fail({ code: 'cancelled' }));
    expect([chosen, await readdir(folder)]).toEqual([[], []]);
  });

  it('of Tenantry’s own makes no file that it could not read back: what is too much is named', async () => {
    const notes = 'ü'.repeat(4000);
    const given = Array.from({ length: 2200 }, (_, index): [VaultRecord] => [
      record({ name: `${index}`, notes }),
    ]);
    const { calls, desk, ids } = await deskWith([]);
    await desk.vault.commit((content) => ({ ...content, connections: given.map(([kept]) => kept) }));
    expect(ids).toEqual([]);
    const all = given.map(([{ id }]) => id);
    const answer = await calls.exportToFile({ ids: all, format: 'json', secrets: false });
    if (!answer.ok || answer.value.kind !== 'refused') throw new Error('It is refused.');
    const { refused } = answer.value;
    expect(refused.every(({ reason }) => reason === 'too_large')).toBe(true);
    const left = new Set(refused.map(({ id }) => id));
    const rest = all.filter((id) => !left.has(id));
    expect(rest.length).toBeGreaterThan(1500);
    expect(await calls.exportToFile({ ids: rest, format: 'json', secrets: false })).toMatchObject(
      ok({ kind: 'exported' }),
    );
    expect((await stat(join(folder, 'out'))).size).toBeLessThanOrEqual(largestImport);
  });
});

describe('An export to the clipboard', () => {
  it('begins with no byte order mark, which would be a part of the first word', async () => {
    const { calls, ids, copied } = await deskWith([[record({ name: 'Österreich' }), secretValue()]]);
    await calls.exportToFile({ ids, format: 'powershell_graph', secrets: false });
    expect(await readFile(join(folder, 'out'), 'utf8')).toMatch(/^\uFEFF/);
    await calls.exportToClipboard({ ids, format: 'powershell_graph', secrets: false });
    expect(copied[0]).not.toContain('\uFEFF');
    expect(copied[0]).toContain('Österreich');
  });

  it('without secrets is a copy like any other', async () => {
    const { calls, ids, asked, copied, desk } = await deskWith([[record(), secretValue()]]);
    expect(await calls.exportToClipboard({ ids, format: 'kubernetes', secrets: false })).toEqual(
      ok({ kind: 'exported', connections: 1, files: 1 }),
    );
    expect(copied[0]).toContain('kind: Secret');
    expect([asked, desk.context.clipboard.lent]).toEqual([[], false]);
  });

  it('with secrets is asked about, lent, and taken away again', async () => {
    const secret = secretValue();
    const { calls, ids, asked, copied, desk } = await deskWith([[record(), secret]]);
    expect(await calls.exportToClipboard({ ids, format: 'kubernetes', secrets: true })).toEqual(
      ok({ kind: 'exported', connections: 1, files: 1, clearsAfterMs: clipboardMs }),
    );
    expect(asked).toEqual([{ count: 1, format: 'kubernetes' }]);
    expect(copied).toEqual([]);
    expect(await desk.clipboard.read()).toContain(secret);
    await desk.context.clipboard.takeBack();
    expect(await desk.clipboard.read()).toBe('');
    expect(await desk.activity.exportsOf(ids[0] ?? '')).toMatchObject([{ secrets: true, way: 'clipboard' }]);
  });

  it('does not happen where the person says no', async () => {
    const { calls, ids, desk } = await deskWith([[record(), secretValue()]], {
      confirmSecrets: () => Promise.resolve(false),
    });
    expect(await calls.exportToClipboard({ ids, format: 'shell', secrets: true })).toEqual(
      ok({ kind: 'cancelled' }),
    );
    expect(desk.context.clipboard.lent).toBe(false);
  });

  it('is refused for what is no single text', async () => {
    const { calls, ids } = await deskWith([
      [record(), secretValue()],
      [record(), secretValue()],
    ]);
    for (const format of ['bundle', 'shell'] as const) {
      expect(await calls.exportToClipboard({ ids, format, secrets: false })).toEqual(
        fail({ code: 'invalid_input' }),
      );
    }
  });
});
