import type { FieldName, FieldNote } from '../../../shared/fields/field';
import { isGuid } from '../../../shared/fields/guid';
import { isInCloud } from '../../../shared/services';
import type { Remark } from '../../lib/remark';
import { isNational } from './cloud-pick';
import { isOnScreen, readers, type FormState, type SecretJudgement, type TextFieldName } from './form-state';

/** Notes that are nearly always a mistake. */
const warnings: readonly FieldNote[] = [
  'secret_looks_like_id',
  'same_as_tenant',
  'same_as_client_id',
  'tenant_of_microsoft',
  'date_past',
];

/** The remark of a text field, if there is one. */
export function remarkOfText(state: FormState, name: TextFieldName): Remark | undefined {
  const field = state.fields[name];
  const reading = readers[name](field.text);
  const problem = field.refused ?? (field.judged ? reading.problem : undefined);
  if (problem !== undefined) return { weight: 'problem', problem };
  const found = remarkOfMark(state, name);
  if (found) return found;
  // A year that is being typed is a year long past on the way.
  if (name === 'secretExpiresAt' && !field.settled) return undefined;
  const twice = name === 'clientId' ? sameIds(reading.value, { tenant: state.fields.tenant.text }) : [];
  return remarkOfNotes([...twice, ...field.kept, ...reading.notes], field.settled);
}

/** The remark of the service, if there is one: it may be unknown in the chosen cloud. */
export function remarkOfService(state: FormState): Remark | undefined {
  if (!serviceFits(state)) return { weight: 'problem', problem: 'service_not_in_cloud' };
  return remarkOfMark(state, 'service');
}

/** The remark of the secret's field, if there is one. */
export function remarkOfSecret(state: FormState): Remark | undefined {
  const { secret, held } = state;
  if (secret.refused !== undefined) return { weight: 'problem', problem: secret.refused };
  const found = remarkOfMark(state, 'clientSecret');
  if (found) return found;
  const missing = !secret.filled && held !== undefined;
  const { notes } = secret;
  return remarkOfJudgement(
    { ...secret, notes: [...notes, ...secret.kept] },
    { judged: secret.judged && !missing, settled: secret.settled },
  );
}

/** The remark of a field that the last finding names. */
export function remarkOfMark({ marked }: FormState, field: FieldName): Remark | undefined {
  return marked?.field === field ? { weight: 'finding', finding: marked.finding } : undefined;
}

/** The remark for what is known of a secret; see `TextField` for `judged` and `settled`. */
export function remarkOfJudgement(
  { problem, notes }: SecretJudgement,
  { judged, settled }: { readonly judged: boolean; readonly settled: boolean },
): Remark | undefined {
  if (judged && problem !== undefined) return { weight: 'problem', problem };
  return remarkOfNotes(notes, settled);
}

/**
 * The note for an id that already stands in an earlier field. The secret is compared here too, and not kept.
 * @param earlier the texts of the earlier fields.
 */
export function sameIds(
  value: string,
  earlier: { readonly tenant?: string; readonly clientId?: string },
): readonly FieldNote[] {
  if (!isGuid(value)) return [];
  const wanted = value.toLowerCase();
  if (earlier.tenant !== undefined && readers.tenant(earlier.tenant).value === wanted)
    return ['same_as_tenant'];
  if (earlier.clientId !== undefined && readers.clientId(earlier.clientId).value === wanted) {
    return ['same_as_client_id'];
  }
  return [];
}

/** The first field, in the form's order, that stands in the way of sending. */
export function firstObstacle(state: FormState): FieldName | undefined {
  return obstacleOrder.find((name) => {
    if (name === 'clientSecret') return !secretStands(state);
    if (name === 'service') return !serviceFits(state);
    return isOnScreen(state, name) && readers[name](state.fields[name].text).problem !== undefined;
  });
}

const obstacleOrder = [
  'tenant',
  'clientId',
  'clientSecret',
  'name',
  'secretExpiresAt',
  'service',
  'customAuthority',
  'customGraph',
  'environmentName',
  'environmentUrl',
  'scope',
  'labels',
  'notes',
] as const satisfies readonly (TextFieldName | 'clientSecret' | 'service')[];

function secretStands({ secret, held }: FormState): boolean {
  return secret.filled ? secret.problem === undefined : held !== undefined;
}

function serviceFits({ service, cloud }: FormState): boolean {
  return isInCloud(service, isNational(cloud) ? cloud : 'custom');
}

/** Strong notes at once; quiet ones when the text has settled, and not beside a strong one. */
function remarkOfNotes(notes: readonly FieldNote[], settled: boolean): Remark | undefined {
  const strong = notes.filter((note) => warnings.includes(note));
  const [strongest] = strong;
  if (strongest !== undefined) return { weight: 'warning', notes: [strongest] };
  const quiet = settled ? [...new Set(notes)] : [];
  return quiet.length === 0 ? undefined : { weight: 'quiet', notes: quiet };
}
