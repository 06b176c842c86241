import { readClientSecret } from '../../../shared/fields/client-secret';
import type { FieldNote } from '../../../shared/fields/field';
import type { DraftInput } from '../../../shared/draft';
import { readPastedBlock } from '../../../shared/fields/pasted-block';
import { fieldsWithSecret } from '../../../shared/fields/repeated-secret';
import type { NationalCloudId } from '../../../shared/clouds';
import { clearSecret } from '../../components/secret-input';
import { detached } from '../../lib/detached';
import { draftBesideSecret } from './draft-beside-secret';
import {
  isOnScreen,
  textFieldNames,
  type FormState,
  type SecretJudgement,
  type TextFieldName,
} from './form-state';
import { sameIds } from './remarks';

/*
 * The only functions of the form that touch the secret's text. Each reads it from the field, uses it and
 * returns without it, so that nothing of it is left in state, in a closure or in a suspended function.
 */

/** What the field's text looks like, compared with the ids in the other fields. */
export function judgeSecret(
  field: HTMLInputElement | null,
  tenant: string,
  clientId: string,
): SecretJudgement {
  const { value, problem, notes } = readClientSecret(field?.value ?? '');
  const twice = sameIds(value, { tenant, clientId });
  return {
    filled: value !== '',
    notes: twice.length > 0 ? twice : notes,
    ...(problem === undefined ? {} : { problem }),
  };
}

/**
 * Takes spaces and invisible characters off the field's text, as main would.
 * @returns the notes to keep showing.
 */
export function cleanSecret(field: HTMLInputElement | null): readonly FieldNote[] {
  if (!field) return [];
  const { value, notes } = readClientSecret(field.value);
  if (value === field.value) return [];
  field.value = value;
  return notes.includes('cleaned') && value !== '' ? ['cleaned'] : [];
}

/**
 * The first field that gives the typed secret away: it was pasted there too.
 * @returns undefined when none does.
 */
export function fieldWithSecret(state: FormState, field: HTMLInputElement | null): TextFieldName | undefined {
  const asked = textFieldNames.filter((name) => isOnScreen(state, name));
  const texts = {
    ...Object.fromEntries(asked.map((name) => [name, state.fields[name].text])),
    labels: [...state.labels, state.fields.labels.text].join('\n'),
  };
  return fieldsWithSecret(texts, readClientSecret(field?.value ?? '').value)[0];
}

/**
 * Builds the draft, hands it to `send` and empties the field.
 * @returns what `send` returned; the draft is gone.
 */
export function sendDraft<Sent>(
  state: FormState,
  field: HTMLInputElement | null,
  send: (draft: DraftInput) => Sent,
): Sent {
  const typed = field?.value ?? '';
  const sent = send({
    ...draftBesideSecret(state),
    credential:
      typed === '' && state.held !== undefined
        ? { kind: 'held', handle: state.held }
        : { kind: 'secret', value: typed },
  });
  clearSecret(field);
  return sent;
}

/** What a pasted block filled, its secret already in the field and nowhere else. */
export interface FilledBlock {
  readonly texts: Partial<Record<TextFieldName, string>>;
  readonly cloud?: NationalCloudId;
  readonly count: number;
}

/**
 * Reads a pasted text as a block of credentials and puts its secret into the field.
 * @returns undefined when it is a plain value for the field it was pasted into.
 */
export function takeBlock(text: string, field: HTMLInputElement | null): FilledBlock | undefined {
  const block = readPastedBlock(text);
  if (!block) return undefined;
  const texts: Partial<Record<TextFieldName, string>> = {};
  for (const name of ['tenant', 'clientId', 'name'] as const) {
    const found = block[name];
    if (found !== undefined) texts[name] = detached(found);
  }
  if (block.clientSecret !== undefined && field) field.value = block.clientSecret;
  const secrets = block.clientSecret === undefined ? 0 : 1;
  return {
    texts,
    count: Object.keys(texts).length + secrets,
    ...(block.cloud === undefined ? {} : { cloud: block.cloud }),
  };
}
