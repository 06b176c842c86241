import { Button } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMessages } from '../lib/language';
import { signInToProxy } from '../lib/network-store';

interface ProxyButtonProps {
  readonly busy?: boolean | undefined;
  /** Microsoft can be reached now. What waits is verified by itself. */
  readonly onSignedIn?: (() => void) | undefined;
}

/** Lets main ask for the sign-in to the network's proxy once more. */
export function ProxyButton({ busy = false, onSignedIn }: ProxyButtonProps) {
  const { finding: words } = useMessages();
  const [asking, setAsking] = useState(false);

  const signIn = async () => {
    if (asking || busy) return;
    setAsking(true);
    const isThere = await signInToProxy();
    setAsking(false);
    if (isThere) onSignedIn?.();
  };

  return (
    <Button
      size="small"
      appearance="primary"
      icon={<PersonKeyRegular />}
      disabledFocusable={busy || asking}
      onClick={() => void signIn()}
    >
      {words.signInToProxy}
    </Button>
  );
}
