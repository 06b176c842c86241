import { Button, type ButtonProps } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { CloudId } from '../../shared/clouds';
import type { PortalPage } from '../../shared/portal';
import { answered, bridge } from '../lib/bridge';
import { useMessages } from '../lib/language';

/** Where a portal button leads. */
interface PortalButtonProps extends Pick<ButtonProps, 'size' | 'appearance'> {
  readonly page: PortalPage;
  readonly cloud: CloudId;
  readonly clientId?: string;
}

/** Opens a page of the cloud's portal in the system's browser. */
export function PortalButton({ page, cloud, clientId, ...look }: PortalButtonProps) {
  const { guide } = useMessages();
  return (
    <Button
      {...look}
      icon={<OpenRegular />}
      iconPosition="after"
      title={guide.opensInBrowser}
      onClick={() => {
        void answered(bridge.guide.open({ page, cloud, ...(clientId === undefined ? {} : { clientId }) }));
      }}
    >
      {guide.links[page]}
    </Button>
  );
}
