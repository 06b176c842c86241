import { describe, expect, it } from 'vitest';
import type { CredentialStatus } from '../../../../src/shared/connection';
import type { Context } from '../../../../src/main/connections/context';
import { CredentialNews } from '../../../../src/main/connections/credential-news';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { record } from '../../../support/builders';

const sealed: NonNullable<VaultRecord['secret']> = { format: 1, nonce: 'AA==', tag: 'AA==', data: 'AA==' };

/** A vault whose secrets are as `statuses` says, and what the window was told. */
function desk(records: VaultRecord[], statuses: Map<string, CredentialStatus>) {
  const told: string[][] = [];
  const context = {
    vault: {
      connections: records,
      revision: 1,
      credentialStatus: ({ id }: VaultRecord) => statuses.get(id) ?? 'missing',
    },
    publish: ({ upserted }: { upserted: { id: string }[] }) => told.push(upserted.map(({ id }) => id)),
  } as unknown as Context;
  return { context, told };
}

describe('What the keyring changes', () => {
  it('is not told where it opens what was sealed: that counted as kept before', () => {
    const one = record({ secret: sealed });
    const { context, told } = desk([one, record()], new Map([[one.id, 'kept']]));
    new CredentialNews().tell(context);
    expect(told).toEqual([]);
  });

  it('is told of those alone that it changes, and not again as long as it stays so', () => {
    const [opens, lost] = [record({ secret: sealed }), record({ secret: sealed })];
    const statuses = new Map<string, CredentialStatus>([
      [opens.id, 'kept'],
      [lost.id, 'unreadable'],
    ]);
    const { context, told } = desk([opens, lost], statuses);
    const news = new CredentialNews();
    news.tell(context);
    news.tell(context);
    expect(told).toEqual([[lost.id]]);

    statuses.set(lost.id, 'kept');
    news.tell(context);
    expect(told).toEqual([[lost.id], [lost.id]]);
  });
});
