import { useRef, useState, type RefObject } from 'react';
import { readClientSecret } from '../../../shared/fields/client-secret';
import type { DraftInput } from '../../../shared/draft';
import { RemarkField } from '../../components/remark-field';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { useMessages } from '../../lib/language';
import type { SecretJudgement } from '../link/form-state';
import { remarkOfJudgement } from '../link/remarks';
import { judgeSecret } from '../link/secret-access';

/** A secret as it is sent: typed, or held by main from the last try. */
type Credential = DraftInput['credential'];

/** The workings of a field for a new secret. */
export interface NewSecret {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly seen: Seen | undefined;
  /** Main holds the secret of the last try, so that the field may stay empty. */
  readonly isHeld: boolean;
  readonly onEdited: (pasted: boolean) => void;
  readonly onLeft: () => void;
  /** Whether there is something to send; points out why not. */
  readonly isReady: () => boolean;
  /** Hands the secret to `send` and empties the field; nothing of it is left in a suspended function. */
  readonly take: <Sent>(send: (credential: Credential) => Sent) => Sent;
  /** After a failure: what main holds for the next try. */
  readonly hold: (handle: string | undefined) => void;
}

interface Seen {
  readonly judgement: SecretJudgement;
  readonly judged: boolean;
  readonly settled: boolean;
}

/**
 * A new secret for kept connections. Its text is in the native field only, never in React's state.
 * @param ids what is pointed out when it is typed in the secret's place.
 */
export function useNewSecret({
  tenant,
  clientId,
}: {
  readonly tenant: string;
  readonly clientId: string;
}): NewSecret {
  const fieldRef = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<Seen>();
  const [held, setHeld] = useState<string>();
  const judge = () => judgeSecret(fieldRef.current, tenant, clientId);

  return {
    fieldRef,
    seen,
    isHeld: held !== undefined,
    onEdited: (pasted) => {
      setSeen({
        judgement: judge(),
        judged: seen?.judged ?? false,
        settled: pasted || (seen?.settled ?? false),
      });
    },
    onLeft: () => {
      const judgement = judge();
      if (judgement.filled) setSeen({ judgement, judged: true, settled: true });
    },
    isReady: () => {
      const judgement = judge();
      if (judgement.problem === undefined || (!judgement.filled && held !== undefined)) {
        setSeen(undefined);
        return true;
      }
      setSeen({ judgement, judged: true, settled: true });
      fieldRef.current?.focus();
      return false;
    },
    take: (send) => sendSecret(fieldRef.current, held, send),
    hold: setHeld,
  };
}

interface NewSecretFieldProps {
  readonly secret: NewSecret;
  readonly busy: boolean;
  readonly hint: string;
}

/** The field of a new secret. */
export function NewSecretField({ secret, busy, hint }: NewSecretFieldProps) {
  const { form, fields, list } = useMessages();
  const { seen, isHeld } = secret;
  const placeholder = isHeld ? form.secretHeldPlaceholder : fields.clientSecret.placeholder;
  const remark =
    seen &&
    remarkOfJudgement(seen.judgement, {
      ...seen,
      judged: seen.judged && (seen.judgement.filled || !isHeld),
    });
  return (
    <RemarkField label={list.newSecret} hint={isHeld ? form.secretHeld : hint} remark={remark}>
      <SecretInput
        name="newSecret"
        fieldRef={secret.fieldRef}
        readOnly={busy}
        aria-required={!isHeld}
        placeholder={busy ? form.secretSent : placeholder}
        onEdited={secret.onEdited}
        onBlur={secret.onLeft}
      />
    </RemarkField>
  );
}

function sendSecret<Sent>(
  field: HTMLInputElement | null,
  held: string | undefined,
  send: (credential: Credential) => Sent,
): Sent {
  const isEmpty = field === null || field.value === '';
  const sent = send(
    isEmpty && held !== undefined
      ? { kind: 'held', handle: held }
      : { kind: 'secret', value: readClientSecret(field?.value ?? '').value },
  );
  clearSecret(field);
  return sent;
}
