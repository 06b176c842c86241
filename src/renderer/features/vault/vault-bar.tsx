import { FetchedPart } from '../../components/fetched-part';
import { lazyWith } from '../../lib/lazy-with';
import { useVault } from '../../lib/vault-store';
import { isTrouble } from './vault-looks';

const VaultTrouble = lazyWith(['vault'], () =>
  import('./vault-trouble').then((module) => module.VaultTrouble),
);

/** Across the window's top when the secrets are not protected or not at hand: why, and what to do. */
export function VaultBar() {
  const vault = useVault();
  if (!vault || !isTrouble(vault.protection)) return null;
  return (
    <FetchedPart>
      <VaultTrouble vault={vault} />
    </FetchedPart>
  );
}
