import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
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
    <MessageBar
      intent="info"
      layout="multiline"
      className={styles.bar}
      role="region"
      data-testid="protection-offer"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <div>{words.text}</div>
        <div className={styles.actions}>
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
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    alignItems: 'start',
    // Fluent keeps a third row for actions, which stand inside the body here.
    gridTemplateAreas: '"icon body" "icon body"',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto 0',
    paddingTop: tokens.spacingVerticalMNudge,
    paddingBottom: tokens.spacingVerticalS,
  },
  body: { whiteSpace: 'normal', paddingRight: tokens.spacingHorizontalM },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    '> button': { flexShrink: 0, whiteSpace: 'nowrap' },
  },
});
