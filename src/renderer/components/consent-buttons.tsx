import { Button, type ButtonProps } from '@fluentui/react-components';
import { LinkRegular, Open16Regular } from '@fluentui/react-icons';
import type { CloudId } from '../../shared/clouds';
import { answered, bridge } from '../lib/bridge';
import { useMessages } from '../lib/language';
import { useToasts } from '../lib/toasts';

interface ConsentButtonsProps extends Pick<ButtonProps, 'size' | 'appearance'> {
  /** The kept connection whose app is to be granted what it asks for. */
  readonly id: string;
  readonly cloud: CloudId;
}

/**
 * The page on which an administrator of the tenant agrees to what the app asks for: to open, or, because they are often
 * somebody else, to send. A custom cloud has no page that anybody knows, and no button.
 */
export function ConsentButtons({
  id,
  cloud,
  size = 'medium',
  appearance = 'secondary',
}: ConsentButtonsProps) {
  const { finding: words, guide } = useMessages();
  const toasts = useToasts();
  if (cloud === 'custom') return null;

  const show = async (how: 'open' | 'copy') => {
    const answer = await answered(bridge.connections.consent({ id, how }));
    if (how === 'copy' || !answer.ok) toasts.answer(answer, (shown) => shown.finding.consentCopied);
  };

  return (
    <>
      <Button
        size={size}
        appearance={appearance}
        icon={<Open16Regular />}
        iconPosition="after"
        title={guide.opensInBrowser}
        onClick={() => void show('open')}
      >
        {words.openConsent}
      </Button>
      <Button size={size} icon={<LinkRegular />} onClick={() => void show('copy')}>
        {words.copyConsent}
      </Button>
    </>
  );
}
