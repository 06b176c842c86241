import type { VerifyProgress } from '../../shared/verify-run';
import { bridge } from './bridge';
import { followed } from './followed';

const progress = followed<'verify.progress', VerifyProgress>(
  {
    state: 'idle',
    total: 0,
    verified: 0,
    failed: 0,
    unverified: 0,
    cancelled: 0,
    running: [],
    heldTenants: 0,
  },
  'verify.progress',
  (now) => now,
  () => bridge.connections.verifyProgress({}),
);

/** See {@link useVerifyProgress}. */
export const startVerifyProgress = progress.start;

/** Reads it again, once Tenantry was opened. */
export const reloadVerifyProgress = progress.reload;

/** How far the verifications are that the person asked for. */
export const useVerifyProgress = progress.use;
