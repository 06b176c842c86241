import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { Connection } from '../../shared/connection';
import { answered, bridge } from '../lib/bridge';
import { useMessages } from '../lib/language';
import { useToasts } from '../lib/toasts';
import { PortalButton, type PortalButtonProps } from './portal-button';

/** Whose consent is asked for. */
interface ConsentButtonsProps extends Pick<PortalButtonProps, 'size' | 'appearance'> {
  readonly of: Pick<Connection, 'cloud' | 'clientId'> & { readonly tenant: string };
}

/**
 * The page on which an administrator of the tenant agrees to what the app asks for: to open, or, because they are often
 * somebody else, to send. A custom cloud has no page that anybody knows, and no button.
 */
export function ConsentButtons({ of: { cloud, clientId, tenant }, size, appearance }: ConsentButtonsProps) {
  const messages = useMessages();
  const toasts = useToasts();
  if (cloud === 'custom') return null;

  const copy = async () => {
    const link = { page: 'admin_consent', cloud, clientId, tenant } as const;
    toasts.answer(await answered(bridge.guide.copyLink(link)), messages.finding.consentCopied);
  };

  return (
    <>
      <PortalButton
        page="admin_consent"
        cloud={cloud}
        clientId={clientId}
        tenant={tenant}
        {...(size === undefined ? {} : { size })}
        {...(appearance === undefined ? {} : { appearance })}
      />
      <Button {...(size === undefined ? {} : { size })} icon={<LinkRegular />} onClick={() => void copy()}>
        {messages.finding.copyConsent}
      </Button>
    </>
  );
}
