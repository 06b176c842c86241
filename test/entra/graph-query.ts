import type { Entity } from './graph-call';
import type { RecordedRequest } from './request-log';

/** Some of a list, and where the rest is. */
export interface Page {
  readonly entities: readonly Entity[];
  /** Address of the next page, absolute; none on the last. */
  readonly nextLink?: string;
}

/** Why a query option is refused, as Graph says it, with status 400. */
export interface QueryRefusal {
  readonly code: string;
  readonly message: string;
}

const defaultPageSize = 100;
const largestPageSize = 999;

/**
 * The page of a list that `$top` and `$skiptoken` ask for. Sizes and codes are those of Graph's directory objects:
 * 100 to a page unless 1 to 999 are asked for.
 */
export function page(
  entities: readonly Entity[],
  { host, path, query }: RecordedRequest,
): Page | QueryRefusal {
  const top = query['$top'] ?? String(defaultPageSize);
  const size = /^\d+$/.test(top) ? Number(top) : 0;
  if (size < 1 || size > largestPageSize) {
    return {
      code: 'Request_UnsupportedQuery',
      message: `Invalid page size specified: '${top}'. Must be between 1 and ${largestPageSize} inclusive.`,
    };
  }
  const start = startOf(query['$skiptoken']);
  if (start === undefined) {
    return { code: 'Directory_ExpiredPageToken', message: 'Specified page token value has expired.' };
  }
  const end = start + size;
  const found = entities.slice(start, end);
  if (end >= entities.length) return { entities: found };
  const options = Object.entries({ ...query, $skiptoken: tokenAt(end) });
  const search = options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return { entities: found, nextLink: `https://${host}${path}?${search}` };
}

/** Where a page begins, without a token at 0; undefined if the token is none of ours. */
function startOf(token: string | undefined): number | undefined {
  if (token === undefined) return 0;
  const start = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return start === undefined ? undefined : Number(start);
}

function tokenAt(start: number): string {
  return Buffer.from(`from ${start}`).toString('base64url');
}

/**
 * What of each entity `$select` asks for: everything without one.
 *
 * @param properties names that may be asked for.
 */
export function select(
  entities: readonly Entity[],
  properties: readonly string[],
  names: string | undefined,
  type: string,
): Pick<Page, 'entities'> | QueryRefusal {
  if (!names) return { entities };
  const wanted = names.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !properties.includes(name));
  if (unknown !== undefined) {
    return { code: 'BadRequest', message: `Could not find a property named '${unknown}' on type '${type}'.` };
  }
  return {
    entities: entities.map((entity) => Object.fromEntries(wanted.map((name) => [name, entity[name]]))),
  };
}
