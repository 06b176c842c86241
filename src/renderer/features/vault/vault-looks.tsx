import {
  ClockRegular,
  LockClosedRegular,
  ShieldCheckmarkRegular,
  ShieldErrorRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Protection } from '../../../shared/vault-status';

/** The picture of each protection. */
export const protectionIcons: Record<Protection, ReactElement> = {
  checking: <ClockRegular />,
  ready: <ShieldCheckmarkRegular />,
  locked: <LockClosedRegular />,
  needs_recovery: <ShieldErrorRegular />,
  unprotected: <ShieldErrorRegular />,
  damaged: <ShieldErrorRegular />,
};

/** The chip's id: the bar hands the focus to it. */
export const vaultChipId = 'vault-chip';

/** Whether the vault cannot be opened because its keyring does not open it. */
export function isShutByKeyring(protection: Protection): protection is 'locked' | 'needs_recovery' {
  return protection === 'locked' || protection === 'needs_recovery';
}

/** Whether a protection is told across the window's top, because it changes what can be done. */
export function isTrouble(protection: Protection): boolean {
  return protection !== 'ready' && protection !== 'checking';
}
