import type { BridgeError } from '../../../shared/bridge';
import { clouds, type CloudChoice } from '../../../shared/clouds';
import type { Connection } from '../../../shared/connection';
import { readClientId } from '../../../shared/fields/client-id';
import { readEnvironmentName, readEnvironmentUrl } from '../../../shared/fields/environment';
import { readExpiryDate } from '../../../shared/fields/expiry-date';
import type { FieldName, FieldNote, FieldProblem, Reading } from '../../../shared/fields/field';
import { readCloudHost } from '../../../shared/fields/host';
import { readName } from '../../../shared/fields/name';
import { readNotes } from '../../../shared/fields/notes';
import { readScope } from '../../../shared/fields/scope';
import { readTenant } from '../../../shared/fields/tenant';
import type { Finding, FindingId } from '../../../shared/finding';
import { optionsOf, scopeFor, type ServiceId, type ServiceOptions } from '../../../shared/services';
import { hostsOfPick, isNational, pickOf, type CloudPick } from './cloud-pick';
import { mergedLabels, readTypedLabels, typedLabels } from './typed-labels';

/** The fields whose text may live in the form's state, in the order of the form. The secret's never does. */
export const textFieldNames = [
  'tenant',
  'clientId',
  'name',
  'secretExpiresAt',
  'customAuthority',
  'customGraph',
  'environmentName',
  'environmentUrl',
  'scope',
  'labels',
  'notes',
] as const satisfies readonly FieldName[];

/** See {@link textFieldNames}. */
export type TextFieldName = (typeof textFieldNames)[number];

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
  readonly cloud: CloudPick;
  /** The cloud was taken from a pasted URL. */
  readonly cloudFromUrl: boolean;
  readonly service: ServiceId;
  /** The labels so far; what is being typed is the text of the field `labels`. */
  readonly labels: readonly string[];
  readonly secret: SecretJudgement & Pick<TextField, 'judged' | 'settled' | 'refused' | 'kept'>;
  /** The secret that was typed is gone because Tenantry was locked; until another one is entered. */
  readonly clearedByLock?: true;
  /** Names the secret that main holds for the next attempt. */
  readonly held?: string;
  readonly sending?: 'link' | 'save';
  readonly outcome?: Outcome;
  /** Something was changed since: sending the form again is what helps now. */
  readonly corrected?: true;
  /** The field that the last finding names, until it is changed. */
  readonly marked?: { readonly field: FieldName; readonly finding: FindingId };
  /** The tenant as it stood when its field was left, until the next key: it may then be looked up. */
  readonly leftTenant?: string;
  /** How many fields the last pasted block filled. */
  readonly filled?: number;
}

/** What happens to the form. */
export type FormEvent =
  | { readonly type: 'typed'; readonly name: TextFieldName; readonly text: string; readonly pasted: boolean }
  | { readonly type: 'left'; readonly name: TextFieldName }
  | { readonly type: 'cloudChosen'; readonly cloud: CloudPick }
  | { readonly type: 'serviceChosen'; readonly service: ServiceId }
  | { readonly type: 'labelsTaken' }
  | { readonly type: 'labelRemoved'; readonly label: string }
  | { readonly type: 'secretTyped'; readonly judgement: SecretJudgement; readonly pasted: boolean }
  | { readonly type: 'secretClearedByLock' }
  | { readonly type: 'secretSeen'; readonly judgement: SecretJudgement }
  | { readonly type: 'secretLeft'; readonly judgement: SecretJudgement; readonly kept: readonly FieldNote[] }
  | {
      readonly type: 'blockPasted';
      readonly texts: Partial<Record<TextFieldName, string>>;
      readonly cloud?: CloudPick;
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
  fields: allFields(() => emptyField),
  cloud: 'global',
  cloudFromUrl: false,
  service: 'graph',
  labels: [],
  secret: emptySecret,
};

/** How each text field is read. */
export const readers: Record<TextFieldName, (raw: string) => Reading> = {
  tenant: readTenant,
  clientId: readClientId,
  name: readName,
  // The native field holds a day, and shows nothing for a moment.
  secretExpiresAt: (raw) => ({ ...readExpiryDate(raw), value: raw }),
  customAuthority: readCloudHost,
  customGraph: readCloudHost,
  environmentName: readEnvironmentName,
  environmentUrl: readEnvironmentUrl,
  scope: readScope,
  labels: readTypedLabels,
  notes: readNotes,
};

/** The form for another tenant like this one: the same cloud, service and labels, and nothing of the tenant itself. */
export function formLike(connection: Connection): FormState {
  const { service, scope, customCloud, labels } = connection;
  const cloud = pickOf(connection);
  const filled = (text: string): TextField => ({ ...emptyField, text });
  return {
    ...emptyForm,
    cloud,
    service,
    labels,
    fields: {
      ...emptyForm.fields,
      ...(service === 'custom' ? { scope: filled(scope) } : {}),
      ...(cloud === 'custom' && customCloud
        ? { customAuthority: filled(customCloud.authority), customGraph: filled(customCloud.graph) }
        : {}),
    },
  };
}

/** The cloud as main takes it; undefined as long as a host of a custom cloud is missing or wrong. */
export function cloudChoiceOf({
  cloud,
  fields,
}: Pick<FormState, 'cloud' | 'fields'>): CloudChoice | undefined {
  if (isNational(cloud)) return { cloud };
  const known = hostsOfPick(cloud);
  if (known) return { cloud: 'custom', customCloud: known };
  const authority = readers.customAuthority(fields.customAuthority.text);
  const graph = readers.customGraph(fields.customGraph.text);
  if (authority.problem !== undefined || graph.problem !== undefined) return undefined;
  return { cloud: 'custom', customCloud: { authority: authority.value, graph: graph.value } };
}

/** What the chosen service asks for beside the credentials, as far as it stands in the form and can be used. */
export function serviceOptionsOf({ service, fields }: Pick<FormState, 'service' | 'fields'>): ServiceOptions {
  const readings = optionsOf(service).map(
    (option) => [option, readers[option](fields[option].text)] as const,
  );
  return Object.fromEntries(
    readings.filter(([, { problem }]) => problem === undefined).map(([option, { value }]) => [option, value]),
  );
}

/** The scope that a token would be asked for; undefined as long as something that it follows from is missing. */
export function scopeOf(state: FormState): string | undefined {
  const choice = cloudChoiceOf(state);
  const scope = readers.scope(state.fields.scope.text);
  return (
    choice &&
    scopeFor({
      ...choice,
      service: state.service,
      serviceOptions: serviceOptionsOf(state),
      scope: scope.problem === undefined ? scope.value : undefined,
    })
  );
}

/** Whether a field is asked for now: some depend on the cloud, and some on the service. */
export function isOnScreen(
  { cloud, service }: Pick<FormState, 'cloud' | 'service'>,
  field: FieldName,
): boolean {
  switch (field) {
    case 'scope':
      return service === 'custom';
    case 'customAuthority':
    case 'customGraph':
      return cloud === 'custom';
    case 'environmentName':
    case 'environmentUrl':
      return optionsOf(service).includes(field);
    default:
      return true;
  }
}

/** What changes the form, and not only what is said of it. */
const edits: readonly FormEvent['type'][] = [
  'typed',
  'cloudChosen',
  'serviceChosen',
  'labelsTaken',
  'labelRemoved',
  'secretTyped',
  'blockPasted',
];

/** The form after an event. */
export function afterEvent(state: FormState, event: FormEvent): FormState {
  const after = changedBy(state, event);
  return after.outcome !== undefined && edits.includes(event.type) ? { ...after, corrected: true } : after;
}

function changedBy(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'typed':
      return typed(state, event.name, event.text, event.pasted);
    case 'left':
      return left(state, event.name);
    case 'cloudChosen':
      return { ...unmarked(state, 'cloud'), cloud: event.cloud, cloudFromUrl: false };
    case 'serviceChosen':
      return serviceChosen(state, event.service);
    case 'labelsTaken':
      return labelsTaken(state);
    case 'labelRemoved':
      return { ...state, labels: state.labels.filter((label) => label !== event.label) };
    case 'secretTyped': {
      const { judged, settled } = state.secret;
      const seen = { ...event.judgement, kept: [], judged, settled: settled || event.pasted };
      return { ...without(unmarked(state, 'clientSecret'), 'clearedByLock'), secret: seen };
    }
    case 'secretClearedByLock':
      return { ...state, secret: emptySecret, clearedByLock: true };
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

/** A scope or an option that nobody sees any more is forgotten, and with it what was said of it. */
function serviceChosen(before: FormState, service: ServiceId): FormState {
  const chosen: FormState = { ...unmarked(before, 'service'), service };
  const unseen = (['scope', 'environmentName', 'environmentUrl'] as const).filter(
    (name) => !isOnScreen(chosen, name),
  );
  return unseen.reduce<FormState>((state, name) => {
    return { ...unmarked(state, name), fields: { ...state.fields, [name]: emptyField } };
  }, chosen);
}

function typed(before: FormState, name: TextFieldName, text: string, pasted: boolean): FormState {
  const { judged, settled } = before.fields[name];
  const field: TextField = { text, kept: [], judged, settled: settled || pasted };
  const plain = without(unmarked(before, name), 'filled');
  const base = name === 'tenant' ? without(plain, 'leftTenant') : plain;
  const state = { ...base, fields: { ...base.fields, [name]: field } };
  if (name === 'labels' && text.includes(',')) return labelsTaken(state);
  return pasted && name === 'tenant' ? withCloudOfTenant(state) : state;
}

/** What was typed becomes labels, unless something is wrong with it: then it stays to be corrected. */
function labelsTaken(state: FormState): FormState {
  const field = state.fields.labels;
  const labels = mergedLabels(state.labels, typedLabels(field.text));
  const problem =
    readers.labels(field.text).problem ?? (labels === undefined ? 'too_many_labels' : undefined);
  if (labels !== undefined && problem === undefined) {
    return { ...state, labels, fields: { ...state.fields, labels: emptyField } };
  }
  const wrong: TextField = { ...field, judged: true, settled: true, ...(problem && { refused: problem }) };
  return { ...state, fields: { ...state.fields, labels: wrong } };
}

function left(before: FormState, name: TextFieldName): FormState {
  // Before the text is cleaned: afterwards its URL is gone.
  const state = name === 'tenant' ? withCloudOfTenant(before) : before;
  const field = state.fields[name];
  const reading = readers[name](field.text);
  const changed = reading.value !== field.text;
  const kept = changed ? reading.notes.filter((note) => changes.includes(note)) : field.kept;
  const judged = field.judged || field.text !== '';
  const seen = {
    ...state,
    fields: { ...state.fields, [name]: { ...field, text: reading.value, kept, judged, settled: judged } },
  };
  if (name === 'tenant' && reading.problem === undefined) return { ...seen, leftTenant: reading.value };
  return name === 'labels' ? labelsTaken(seen) : seen;
}

/** Notes that say what was done to the text, as opposed to what it looks like. */
const changes: readonly FieldNote[] = ['cleaned', 'taken_from_url'];

/** A pasted URL of another cloud chooses that cloud. Two clouds that share an authority are not told apart by it. */
function withCloudOfTenant(state: FormState): FormState {
  const { cloud } = readTenant(state.fields.tenant.text);
  if (cloud === undefined || clouds[cloud].authority === hostsOfPick(state.cloud)?.authority) return state;
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
  const judged = { judged: true, settled: true };
  return {
    ...state,
    fields: allFields((name) => ({ ...state.fields[name], ...judged })),
    secret: { ...state.secret, ...judged },
  };
}

function sent(state: FormState, how: 'link' | 'save'): FormState {
  const cleared = { ...allJudged(state), secret: emptySecret };
  return {
    ...without(without(without(without(cleared, 'outcome'), 'corrected'), 'marked'), 'filled'),
    sending: how,
  };
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

function allFields(make: (name: TextFieldName) => TextField): Record<TextFieldName, TextField> {
  return Object.fromEntries(textFieldNames.map((name) => [name, make(name)])) as Record<
    TextFieldName,
    TextField
  >;
}

/** Without the last finding's mark, where it is on this field. */
function unmarked(state: FormState, field: FieldName): FormState {
  return state.marked?.field === field ? without(state, 'marked') : state;
}

/** Without an optional part: absent, not undefined, because the types tell the two apart. */
function without(
  state: FormState,
  key: 'sending' | 'held' | 'clearedByLock' | 'outcome' | 'corrected' | 'marked' | 'filled' | 'leftTenant',
): FormState {
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
