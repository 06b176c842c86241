import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answer, BridgeError } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { readClientSecret } from '../../../shared/fields/client-secret';
import { FindingBar } from '../../components/finding-bar';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { RemarkField } from '../link/remark-field';
import { remarkOfJudgement } from '../link/remarks';
import { judgeSecret } from '../link/secret-access';
import type { SecretJudgement } from '../link/form-state';

interface ReplaceSecretProps {
  readonly connection: Connection;
  readonly onDone: () => void;
}

/** Takes a new secret for a kept connection; main verifies it before it takes the old one's place. */
export function ReplaceSecret({ connection, onDone }: ReplaceSecretProps) {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<{ judgement: SecretJudgement; judged: boolean; settled: boolean }>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<BridgeError>();
  useEffect(() => {
    fieldRef.current?.focus();
  }, []);

  const refusalRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) refusalRef.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  const judge = () => judgeSecret(fieldRef.current, connection.tenant.entered, connection.clientId);

  const submit = async () => {
    if (busy) return;
    const judgement = judge();
    if (judgement.problem !== undefined) {
      setSeen({ judgement, judged: true, settled: true });
      fieldRef.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(undefined);
    setSeen(undefined);
    const answer = await answered(send(connection.id, fieldRef.current));
    setBusy(false);
    if (answer.ok) {
      toasts.say(messages.list.replaced(answer.value.name));
      onDone();
      return;
    }
    setFailure(answer.error);
    fieldRef.current?.focus();
  };

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={messages.list.replaceTitle(connection.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <RemarkField
        label={messages.list.newSecret}
        hint={messages.list.replaceText}
        remark={seen && remarkOfJudgement(seen.judgement, seen)}
      >
        <SecretInput
          name="newSecret"
          fieldRef={fieldRef}
          readOnly={busy}
          aria-required
          placeholder={busy ? messages.form.secretSent : messages.fields.clientSecret.placeholder}
          onEdited={(pasted) => {
            setSeen({
              judgement: judge(),
              judged: seen?.judged ?? false,
              settled: pasted || (seen?.settled ?? false),
            });
          }}
          onBlur={() => {
            const judgement = judge();
            if (judgement.filled) setSeen({ judgement, judged: true, settled: true });
          }}
        />
      </RemarkField>
      {failure && (
        <div ref={refusalRef} role="alert">
          {failure.finding ? (
            <FindingBar key={failure.finding.at} finding={failure.finding} />
          ) : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {failure.problem === undefined
                  ? errorWords(failure, messages)
                  : messages.problems[failure.problem]}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="extra-tiny" /> } : {})}
        >
          {busy ? messages.form.connecting : messages.list.replaceSecret}
        </Button>
        <Button size="small" onClick={onDone}>
          {messages.list.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Hands the field's text to main and empties the field; nothing of it is left in a suspended function. */
function send(id: string, field: HTMLInputElement | null): Promise<Answer<Connection>> {
  const pending = bridge.connections.replaceSecret({
    id,
    clientSecret: readClientSecret(field?.value ?? '').value,
  });
  clearSecret(field);
  return pending;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
