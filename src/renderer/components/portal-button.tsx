import { Button, Caption1, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ErrorCode } from '../../shared/bridge';
import type { CloudId } from '../../shared/clouds';
import { isGuid, zeroGuid } from '../../shared/fields/guid';
import type { PortalPage } from '../../shared/portal';
import { answered, bridge } from '../lib/bridge';
import { useMessages } from '../lib/language';

/** What {@link PortalButton} takes. */
export interface PortalButtonProps extends Pick<ButtonProps, 'size' | 'appearance'> {
  readonly page: PortalPage;
  readonly cloud: CloudId;
  /** As typed; it counts once it is the GUID of an app. */
  readonly clientId?: string | undefined;
}

/** Pages that belong to one app: until the app is known, their link leads to the list of apps. */
const pagesOfAnApp: readonly PortalPage[] = ['certificates_and_secrets', 'api_permissions', 'authentication'];

/**
 * Opens a portal page of the chosen cloud in the system's browser, and that very app's page where the
 * client ID is known. Its words say which of the two it is. A custom cloud has no portal that anybody knows,
 * and no button.
 */
export function PortalButton({ page, cloud, clientId, ...look }: PortalButtonProps) {
  const styles = useStyles();
  const { guide, errors } = useMessages();
  const [failure, setFailure] = useState<ErrorCode>();
  const app = knownApp(clientId);
  if (cloud === 'custom') return null;

  const open = async () => {
    const link = app === undefined ? { page, cloud } : { page, cloud, clientId: app };
    const answer = await answered(bridge.guide.open(link));
    setFailure(answer.ok ? undefined : answer.error.code);
  };

  return (
    <div className={styles.root}>
      <Button
        {...look}
        className={styles.button}
        icon={{ children: <Open16Regular />, className: styles.icon }}
        iconPosition="after"
        title={guide.opensInBrowser}
        onClick={() => void open()}
      >
        {app === undefined && pagesOfAnApp.includes(page) ? guide.findApp : guide.links[page]}
      </Button>
      <div role="status">
        {failure !== undefined && (
          <Caption1 block className={styles.failure}>
            {errors[failure]}
          </Caption1>
        )}
      </div>
    </div>
  );
}

function knownApp(typed: string | undefined): string | undefined {
  const id = typed?.trim();
  return id !== undefined && isGuid(id) && id !== zeroGuid ? id : undefined;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    maxWidth: '100%',
  },
  button: { maxWidth: '100%', minWidth: 0, textAlign: 'start', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
  failure: { marginTop: tokens.spacingVerticalXS, color: tokens.colorStatusDangerForeground1 },
});
