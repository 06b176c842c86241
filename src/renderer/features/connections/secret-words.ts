import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';

/** What entering a new secret is called: where there is none, it takes the place of nothing. */
export function secretWords(
  { credential }: Pick<Connection, 'credential'>,
  { list }: Pick<Messages, 'list'>,
): Messages['list']['enterSecret']['missing'] {
  return credential.status === 'missing' ? list.enterSecret.missing : list.enterSecret.there;
}
