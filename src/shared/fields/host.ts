import { cloudOfHost } from '../clouds';
import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { FieldNote, Reading } from './field';

/** A DNS name holds 253 characters at most (RFC 1035). */
const longestHost = 253;

/**
 * Reads the host of a custom cloud: a bare name, or an https URL on it without a port. A national cloud's
 * host is refused, because that cloud is chosen by its name.
 * @returns the host in lower case.
 */
export function readCloudHost(raw: string): Reading {
  const { value: text, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (text === '') return { value: '', problem: 'empty', notes };
  if (looksLikeSecretValue(text)) return { value: text, problem: 'contains_secret', notes };
  const host = hostOf(text);
  if (host === undefined) return { value: text, problem: 'host_shape', notes };
  if (cloudOfHost(host)) return { value: host, problem: 'host_of_national_cloud', notes };
  return host === text ? { value: host, notes } : { value: host, notes: notesOfUrl(text, notes) };
}

/**
 * The host that a text names.
 * @param text a bare host name, or an http(s) URL without user and port.
 * @returns lower-case ASCII, at least two labels, the last one no number; undefined for anything else.
 */
export function hostOf(text: string): string | undefined {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(url)) return undefined;
  const { hostname, port, username, password, protocol } = new URL(url);
  if (port !== '' || username !== '' || password !== '' || !protocol.startsWith('http')) return undefined;
  const host = hostname.replace(/\.$/, '');
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  const shape = new RegExp(`^(${label}\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$`);
  return host.length <= longestHost && shape.test(host) ? host : undefined;
}

/** Said where a URL was entered and its host taken. */
export function notesOfUrl(text: string, notes: readonly FieldNote[]): readonly FieldNote[] {
  return /[:/]/.test(text) ? ['taken_from_url', ...notes] : notes;
}
