import type { UpdateFault } from '../../shared/updates';
import { FeedFault } from './feed';

/** The codes of errors, as the system, Chromium and electron-updater write them, by what they come to. */
const faultsByCode: readonly (readonly [pattern: RegExp, fault: UpdateFault])[] = [
  [/^ENOSPC$|^EDQUOT$/, 'disk_full'],
  [/^EACCES$|^EPERM$|^EROFS$|^EEXIST$/, 'not_allowed'],
  [/^ERR_CHECKSUM_MISMATCH$/, 'hash_wrong'],
  [/^ERR_UPDATER_INVALID_SIGNATURE$/, 'signature_wrong'],
];

/** What Chromium says where a host was not reached. Source: `net/base/net_error_list.h`. */
const unreached =
  /net::ERR_(?:INTERNET_DISCONNECTED|NAME_|ADDRESS_|CONNECTION_|NETWORK_|TIMED_OUT|PROXY_|TUNNEL_|SOCKS_|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE|ABORTED|HTTP2_|QUIC_|DNS_)/;

/** What an exception of looking, downloading or installing comes to. */
export function faultOf(error: unknown): UpdateFault {
  if (error instanceof FeedFault) return error.fault;
  if (!(error instanceof Error)) return 'feed_unreadable';
  const { code } = error as NodeJS.ErrnoException;
  const byCode = faultsByCode.find(([pattern]) => typeof code === 'string' && pattern.test(code));
  if (byCode) return byCode[1];
  return unreached.test(error.message) ? 'no_network' : 'feed_unreadable';
}
