import { beforeEach, describe, expect, it } from 'vitest';
import { expiriesExport } from '../../../../src/main/connections/expiries';
import { core as en } from '../../../../src/shared/messages/en/core';
import { changes, guid } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
let asked: string[];
let chosen: string | undefined;
let files: Map<string, string>;
beforeEach(() => {
  desk = new MemoryDesk();
  asked = [];
  chosen = '/home/tester/expiry';
  files = new Map();
});

function exporting(writeFile = (file: string, text: string) => Promise.resolve(void files.set(file, text))) {
  return expiriesExport(desk.context, {
    chooseFile: (format) => {
      asked.push(format);
      return Promise.resolve(chosen);
    },
    writeFile,
    messages: () => en,
  });
}

async function linkUntil(secretExpiresAt: string, name = 'Contoso') {
  const linked = await linkOne(desk, { name });
  valueOf(await desk.calls.update(changes(linked.id, { secretExpiresAt })));
  return linked;
}

const september = '2026-09-01T00:00:00.000Z';

describe('Exporting when secrets expire', () => {
  it('writes the chosen connections that have a date to a calendar', async () => {
    const one = await linkUntil(september, 'Contoso');
    const undated = await linkOne(desk, { name: 'Undated' });
    await linkUntil(september, 'Not chosen');
    const answer = await exporting().export({ ids: [one.id, undated.id, guid()], format: 'ics' });
    expect(valueOf(answer)).toEqual({ exported: 1 });
    const text = files.get('/home/tester/expiry') ?? '';
    expect(text).toContain('SUMMARY:Client secret of Contoso expires');
    expect(text).toContain('DTSTART;VALUE=DATE:20260901');
    expect(text.replaceAll('\r\n ', '')).toContain(`/~/Credentials/appId/${one.connection.clientId}`);
    expect(text).not.toMatch(/Undated|Not chosen/);
  });

  it('writes all chosen connections to a table, in the words of the window', async () => {
    const one = await linkUntil(september);
    const undated = await linkOne(desk, {
      name: 'Sovereign',
      cloud: 'custom',
      customCloud: { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' },
    });
    const other = await linkOne(desk, {
      name: 'Private',
      cloud: 'custom',
      customCloud: { authority: 'login.example.com', graph: 'graph.example.com' },
    });
    const answer = await exporting().export({ ids: [one.id, undated.id, other.id], format: 'csv' });
    expect(valueOf(answer)).toEqual({ exported: 3 });
    const rows = (files.get('/home/tester/expiry') ?? '').split('\r\n');
    expect(rows[1]).toContain(',Global,Microsoft Graph,Linked,2026-09-01,183');
    expect(rows[2]).toContain(',France (Bleu),');
    expect(rows[3]).toContain(',login.example.com,');
  });

  it.each(['ics', 'csv'] as const)('never writes a secret to the %s', async (format) => {
    const { id, secret } = await linkUntil(september);
    await exporting().export({ ids: [id], format });
    expect(files.get('/home/tester/expiry')).not.toContain(secret);
    expect(asked).toEqual([format]);
  });

  it('writes nothing where the vault was locked while the person was asked', async () => {
    const { id } = await linkUntil(september);
    await desk.context.vault.setPassphrase('a long passphrase', true);
    const calls = expiriesExport(desk.context, {
      chooseFile: () => {
        desk.context.vault.lock('person');
        return Promise.resolve(chosen);
      },
      writeFile: (file, text) => Promise.resolve(void files.set(file, text)),
      messages: () => en,
    });
    expect(errorOf(await calls.export({ ids: [id], format: 'csv' }))).toEqual({ code: 'locked' });
    expect(files.size).toBe(0);
  });

  it('writes nothing where the person changes their mind, or there is nothing to write', async () => {
    const { id } = await linkUntil(september);
    chosen = undefined;
    expect(valueOf(await exporting().export({ ids: [id], format: 'ics' }))).toEqual({ cancelled: true });
    expect(errorOf(await exporting().export({ ids: [guid()], format: 'csv' })).code).toBe('not_found');
    expect(files.size).toBe(0);
  });

  it('asks where to in one dialog at a time: a second export ends as if it had been cancelled', async () => {
    const { id } = await linkUntil(september);
    let close: (file: string) => void = () => undefined;
    const choosing = expiriesExport(desk.context, {
      chooseFile: (format) => {
        asked.push(format);
        return new Promise((resolve) => (close = resolve));
      },
      writeFile: (file, text) => Promise.resolve(void files.set(file, text)),
      messages: () => en,
    });
    const first = choosing.export({ ids: [id], format: 'csv' });
    expect(valueOf(await choosing.export({ ids: [id], format: 'ics' }))).toEqual({ cancelled: true });
    expect(asked).toEqual(['csv']);
    close('/home/tester/one');
    expect(valueOf(await first)).toEqual({ exported: 1 });
    const later = choosing.export({ ids: [id], format: 'ics' });
    expect(asked).toEqual(['csv', 'ics']);
    close('/home/tester/other');
    expect(valueOf(await later)).toEqual({ exported: 1 });
    expect([...files.keys()]).toEqual(['/home/tester/one', '/home/tester/other']);
  });

  it('does not ask where to for a calendar that would be empty', async () => {
    const { id } = await linkOne(desk);
    expect(valueOf(await exporting().export({ ids: [id], format: 'ics' }))).toEqual({ exported: 0 });
    expect(asked).toEqual([]);
  });

  it('says when the file cannot be written', async () => {
    const { id } = await linkUntil(september);
    const failing = exporting(() => Promise.reject(new Error('EACCES')));
    expect(errorOf(await failing.export({ ids: [id], format: 'csv' })).code).toBe('storage_failed');
  });
});
