import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, EyeRegular, KeyResetRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';
import { ExpiryLine } from './expiry-line';
import { ReplaceSecret } from './replace-secret';
import { RevealedSecret } from './revealed-secret';
import { secretWords } from './secret-words';

interface SecretSectionProps {
  readonly connection: Connection;
  readonly replacing: boolean;
  /** Whether replacing it is offered here; where a finding offers it, once is enough. */
  readonly offersReplacing: boolean;
  readonly onReplace: () => void;
  readonly onDone: () => void;
  readonly onCopy: () => void;
}

/** How the secret is kept, and what can be done with it. */
export function SecretSection({
  connection,
  replacing,
  offersReplacing,
  onReplace,
  onDone,
  onCopy,
}: SecretSectionProps) {
  const messages = useMessages();
  const styles = useStyles();
  const [revealed, setRevealed] = useState(false);
  const [wasRevealed, setWasRevealed] = useState(false);
  useEffect(
    () => () => {
      // The details are kept while the form is shown; a secret is not asked for again by coming back.
      setRevealed(false);
    },
    [],
  );
  const { status } = connection.credential;
  const usable = status === 'kept' || status === 'session';

  return (
    <section className={styles.section} aria-labelledby="secret-title">
      <div>
        <Subtitle2 as="h3" id="secret-title" className={styles.title}>
          {messages.fields.clientSecret.label}
        </Subtitle2>
        <Text block className={styles.quiet}>
          {messages.credentialStatus[status]}
        </Text>
      </div>
      {!replacing && status !== 'missing' && <ExpiryLine connection={connection} />}
      {revealed && (
        <RevealedSecret
          id={connection.id}
          onHidden={() => {
            setRevealed(false);
            setWasRevealed(true);
          }}
        />
      )}
      {replacing && <ReplaceSecret connection={connection} onDone={onDone} />}
      {!replacing && (usable || offersReplacing) && (
        <div className={styles.buttons}>
          {usable && !revealed && (
            <Button
              size="small"
              icon={<EyeRegular />}
              autoFocus={wasRevealed}
              onClick={() => {
                setRevealed(true);
              }}
            >
              {messages.list.reveal}
            </Button>
          )}
          {usable && (
            <Button size="small" icon={<CopyRegular />} onClick={onCopy}>
              {messages.list.copySecret}
            </Button>
          )}
          {offersReplacing && (
            <Button size="small" icon={<KeyResetRegular />} data-opens="replace" onClick={onReplace}>
              {secretWords(connection, messages).action}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  title: { display: 'block', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
