import { session, type Session } from 'electron';
import { mayAskFeed, type FeedConfig } from '../updates/feed-config';
import { silenceSpellChecker } from './session-guard';

/**
 * The way to the feed: Chromium's network stack in a session of its own that keeps nothing, says no more than it has to
 * and reaches no other host, wherever an answer redirects to.
 */
export function updateSession(config: FeedConfig): Session {
  const own = session.fromPartition('updates', { cache: false });
  silenceSpellChecker(own);
  // Neither the version of anything, nor which languages the person reads.
  own.setUserAgent('Tenantry', '');
  own.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  own.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayAskFeed(details.url, config) });
  });
  return own;
}
