import { describe, expect, it } from 'vitest';
import { composeVaultFile, emptyContent, readVaultFile } from '../../../../src/main/vault/vault-file';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { ok } from '../../../../src/shared/result';
import { guid, noon, proved, record, refused } from '../../../support/builders';

const content = {
  ...emptyContent,
  connections: [
    record({ lastCheck: proved().check, state: 'linked' }),
    record({ lastCheck: { ...refused('unknown').check, finding: findingFor('unknown', noon) } }),
  ],
  bin: [{ removedAt: '2026-03-01T00:00:00.000Z', connection: record() }],
};

/** What a document is after it was on disk. */
const onDisk = (document: unknown) => JSON.parse(JSON.stringify(document)) as Record<string, unknown>;

describe('The vault’s file', () => {
  it('is read as it was written', () => {
    const document = onDisk(composeVaultFile(content, 7));
    expect(readVaultFile(document)).toEqual(ok({ content, revision: 7 }));
  });

  it('is not used when its content or revision was altered', () => {
    const document = onDisk(composeVaultFile(content, 7));
    expect(readVaultFile({ ...document, revision: 8 })).toEqual({ ok: false, error: 'altered' });
    const moved = JSON.stringify(document).replace('"cloud":"global"', '"cloud":"china"');
    expect(readVaultFile(JSON.parse(moved))).toEqual({ ok: false, error: 'altered' });
  });

  it.each([
    ['of a newer version', { format: 2, anything: 'else' }, 'newer_version'],
    ['of a version that is no number', { format: 'x' }, 'unreadable'],
    ['of no version', {}, 'unreadable'],
    ['that is no object', [], 'unreadable'],
    ['that is empty', null, 'unreadable'],
    ['with a key too many', { ...composeVaultFile(content, 1), more: 1 }, 'unreadable'],
    ['with another type', { ...composeVaultFile(content, 1), revision: '1' }, 'unreadable'],
    ['whose content is something else', composeVaultFile({ a: 1 } as never, 1), 'unreadable'],
    [
      'with a record that is not one',
      composeVaultFile({ ...content, connections: [record({ id: 'x' })] }, 1),
      'unreadable',
    ],
  ])('is not used when it is one %s', (_what, document, damage) => {
    expect(readVaultFile(document)).toEqual({ ok: false, error: damage });
  });

  it('may hold a record with every optional part absent', () => {
    const bare = { ...emptyContent, connections: [record({ tenant: { entered: guid() } })] };
    expect(readVaultFile(onDisk(composeVaultFile(bare, 0))).ok).toBe(true);
  });
});
