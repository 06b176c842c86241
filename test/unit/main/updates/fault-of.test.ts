import { describe, expect, it } from 'vitest';
import { FeedFault } from '../../../../src/main/updates/feed';
import { faultOf } from '../../../../src/main/updates/fault-of';

const coded = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

describe('A failure of updating', () => {
  it.each([
    [new FeedFault('older'), 'older'],
    [coded('ENOSPC'), 'disk_full'],
    [coded('EDQUOT'), 'disk_full'],
    [coded('EACCES'), 'not_allowed'],
    [coded('EPERM'), 'not_allowed'],
    [coded('EROFS'), 'not_allowed'],
    [coded('EEXIST'), 'not_allowed'],
    [coded('ERR_CHECKSUM_MISMATCH'), 'hash_wrong'],
    [coded('ERR_UPDATER_INVALID_SIGNATURE'), 'signature_wrong'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'no_network'],
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'no_network'],
    [new Error('net::ERR_CONNECTION_REFUSED'), 'no_network'],
    [new Error('net::ERR_TIMED_OUT'), 'no_network'],
    [new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'no_network'],
    [new Error('net::ERR_BLOCKED_BY_CLIENT'), 'feed_unreadable'],
    [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'feed_unreadable'],
    [coded('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), 'feed_unreadable'],
    [coded('HTTP_ERROR_500'), 'feed_unreadable'],
    ['no error at all', 'feed_unreadable'],
  ])('%s is %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
