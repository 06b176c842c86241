import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';
import { ExpiryField } from '../../components/expiry-field';
import { FindingBar } from '../../components/finding-bar';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { takeFocus } from '../../lib/open-dialog';
import { tellingStatus } from '../../lib/telling-status';
import { useToasts } from '../../lib/toasts';
import { useExpiryDate } from '../../lib/use-expiry-date';
import { NewSecretField, useNewSecret } from './new-secret';
import { secretWords } from './secret-words';

interface ReplaceSecretProps {
  readonly connection: Connection;
  readonly onDone: () => void;
}

/** Takes a new secret for a kept connection; main verifies it before it takes the old one's place. */
export function ReplaceSecret({ connection, onDone }: ReplaceSecretProps) {
  const messages = useMessages();
  // By the time of the answer it may have one.
  const [{ credential }] = useState(connection);
  const words = secretWords({ credential }, messages);
  const styles = useStyles();
  const toasts = useToasts();
  const { id, tenant, clientId } = connection;
  const secret = useNewSecret({ tenant: tenant.entered, clientId });
  const { fieldRef } = secret;
  // The old secret's date says nothing of the new one.
  const date = useExpiryDate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<BridgeError>();
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    formRef.current?.scrollIntoView({ block: 'nearest' });
    fieldRef.current?.focus({ preventScroll: true });
  }, [fieldRef]);

  const refusalRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) refusalRef.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  // After the answer, the details may be another tenant's: this form's end is then nobody's any more.
  const [replaced, setReplaced] = useState(false);
  const leave = useEffectEvent(onDone);
  useEffect(() => {
    if (replaced) leave();
  }, [replaced]);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const submit = async () => {
    if (busy) return;
    const secretExpiresAt = date.read();
    if (secretExpiresAt === undefined || !secret.isReady()) return;
    setBusy(true);
    setFailure(undefined);
    const pending = secret.take((credential) =>
      bridge.connections.replaceSecret({
        id,
        credential,
        ...(secretExpiresAt === '' ? {} : { secretExpiresAt }),
      }),
    );
    const answer = await answered(pending);
    setBusy(false);
    if (answer.ok) {
      const { name } = answer.value;
      toasts.say((shown) => secretWords({ credential }, shown).done(name));
      setReplaced(true);
      return;
    }
    setFailure(answer.error);
    secret.hold(answer.error.held);
    if (isShown.current) takeFocus(fieldRef.current);
    else {
      toasts.say(
        (shown) =>
          secretWords({ credential }, shown).notDone(connection.name, failureWords(answer.error, shown)),
        'error',
      );
    }
  };

  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      aria-label={words.title(connection.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <NewSecretField secret={secret} busy={busy} hint={words.text} />
      <ExpiryField {...date.field} busy={busy} />
      {failure && (
        <div ref={refusalRef} role="alert">
          {failure.finding ? (
            <FindingBar key={failure.finding.at} finding={failure.finding} />
          ) : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{failureWords(failure, messages)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={busy ? styles.trying : undefined}
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
        >
          {busy ? messages.form.connecting : words.action}
        </Button>
        <Button size="small" onClick={onDone}>
          {messages.list.cancel}
        </Button>
      </div>
    </form>
  );
}

function failureWords(error: BridgeError, messages: Messages): string {
  if (error.finding) return `${messages.findings[error.finding.id].title}.`;
  // With a held secret, `secret_missing` is that secret: it was held for a while only.
  if (error.code === 'secret_missing') return messages.problems.secret_not_held;
  return error.problem === undefined ? errorWords(error, messages) : messages.problems[error.problem];
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  trying: tellingStatus,
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
