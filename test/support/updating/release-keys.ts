import type { ReleaseKeys } from '../../../src/main/updates/release-keys';

/** The build puts them in. */
declare const __TEST_RELEASE_KEYS__: ReleaseKeys;

/** Keys that were made for one run of the tests. */
export const releaseKeys = __TEST_RELEASE_KEYS__;
