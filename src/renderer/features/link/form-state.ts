import type { BridgeError } from '../../../shared/bridge';
import { clouds, type CloudId } from '../../../shared/clouds';
import { readClientId } from '../../../shared/fields/client-id';
import type { FieldName, FieldNote, FieldProblem, Reading } from '../../../shared/fields/field';
import { readName } from '../../../shared/fields/name';
import { readScope } from '../../../shared/fields/scope';
import { readTenant } from '../../../shared/fields/tenant';
import type { Finding, FindingId } from '../../../shared/finding';
import type { ServiceId } from '../../../shared/services';

/** The fields whose text may live in the form's state. The secret's never does. */
export type TextFieldName = 'tenant' | 'clientId' | 'name' | 'scope';

/** A text field as it stands. */
export interface TextField {
  readonly text: string;
  /** Notes about what was changed when the field was left; they hold until the next key. */
  readonly kept: readonly FieldNote[];
  /** Problems may be shown: the field was left once, or the form was sent. */
  readonly judged: boolean;
  /** Quiet notes may be shown: the field was pasted into, or left once. */
  readonly settled: boolean;
  /** What main refused; holds until the next key. */
  readonly refused?: FieldProblem;
}

/** What may be known of the secret: never its text. */
export interface SecretJudgement {
  readonly filled: boolean;
  readonly problem?: FieldProblem;
  readonly notes: readonly FieldNote[];
}

/** What came of the last attempt, where it was not a success. */
export type Outcome =
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      /** The field that it names is not on the screen, so that it takes the focus in its place. */
      readonly takesFocus: boolean;
    }
  | { readonly kind: 'error'; readonly error: BridgeError };

/** The form. */
export interface FormState {
  readonly fields: Readonly<Record<TextFieldName, TextField>>;
  readonly cloud: CloudId;
  /** The cloud was taken from a pasted URL. */
  readonly cloudFromUrl: boolean;
  readonly service: ServiceId;
  readonly secret: SecretJudgement & Pick<TextField, 'judged' | 'settled' | 'refused' | 'kept'>;
  /** Names the secret that main holds for the next attempt. */
  readonly held?: string;
  readonly sending?: 'link' | 'save';
  readonly outcome?: Outcome;
  /** The field that the last finding names, until it is changed. */
  readonly marked?: { readonly field: FieldName; readonly finding: FindingId };
  /** How many fields the last pasted block filled. */
  readonly filled?: number;
}

/** What happens to the form. */
export type FormEvent =
  | { readonly type: 'typed'; readonly name: TextFieldName; readonly text: string; readonly pasted: boolean }
  | { readonly type: 'left'; readonly name: TextFieldName }
  | { readonly type: 'cloudChosen'; readonly cloud: CloudId }
  | { readonly type: 'serviceChosen'; readonly service: ServiceId }
  | { readonly type: 'secretTyped'; readonly judgement: SecretJudgement; readonly pasted: boolean }
  | { readonly type: 'secretSeen'; readonly judgement: SecretJudgement }
  | { readonly type: 'secretLeft'; readonly judgement: SecretJudgement; readonly kept: readonly FieldNote[] }
  | {
      readonly type: 'blockPasted';
      readonly texts: Partial<Record<TextFieldName, string>>;
      readonly cloud?: CloudId;
      readonly count: number;
    }
  | { readonly type: 'incomplete' }
  | { readonly type: 'sent'; readonly how: 'link' | 'save' }
  | { readonly type: 'refused'; readonly error: BridgeError };

const emptyField: TextField = { text: '', kept: [], judged: false, settled: false };
const emptySecret: FormState['secret'] = {
  filled: false,
  problem: 'empty',
  notes: [],
  kept: [],
  judged: false,
  settled: false,
};

/** The form as a person first meets it. */
export const emptyForm: FormState = {
  fields: { tenant: emptyField, clientId: emptyField, name: emptyField, scope: emptyField },
  cloud: 'global',
  cloudFromUrl: false,
  service: 'graph',
  secret: emptySecret,
};

/** How each text field is read. */
export const readers: Record<TextFieldName, (raw: string) => Reading> = {
  tenant: readTenant,
  clientId: readClientId,
  name: readName,
  scope: readScope,
};

/** The form after an event. */
export function afterEvent(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'typed':
      return typed(state, event.name, event.text, event.pasted);
    case 'left':
      return left(state, event.name);
    case 'cloudChosen':
      return { ...unmarked(state, 'cloud'), cloud: event.cloud, cloudFromUrl: false };
    case 'serviceChosen':
      return serviceChosen(state, event.service);
    case 'secretTyped': {
      const { judged, settled } = state.secret;
      const seen = { ...event.judgement, kept: [], judged, settled: settled || event.pasted };
      return { ...unmarked(state, 'clientSecret'), secret: seen };
    }
    case 'secretSeen':
      return { ...state, secret: { ...withoutProblem(state.secret), ...event.judgement } };
    case 'secretLeft': {
      const judged = state.secret.judged || event.judgement.filled;
      const kept = [...new Set([...state.secret.kept, ...event.kept])];
      const seen = { ...withoutProblem(state.secret), ...event.judgement };
      return { ...state, secret: { ...seen, kept, judged, settled: judged } };
    }
    case 'blockPasted':
      return blockPasted(state, event);
    case 'incomplete':
      return allJudged(state);
    case 'sent':
      return sent(state, event.how);
    case 'refused':
      return refused(state, event.error);
  }
}

/** A scope that nobody sees any more is forgotten, and with it what was said of it. */
function serviceChosen(before: FormState, service: ServiceId): FormState {
  const state = { ...unmarked(before, 'service'), service };
  if (service === 'custom') return state;
  return { ...unmarked(state, 'scope'), fields: { ...state.fields, scope: emptyField } };
}

function typed(before: FormState, name: TextFieldName, text: string, pasted: boolean): FormState {
  const { judged, settled } = before.fields[name];
  const field: TextField = { text, kept: [], judged, settled: settled || pasted };
  const base = without(unmarked(before, name), 'filled');
  const state = { ...base, fields: { ...base.fields, [name]: field } };
  return pasted && name === 'tenant' ? withCloudOfTenant(state) : state;
}

function left(before: FormState, name: TextFieldName): FormState {
  // Before the text is cleaned: afterwards its URL is gone.
  const state = name === 'tenant' ? withCloudOfTenant(before) : before;
  const field = state.fields[name];
  const reading = readers[name](field.text);
  const changed = reading.value !== field.text;
  const kept = changed ? reading.notes.filter((note) => changes.includes(note)) : field.kept;
  const judged = field.judged || field.text !== '';
  return {
    ...state,
    fields: { ...state.fields, [name]: { ...field, text: reading.value, kept, judged, settled: judged } },
  };
}

/** Notes that say what was done to the text, as opposed to what it looks like. */
const changes: readonly FieldNote[] = ['cleaned', 'taken_from_url'];

/** A pasted URL of another cloud chooses that cloud. Two clouds that share an authority are not told apart by it. */
function withCloudOfTenant(state: FormState): FormState {
  const { cloud } = readTenant(state.fields.tenant.text);
  if (cloud === undefined || clouds[cloud].authority === clouds[state.cloud].authority) return state;
  return { ...unmarked(state, 'cloud'), cloud, cloudFromUrl: true };
}

function blockPasted(state: FormState, event: Extract<FormEvent, { type: 'blockPasted' }>): FormState {
  let next: FormState = state;
  for (const [name, text] of Object.entries(event.texts) as [TextFieldName, string][]) {
    next = left(typed(next, name, text, true), name);
  }
  return {
    ...next,
    ...(event.cloud === undefined ? {} : { cloud: event.cloud, cloudFromUrl: false }),
    filled: event.count,
  };
}

function allJudged(state: FormState): FormState {
  const { tenant, clientId, name, scope } = state.fields;
  const judged = { judged: true, settled: true };
  return {
    ...state,
    fields: {
      tenant: { ...tenant, ...judged },
      clientId: { ...clientId, ...judged },
      name: { ...name, ...judged },
      scope: { ...scope, ...judged },
    },
    secret: { ...state.secret, ...judged },
  };
}

function sent(state: FormState, how: 'link' | 'save'): FormState {
  const cleared = { ...allJudged(state), secret: emptySecret };
  return { ...without(without(without(cleared, 'outcome'), 'marked'), 'filled'), sending: how };
}

function refused(state: FormState, error: BridgeError): FormState {
  const { finding, held, field, problem } = error;
  const base = without(without(state, 'sending'), 'held');
  const next: FormState = held === undefined ? base : { ...base, held };
  if (error.code === 'exchange_failed' && finding !== undefined) {
    const named = finding.field;
    const seen = named !== undefined && isOnScreen(next, named);
    return {
      ...next,
      ...(seen ? { marked: { field: named, finding: finding.id } } : {}),
      outcome: { kind: 'finding', finding, takesFocus: named !== undefined && !seen },
    };
  }
  if (error.code === 'secret_missing') return withProblem(next, 'clientSecret', 'secret_not_held');
  if (field === undefined || problem === undefined || !isOnScreen(next, field) || isChoice(field)) {
    return { ...next, outcome: { kind: 'error', error } };
  }
  return withProblem(next, field, problem);
}

/** The scope is asked for only where it is not known from the service. */
function isOnScreen({ service }: FormState, field: FieldName): boolean {
  return field !== 'scope' || service === 'custom';
}

function isChoice(field: FieldName): field is 'cloud' | 'service' {
  return field === 'cloud' || field === 'service';
}

function withProblem(
  state: FormState,
  field: TextFieldName | 'clientSecret',
  problem: FieldProblem,
): FormState {
  if (field === 'clientSecret') return { ...state, secret: { ...state.secret, refused: problem } };
  return { ...state, fields: { ...state.fields, [field]: { ...state.fields[field], refused: problem } } };
}

/** Without the last finding's mark, where it is on this field. */
function unmarked(state: FormState, field: FieldName): FormState {
  return state.marked?.field === field ? without(state, 'marked') : state;
}

/** Without an optional part: absent, not undefined, because the types tell the two apart. */
function without(state: FormState, key: 'sending' | 'held' | 'outcome' | 'marked' | 'filled'): FormState {
  const copy = { ...state };
  Reflect.deleteProperty(copy, key);
  return copy;
}

function withoutProblem({
  problem: _problem,
  ...secret
}: FormState['secret']): Omit<FormState['secret'], 'problem'> {
  return secret;
}
