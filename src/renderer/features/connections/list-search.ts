import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';
import { cloudWords } from '../../lib/cloud-words';

/** Finds connections by words in any of their texts. */
export interface Search {
  /** Those of which every word of the search text stands somewhere; the same list where there is no word. */
  readonly found: (connections: readonly Connection[], text: string) => readonly Connection[];
  /** Prepares connections for being searched, so that the first key finds it done. */
  readonly prepare: (connection: Connection) => void;
}

/** A search that remembers each connection's texts for as long as the connection is held. */
export function createSearch(messages: Messages): Search {
  const remembered = new WeakMap<Connection, string>();
  const textsOf = (connection: Connection): string => {
    let texts = remembered.get(connection);
    if (texts === undefined) {
      texts = searchable(connection, messages);
      remembered.set(connection, texts);
    }
    return texts;
  };
  let last: { readonly of: readonly Connection[]; readonly texts: readonly string[] } = { of: [], texts: [] };
  return {
    prepare: textsOf,
    found: (connections, text) => {
      const words = wordsOf(text);
      if (words.length === 0) return connections;
      // Kept beside the list that was searched last: looking each up would take as long as searching it.
      if (last.of !== connections) last = { of: connections, texts: connections.map(textsOf) };
      const { texts } = last;
      return connections.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
    },
  };
}

/** The words of a search text, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

// eslint-disable-next-line no-control-regex -- all of ASCII, control characters too
const ascii = /^[\x00-\x7f]*$/;

/** A text without case and diacritics: “Zürich” and “zurich”, “Straße” and “strasse” are the same. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
}

/** All texts of a connection, each on a line of its own so that no word is found across two. */
function searchable(connection: Connection, messages: Messages): string {
  const { services, states, findings, shortFindings, list, expiry } = messages;
  const { name, tenant, clientId, customCloud, service, serviceOptions } = connection;
  const { labels, notes, scope, state, lastCheck } = connection;
  const cloud = cloudWords(connection, messages);
  const texts = [
    name,
    tenant.entered,
    tenant.id,
    tenant.displayName,
    clientId,
    cloud.name,
    cloud.short,
    customCloud?.authority,
    customCloud?.graph,
    services[service].name,
    serviceOptions?.environmentName,
    serviceOptions?.environmentUrl,
    scope,
    ...labels,
    notes,
    states[state],
    lastCheck?.outcome === 'unreachable' ? list.unreachable : undefined,
    ...(connection.expiredByDate ? [expiry.byDate.title, shortFindings.secret_expired] : []),
    ...[lastCheck?.finding, lastCheck?.standing?.finding].flatMap((finding) =>
      finding ? [findings[finding.id].title, shortFindings[finding.id]] : [],
    ),
  ];
  return folded(texts.filter((text) => text !== undefined && text !== '').join('\n'));
}
