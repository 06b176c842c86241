import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { usePart } from '../../lib/language';
import { changeSettings } from '../../lib/settings-store';
import { showVaultDialog } from './vault-dialog-store';

interface SecondWayProps {
  readonly onLater: () => void;
}

/** A second way to the secrets, with the reason for it. */
export function SecondWay({ onLater }: SecondWayProps) {
  const { offer: words } = usePart('vault');
  const styles = useStyles();
  return (
    <MessageBar intent="info" layout="multiline" role="region" data-testid="protection-offer">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <div>{words.text}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            showVaultDialog({ kind: 'protection', page: 'passphrase' });
          }}
        >
          {words.passphrase}
        </Button>
        <Button
          size="small"
          onClick={() => {
            showVaultDialog({ kind: 'protection', page: 'recovery' });
          }}
        >
          {words.recovery}
        </Button>
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            onLater();
            void changeSettings({ protectionOffered: true });
          }}
        >
          {words.later}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ body: { whiteSpace: 'normal' } });
