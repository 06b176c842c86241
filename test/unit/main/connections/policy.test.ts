import { describe, expect, it } from 'vitest';
import { exporting } from '../../../../src/main/connections/export';
import { TransferRun } from '../../../../src/main/connections/transfer-run';
import { transfer as enTransfer } from '../../../../src/shared/messages/en/transfer';
import { factsOf, formatIds } from '../../../../src/shared/transfer/formats';
import { contosoCloud, draft, record, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, valueOf } from './support';

const never = (): never => {
  throw new Error('Nobody is to be asked, and nothing written.');
};

describe('Where the organisation forbids exports with secrets', () => {
  async function forbidden() {
    const desk = new MemoryDesk();
    desk.policy.forbidSecretExports = true;
    const kept = record();
    await desk.vault.keep(kept, secretValue());
    const copied: string[] = [];
    const run = new TransferRun(
      () => undefined,
      () => desk.now,
    );
    const calls = exporting(desk.context, {
      chooseTarget: never,
      confirmSecrets: never,
      encrypt: never,
      tokenFor: never,
      copyText: (text) => {
        copied.push(text);
        return Promise.resolve();
      },
      words: () => Promise.resolve(enTransfer),
      run,
    });
    return { desk, calls, ids: [kept.id], copied };
  }

  it.each(formatIds.filter((format) => factsOf(format).secrets !== 'never'))(
    'no file as %s carries them, encrypted or not, and nothing is asked',
    async (format) => {
      const { calls, ids } = await forbidden();
      const passphrase = factsOf(format).passphrase ? { passphrase: 'correct horse battery staple' } : {};
      const answer = await calls.exportToFile({ ids, format, secrets: true, ...passphrase });
      expect(errorOf(answer).code).toBe('policy');
    },
  );

  it('no text on the clipboard carries them, and one without them goes out', async () => {
    const { calls, ids, copied, desk } = await forbidden();
    const request = { ids, format: 'dotenv' } as const;
    expect(errorOf(await calls.exportToClipboard({ ...request, secrets: true })).code).toBe('policy');
    expect([copied, desk.clipboard.text]).toEqual([[], '']);
    valueOf(await calls.exportToClipboard({ ...request, secrets: false }));
    expect(copied).toHaveLength(1);
  });
});

describe('Where the organisation forbids clouds outside of the table', () => {
  const custom = { cloud: 'custom', customCloud: contosoCloud } as const;

  async function forbidden() {
    const desk = new MemoryDesk();
    const kept = record(custom);
    await desk.vault.keep(kept, secretValue());
    desk.policy.forbidCustomClouds = true;
    return { desk, id: kept.id };
  }

  it('linking one is answered so, the secret is held, and nothing is sent', async () => {
    const { desk } = await forbidden();
    const answer = await desk.calls.link(draft(custom));
    expect(errorOf(answer)).toMatchObject({ code: 'policy', held: expect.any(String) as string });
    expect([desk.asked, desk.consents]).toEqual([[], []]);
  });

  it('a kept one is skipped, its permissions and a new secret are refused, and nothing is sent', async () => {
    const { desk, id } = await forbidden();
    const summary = valueOf(await desk.calls.verify({ ids: [id] }));
    expect(JSON.stringify(summary)).toContain('"policy"');
    expect(errorOf(await desk.calls.permissions({ id })).code).toBe('policy');
    expect(errorOf(await desk.calls.copyToken({ id })).code).toBe('policy');
    const credential = { kind: 'secret', value: secretValue() } as const;
    expect(errorOf(await desk.calls.replaceSecret({ id, credential })).code).toBe('policy');
    expect(errorOf(await desk.calls.replaceSecrets({ ids: [id], credential })).code).toBe('policy');
    expect([desk.asked, desk.consents]).toEqual([[], []]);
  });

  it('a person who does not agree is answered otherwise', async () => {
    const { desk, id } = await forbidden();
    desk.policy.forbidCustomClouds = false;
    desk.agrees = false;
    expect(errorOf(await desk.calls.permissions({ id })).code).toBe('cancelled');
  });
});
