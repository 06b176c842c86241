import {
  useEffect,
  useReducer,
  useRef,
  useState,
  type ClipboardEvent,
  type Dispatch,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { BridgeError } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { answered, bridge } from '../../lib/bridge';
import { focusField } from './focus-field';
import { hasIncompleteDate, incompleteDateTyped } from './incomplete-date';
import { contentOf, type FormContent } from './form-content';
import { afterEvent, emptyForm, formLike, type FormEvent, type FormState } from './form-state';
import { firstObstacle } from './remarks';
import { cleanSecret, fieldWithSecret, judgeSecret, sendDraft, takeBlock } from './secret-access';

/** What the form hands on. */
interface LinkFormOutlets {
  /** The form begins with this one's cloud, service and labels. */
  readonly like: Connection | undefined;
  /** The tenant is kept. */
  readonly onKept: (connection: Connection) => void;
  /** The attempt did not succeed; called after the focus has moved. */
  readonly onRefused: (error: BridgeError) => void;
}

/** The form's workings. */
export interface LinkForm {
  readonly state: FormState;
  /** What would be lost with the form. */
  readonly content: FormContent;
  readonly dispatch: Dispatch<FormEvent>;
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly secretRef: RefObject<HTMLInputElement | null>;
  readonly onSecretEdited: (pasted: boolean) => void;
  readonly onSecretClearedByLock: () => void;
  readonly onSecretLeft: () => void;
  /** For the form's capture phase: a pasted block fills all fields. */
  readonly onPaste: (event: ClipboardEvent<HTMLFormElement>) => void;
  /** Verifies and keeps, or only keeps, after one more change. Does nothing while an attempt is under way. */
  readonly submit: (how: 'link' | 'save', change?: FormEvent) => Promise<void>;
}

/** The state of the form and what a person can do to it. */
export function useLinkForm({ like, onKept, onRefused }: LinkFormOutlets): LinkForm {
  const [begun] = useState(() => (like ? formLike(like) : emptyForm));
  const [state, dispatch] = useReducer(afterEvent, begun);
  const formRef = useRef<HTMLFormElement>(null);
  const secretRef = useRef<HTMLInputElement>(null);
  const sendingRef = useRef(false);

  // What the secret's field says depends on the ids in the other fields.
  const { tenant, clientId } = state.fields;
  useEffect(() => {
    const field = secretRef.current;
    if (field === null || field.value === '') return;
    dispatch({ type: 'secretSeen', judgement: judgeSecret(field, tenant.text, clientId.text) });
  }, [tenant.text, clientId.text]);

  const judged = () => judgeSecret(secretRef.current, tenant.text, clientId.text);

  const submit = async (how: 'link' | 'save', change?: FormEvent) => {
    if (sendingRef.current) return;
    if (change) dispatch(change);
    const current = change ? afterEvent(state, change) : state;
    const seen: FormEvent[] = [
      { type: 'secretSeen', judgement: judged() },
      ...(hasIncompleteDate(formRef.current) ? [incompleteDateTyped] : []),
    ];
    const obstacle = firstObstacle(seen.reduce(afterEvent, current));
    if (obstacle !== undefined) {
      // A field that was folded away is there to be focused when this returns.
      flushSync(() => {
        for (const event of [...seen, { type: 'incomplete' } as const]) dispatch(event);
      });
      focusField(formRef.current, obstacle);
      return;
    }
    const repeated = fieldWithSecret(current, secretRef.current);
    if (repeated !== undefined) {
      flushSync(() => {
        dispatch({
          type: 'refused',
          error: { code: 'invalid_input', field: repeated, problem: 'contains_secret' },
        });
      });
      focusField(formRef.current, repeated);
      return;
    }
    sendingRef.current = true;
    const pending = sendDraft(current, secretRef.current, bridge.connections[how]);
    dispatch({ type: 'sent', how });
    const answer = await answered(pending);
    sendingRef.current = false;
    if (answer.ok) {
      onKept(answer.value);
      return;
    }
    const refused = { type: 'refused', error: answer.error } as const;
    if (answer.error.problem === undefined) {
      // What came of it is shown after the focus has moved, and so scrolls into view last.
      dispatch(refused);
    } else {
      flushSync(() => {
        dispatch(refused);
      });
    }
    const field = answer.error.field ?? answer.error.finding?.field;
    if (field !== undefined) focusField(formRef.current, field);
    onRefused(answer.error);
  };

  return {
    state,
    content: contentOf(state, begun),
    dispatch,
    formRef,
    secretRef,
    submit,
    onSecretEdited: (pasted) => {
      dispatch({ type: 'secretTyped', judgement: judged(), pasted });
    },
    onSecretClearedByLock: () => {
      dispatch({ type: 'secretClearedByLock' });
    },
    onSecretLeft: () => {
      const kept = cleanSecret(secretRef.current);
      dispatch({ type: 'secretLeft', judgement: judged(), kept });
    },
    onPaste: (event) => {
      if (sendingRef.current) return;
      const block = takeBlock(event.clipboardData.getData('text/plain'), secretRef.current);
      if (!block) return;
      event.preventDefault();
      dispatch({ type: 'blockPasted', ...block });
      const { texts } = block;
      const judgement = judgeSecret(
        secretRef.current,
        texts.tenant ?? tenant.text,
        texts.clientId ?? clientId.text,
      );
      dispatch({ type: 'secretTyped', judgement, pasted: true });
    },
  };
}
