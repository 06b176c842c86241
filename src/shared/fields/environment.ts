import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { FieldNote, Reading } from './field';
import { hostOf, notesOfUrl } from './host';

/** Business Central names its environments with 30 characters at most (Business Central admin center). */
const longestEnvironmentName = 64;

/**
 * Where environments live, by cloud. Sources: Microsoft Learn, "Datacenter regions" of Power Platform and
 * "Service endpoints overview" of finance and operations apps.
 */
const environmentHosts =
  /\.(?:dynamics\.com|microsoftdynamics\.us|appsplatform\.us|dynamics\.cn|powerplatform\.com)$/;

/** Reads the name of a Business Central environment, for example `production`. */
export function readEnvironmentName(raw: string): Reading {
  const { value, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (value === '') return { value: '', problem: 'empty', notes };
  if (looksLikeSecretValue(value)) return { value, problem: 'contains_secret', notes };
  if (value.length > longestEnvironmentName) return { value, problem: 'too_long', notes };
  if (!/^[A-Za-z0-9_-]+$/.test(value)) return { value, problem: 'environment_name_shape', notes };
  return { value, notes };
}

/**
 * Reads the address of a Dynamics 365 environment: a host, or a URL on it.
 * @returns the host in lower case, for example `contoso.crm4.dynamics.com`.
 */
export function readEnvironmentUrl(raw: string): Reading {
  const { value: text, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (text === '') return { value: '', problem: 'empty', notes };
  if (looksLikeSecretValue(text)) return { value: text, problem: 'contains_secret', notes };
  const host = hostOf(text);
  if (host === undefined) return { value: text, problem: 'environment_url_shape', notes };
  const unusual: readonly FieldNote[] = environmentHosts.test(host) ? [] : ['environment_unusual'];
  return { value: host, notes: [...unusual, ...notesOfUrl(text, notes)] };
}
