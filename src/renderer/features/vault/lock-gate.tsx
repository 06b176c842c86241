import { Activity, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { isShut } from '../../../shared/vault-status';
import { FetchedPart } from '../../components/fetched-part';
import { speech } from '../../lib/language';
import { lazyWith } from '../../lib/lazy-with';
import { fillStage, resumeStage, stage } from '../../lib/stage';
import { useVault } from '../../lib/vault-store';
import { showVaultDialog } from './vault-dialog-store';

const loadLockScreen = () => import('./lock-screen').then((module) => module.LockScreen);
const LockScreen = lazyWith(['vault'], loadLockScreen);

/**
 * Shows the app, or the lock screen in its place. The app stays mounted while it is locked, without effects and out of
 * the document: what was begun is there again afterwards. Nothing is shown before main has said whether it is locked.
 */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const vault = useVault();
  const hostRef = useRef<HTMLDivElement>(null);
  const isOpen = vault !== undefined && !isShut(vault);
  const mayLock = vault?.ways.passphrase === true;

  useLayoutEffect(() => {
    if (isOpen && hostRef.current) fillStage(hostRef.current);
  }, [isOpen]);
  // After the effects of all that is shown again, some of which move the focus.
  useEffect(() => {
    if (isOpen) resumeStage();
    else showVaultDialog(undefined);
  }, [isOpen]);
  useEffect(() => {
    // Locking must not wait for it. Where it is not to be had, drawing it says so.
    if (mayLock) void Promise.all([loadLockScreen(), speech.load('vault')]).catch(() => undefined);
  }, [mayLock]);

  return (
    <>
      <div ref={hostRef} />
      {createPortal(<Activity mode={isOpen ? 'visible' : 'hidden'}>{children}</Activity>, stage)}
      {vault && !isOpen && (
        <FetchedPart inPlace>
          <LockScreen vault={vault} />
        </FetchedPart>
      )}
    </>
  );
}
