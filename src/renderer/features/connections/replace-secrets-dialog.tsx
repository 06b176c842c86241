import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { BridgeError, ReplacedSecrets } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { AppDialog } from '../../components/app-dialog';
import { CauseGroup } from '../../components/cause-group';
import { ExpiryField } from '../../components/expiry-field';
import { FindingBar } from '../../components/finding-bar';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { useExpiryDate } from '../../lib/use-expiry-date';
import { NewSecretField, useNewSecret } from './new-secret';
import { refusedGroups, type RefusedGroup } from './refused-groups';

interface ReplaceSecretsDialogProps {
  /** Connections of one app in one cloud. */
  readonly connections: readonly Connection[];
  /** Done or given up; with the ids whose secret was replaced. */
  readonly onDone: (replaced?: readonly string[]) => void;
}

/** How far the replacing is. */
interface Outcome {
  /** Those that still have their old secret. */
  readonly left: readonly Connection[];
  readonly replaced: readonly string[];
  readonly groups: readonly RefusedGroup[];
}

/**
 * One new secret for several connections of one app. Main verifies it in each tenant before it takes the
 * old one's place there; where it is refused the old one stays, and can be tried again.
 */
export function ReplaceSecretsDialog({ connections, onDone }: ReplaceSecretsDialogProps) {
  const messages = useMessages();
  const { replaceMany: words } = messages;
  const styles = useStyles();
  const toasts = useToasts();
  const formId = useId();
  const clientId = connections[0]?.clientId ?? '';
  const secret = useNewSecret({ tenant: '', clientId });
  const { fieldRef } = secret;
  const date = useExpiryDate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<BridgeError>();
  const [outcome, setOutcome] = useState<Outcome>({ left: connections, replaced: [], groups: [] });
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    fieldRef.current?.focus();
    return () => {
      isOpen.current = false;
    };
  }, [fieldRef]);

  const submit = async () => {
    if (busy) return;
    const secretExpiresAt = date.read();
    if (secretExpiresAt === undefined || !secret.isReady()) return;
    setBusy(true);
    setFailure(undefined);
    const ids = outcome.left.map(({ id }) => id);
    const pending = secret.take((credential) =>
      bridge.connections.replaceSecrets({
        ids,
        credential,
        ...(secretExpiresAt === '' ? {} : { secretExpiresAt }),
      }),
    );
    const answer = await answered(pending);
    setBusy(false);
    if (answer.ok) settle(answer.value);
    else {
      if (!isOpen.current) toasts.answer(answer);
      setFailure(answer.error);
      secret.hold(answer.error.held);
      fieldRef.current?.focus();
    }
  };

  const settle = ({ replaced, refused, held }: ReplacedSecrets) => {
    const all = [...outcome.replaced, ...replaced];
    if (refused.length === 0) {
      toasts.say((shown) => shown.replaceMany.replaced(all.length));
      if (isOpen.current) onDone(all);
      return;
    }
    if (!isOpen.current) {
      toasts.say((shown) => shown.replaceMany.refused(refused.length), 'warning');
      return;
    }
    const keep = new Set(refused.map(({ id }) => id));
    secret.hold(held);
    setOutcome({
      left: outcome.left.filter(({ id }) => keep.has(id)),
      replaced: all,
      groups: refusedGroups(refused, connections),
    });
    fieldRef.current?.focus();
  };

  const close = () => {
    onDone(outcome.replaced);
  };

  return (
    <AppDialog
      title={words.title(connections.length)}
      size="medium"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{outcome.groups.length > 0 ? words.done : messages.list.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            appearance="primary"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          >
            {submitWords()}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        aria-label={words.title(connections.length)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Text block className={styles.app}>
          {words.app(clientId)}
        </Text>
        <NewSecretField secret={secret} busy={busy} hint={words.text} />
        <ExpiryField {...date.field} busy={busy} />
      </form>
      <div role="alert" className={styles.outcome}>
        {failure &&
          (failure.finding ? (
            <FindingBar key={failure.finding.at} finding={failure.finding} />
          ) : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{failureWords(failure)}</MessageBarBody>
            </MessageBar>
          ))}
        {outcome.groups.length > 0 && (
          <>
            {outcome.replaced.length > 0 && <Text block>{words.replaced(outcome.replaced.length)}</Text>}
            <Subtitle2 as="h3" className={styles.title}>
              {words.refusedTitle}
            </Subtitle2>
            <ul className={styles.list}>
              {outcome.groups.map(({ cause, connections: those }) =>
                cause.kind === 'finding' ? (
                  <CauseGroup
                    key={cause.id}
                    kind={cause.later ? 'unreachable' : 'failed'}
                    title={messages.findings[cause.id].title}
                    text={messages.findings[cause.id].remedy}
                    connections={those}
                  />
                ) : (
                  <CauseGroup
                    key={cause.code}
                    kind="skipped"
                    title={messages.verifyRun.skippedTitle}
                    text={messages.errors[cause.code]}
                    connections={those}
                  />
                ),
              )}
            </ul>
          </>
        )}
      </div>
    </AppDialog>
  );

  function submitWords(): string {
    if (busy) return messages.form.connecting;
    return outcome.groups.length > 0 ? words.retry(outcome.left.length) : words.submit;
  }

  function failureWords(error: BridgeError): string {
    // Here `secret_missing` is the held one: it was held for a while only.
    if (error.code === 'secret_missing') return messages.problems.secret_not_held;
    return error.problem === undefined ? errorWords(error, messages) : messages.problems[error.problem];
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  app: {
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  outcome: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    ':empty': { display: 'none' },
  },
  title: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});
