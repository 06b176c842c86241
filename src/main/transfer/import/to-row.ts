import { hostsOf } from '../../../shared/clouds';
import { gapOf, textsOf } from '../../../shared/draft';
import { cleanText } from '../../../shared/fields/clean-text';
import { readClientId } from '../../../shared/fields/client-id';
import { readClientSecret } from '../../../shared/fields/client-secret';
import { readEnvironmentName, readEnvironmentUrl } from '../../../shared/fields/environment';
import { readExpiryDate } from '../../../shared/fields/expiry-date';
import { fieldNames, type FieldName, type Reading } from '../../../shared/fields/field';
import { readLabel } from '../../../shared/fields/label';
import { readName } from '../../../shared/fields/name';
import { longestNotes, readNotes } from '../../../shared/fields/notes';
import { fieldsWithSecret } from '../../../shared/fields/repeated-secret';
import { readScope } from '../../../shared/fields/scope';
import { readTenant } from '../../../shared/fields/tenant';
import { mostLabels, sameLabel } from '../../../shared/label-colors';
import { namesInAllLanguages } from '../../../shared/messages/names';
import { optionsOf, scopeFor } from '../../../shared/services';
import { readCloud, readService } from './choices';
import { givesAway, mask, shown } from './harmless';
import { longestText } from './limits';
import type { Learnt, RawRow, RowProblem, Said } from './raw-row';
import type { ImportedConnection, ReadRow } from './reading';

/**
 * Reads the fields of a row, by the rules of the form. A row without a secret is fine: it is imported without.
 * @returns the connection, or all that is wrong with the row; no secret stands in what is shown of it.
 */
export function toRow({ place, said, learnt: allLearnt = {}, problem: found }: RawRow): ReadRow {
  const { expiryFromMicrosoft, ...learnt } = allLearnt;
  const problems: RowProblem[] = found ? [found] : [];
  const read = (
    field: FieldName,
    raw: string,
    reader: (raw: string) => Reading,
    longest = longestText,
  ): Reading => {
    const reading: Reading =
      raw.length > longest ? { value: '', problem: 'too_long', notes: [] } : reader(raw);
    if (reading.problem !== undefined) problems.push({ field, problem: reading.problem });
    return reading;
  };

  const { value: name } = read('name', said.name ?? '', readName);
  const tenant = read('tenant', said.tenant ?? '', readTenant);
  const { value: clientId } = read('clientId', said.clientId ?? '', readClientId);
  const clientSecret = secretIn(said.clientSecret);
  const { value: secret } =
    clientSecret === '' ? { value: '' } : read('clientSecret', clientSecret, readClientSecret);

  const cloud = readCloud(said, tenant.cloud);
  problems.push(...cloud.problems);
  const chosen = readService(said, cloud.choice);
  const { service } = chosen;
  if (chosen.problem) problems.push(chosen.problem);
  const needs = optionsOf(service);
  const environmentUrl = needs.includes('environmentUrl')
    ? optional('environmentUrl', chosen.environmentUrl ?? said.environmentUrl, readEnvironmentUrl)
    : undefined;
  const environmentName = needs.includes('environmentName')
    ? optional('environmentName', said.environmentName, readEnvironmentName)
    : undefined;
  const serviceOptions = {
    ...(environmentUrl === undefined ? {} : { environmentUrl }),
    ...(environmentName === undefined ? {} : { environmentName }),
  };
  const typedScope = optional('scope', chosen.scope, readScope);
  const { value: secretExpiresAt } = read(
    'secretExpiresAt',
    isoOf(said.secretExpiresAt ?? ''),
    readExpiryDate,
  );
  const labels = labelsIn(said.labels, problems);
  const { value: notes } = read('notes', said.notes ?? '', readNotes, longestNotes * 2);

  const question = { ...cloud.choice, service, serviceOptions, scope: typedScope };
  const isAsked = problems.some(({ field }) => asked.has(field));
  const gap = isAsked ? undefined : gapOf(question);
  if (gap) problems.push(gap);
  const scope = problems.length === 0 ? (scopeFor(question) ?? '') : '';
  const texts = textsOf({
    name,
    tenant: tenant.value,
    clientId,
    labels,
    notes,
    scope: typedScope,
    serviceOptions,
    customCloud: cloud.choice.customCloud,
  });
  for (const field of fieldsWithSecret(texts, secret)) problems.push({ field, problem: 'contains_secret' });

  if (problems.length > 0)
    return { place, problems: onePerField(problems), shown: shownOf(said, secret, problems) };
  return {
    place,
    connection: {
      ...learntOf(learnt, secret),
      name,
      ...cloudFields(cloud.choice),
      tenant: { entered: tenant.value, ...tenantLearnt(learnt, secret) },
      clientId,
      service,
      ...(needs.length === 0 ? {} : { serviceOptions }),
      scope,
      labels,
      notes,
      ...(secretExpiresAt === ''
        ? {}
        : { secretExpiresAt, ...(expiryFromMicrosoft && { expiryFromMicrosoft }) }),
      ...(secret === '' ? {} : { secret }),
      told: toldIn(said, { cloud: cloud.told, service: chosen.told, clientSecret: secret !== '' }),
    },
  };

  function optional(
    field: FieldName,
    raw: string | undefined,
    reader: (raw: string) => Reading,
  ): string | undefined {
    return raw === undefined || raw.trim() === '' ? undefined : read(field, raw, reader).value;
  }
}

/** The fields that a gap could be told of: where one of them is wrong already, the gap is no news. */
const asked: ReadonlySet<FieldName> = new Set([
  'cloud',
  'customAuthority',
  'customGraph',
  'service',
  'scope',
  'environmentName',
  'environmentUrl',
]);

/** What stands for a secret and is none: our own placeholder, or the dots of a masked one. */
function secretIn(raw = ''): string {
  const { value } = cleanText(raw.slice(0, longestText));
  const isPlaceholder = namesInAllLanguages.some(({ fileNames }) => fileNames.placeholder === value);
  return isPlaceholder || readClientSecret(value).problem === 'secret_masked' ? '' : raw;
}

/**
 * A day or moment as ISO 8601 has it, from what databases and spreadsheets write: with slashes, with a space before the
 * time, or without a zone, which then is UTC. Days and months in another order stay as they are.
 */
function isoOf(raw: string): string {
  const { value } = cleanText(raw);
  const [, year, month, day, time, zone] =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:\d{2}|UTC)?)?$/i.exec(
      value,
    ) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  const date = `${year}-${month}-${day}`;
  if (time === undefined) return date;
  return `${date}T${time}${zone === undefined || /^(?:z|utc)$/i.test(zone) ? 'Z' : zone}`;
}

function labelsIn(raw: Said['labels'], problems: RowProblem[]): string[] {
  const parts =
    typeof raw === 'string' ? raw.split(raw.includes(',') ? ',' : ';', mostLabels * 2) : (raw ?? []);
  const labels: string[] = [];
  for (const part of parts) {
    if (part.trim() === '') continue;
    const { value, problem } = readLabel(part.slice(0, longestText));
    if (problem !== undefined) problems.push({ field: 'labels', problem });
    if (!labels.some((label) => sameLabel(label, value))) labels.push(value);
    if (labels.length > mostLabels) {
      problems.push({ field: 'labels', problem: 'too_many_labels' });
      break;
    }
  }
  return labels;
}

function cloudFields(
  choice: ReturnType<typeof readCloud>['choice'],
): Pick<ImportedConnection, 'cloud' | 'customCloud'> {
  return choice.cloud === 'custom'
    ? { cloud: 'custom', customCloud: hostsOf(choice) }
    : { cloud: choice.cloud };
}

/** What was learnt is shown and searched: where a secret stands in it, it is left to be learnt anew. */
function tenantLearnt(
  { tenantId, displayName, domains }: Learnt,
  secret: string,
): Omit<ImportedConnection['tenant'], 'entered'> {
  return {
    ...(tenantId === undefined ? {} : { id: tenantId }),
    ...(displayName === undefined || givesAway(displayName, secret) ? {} : { displayName }),
    ...(domains === undefined || domains.some((domain) => givesAway(domain, secret)) ? {} : { domains }),
  };
}

function learntOf(
  { tenantId: _id, displayName: _name, domains: _domains, appName, neededRoles, ...learnt }: Learnt,
  secret: string,
): Pick<ImportedConnection, 'appName' | 'neededRoles' | 'id' | 'pinned' | 'createdAt' | 'updatedAt'> {
  return {
    ...learnt,
    ...(appName === undefined || givesAway(appName, secret) ? {} : { appName }),
    ...(neededRoles === undefined || neededRoles.some((role) => givesAway(role, secret))
      ? {}
      : { neededRoles }),
  };
}

/** @param follows of the fields that several texts speak of: whether one did. */
function toldIn(said: Said, follows: Readonly<Partial<Record<FieldName, boolean>>>): FieldName[] {
  const texts: Partial<Record<FieldName, unknown>> = said;
  return fieldNames.filter((field) => follows[field] ?? texts[field] !== undefined);
}

function onePerField(problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );
}

/** What a wrong row is recognised by. An id with a problem may be anything, a secret from another column included. */
function shownOf(
  said: Said,
  secret: string,
  problems: readonly RowProblem[],
): Extract<ReadRow, { problems: unknown }>['shown'] {
  const show = (field: 'name' | 'tenant' | 'clientId'): string => {
    const text = cleanText((said[field] ?? '').slice(0, longestText)).value;
    const problem = problems.find((candidate) => candidate.field === field)?.problem;
    const isSecret = problem === 'contains_secret' || givesAway(text, secret);
    return isSecret ? mask : shown(text, problem === undefined);
  };
  return { name: show('name'), tenant: show('tenant'), clientId: show('clientId') };
}
