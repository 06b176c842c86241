import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { ExpiryField } from '../../components/expiry-field';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { useExpiryDate } from '../../lib/use-expiry-date';
import { ExpiryText } from '../../components/expiry-text';

/** When the secret expires, changed in place. */
export function ExpiryLine({ connection }: { readonly connection: Connection }) {
  const messages = useMessages();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const [wasEditing, setWasEditing] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form that had the focus is gone.
    if (wasEditing && !editing && document.activeElement === document.body) buttonRef.current?.focus();
  }, [editing, wasEditing]);

  if (editing) {
    return (
      <ExpiryForm
        connection={connection}
        onDone={() => {
          setEditing(false);
          setWasEditing(true);
        }}
      />
    );
  }
  const { expiresAt, expiryFromMicrosoft } = connection.credential;
  return (
    <div className={styles.line}>
      <Text className={styles.label}>{messages.fields.secretExpiresAt.label}</Text>
      <ExpiryText expiresAt={expiresAt} />
      <Button
        ref={fluentRef(buttonRef)}
        size="small"
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={expiresAt === undefined ? messages.expiry.set : messages.expiry.change}
        title={expiresAt === undefined ? messages.expiry.set : messages.expiry.change}
        onClick={() => {
          setEditing(true);
        }}
      />
      {expiryFromMicrosoft && (
        <Text size={200} className={styles.label}>
          {messages.expiry.fromMicrosoft}
        </Text>
      )}
    </div>
  );
}

interface ExpiryFormProps {
  readonly connection: Connection;
  readonly onDone: () => void;
}

function ExpiryForm({ connection: { id, credential }, onDone }: ExpiryFormProps) {
  const messages = useMessages();
  const styles = useStyles();
  const date = useExpiryDate(dayOf(credential.expiresAt));
  const [failure, setFailure] = useState<string>();
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    formRef.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const save = async (secretExpiresAt: string | undefined) => {
    if (secretExpiresAt === undefined) return;
    if (secretExpiresAt === dayOf(credential.expiresAt)) {
      onDone();
      return;
    }
    const answer = await answered(bridge.connections.update({ id, secretExpiresAt }));
    if (answer.ok) onDone();
    else setFailure(errorWords(answer.error, messages));
  };

  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      aria-label={messages.fields.secretExpiresAt.label}
      onSubmit={(event) => {
        event.preventDefault();
        void save(date.read());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <ExpiryField
        {...date.field}
        busy={false}
        autoFocus
        onText={(text, picked) => {
          date.field.onText(text, picked);
          setFailure(undefined);
        }}
      />
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {messages.list.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {messages.list.cancel}
        </Button>
        {credential.expiresAt !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void save('')}>
            {messages.expiry.forget}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The day of a moment as the field takes it; empty where there is none. */
function dayOf(expiresAt: string | undefined): string {
  return expiresAt?.slice(0, 10) ?? '';
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
