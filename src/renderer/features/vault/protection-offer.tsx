import { FetchedPart } from '../../components/fetched-part';
import { lazyWith } from '../../lib/lazy-with';
import { useSettings } from '../../lib/settings-store';
import { useVault } from '../../lib/vault-store';

const SecondWay = lazyWith(['vault'], () => import('./second-way').then((module) => module.SecondWay));

/** Offers a second way to the secrets, with the reason, until there is one or it was put off. */
export function ProtectionOffer({ onLater }: { readonly onLater: () => void }) {
  const { protectionOffered } = useSettings();
  const vault = useVault();
  if (protectionOffered || !vault || vault.ways.passphrase || vault.ways.recovery) return null;
  // Of anything else the bar across the window's top tells.
  if (vault.protection !== 'ready') return null;
  return (
    <FetchedPart optional>
      <SecondWay onLater={onLater} />
    </FetchedPart>
  );
}
