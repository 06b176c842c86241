import { SaxesParser } from 'saxes';
import { zeroGuid } from '../../../../shared/fields/guid';
import type { Content } from '../content';
import { deepest } from '../limits';
import type { RawRow } from '../raw-row';
import { Refusal } from '../refusal';
import { withoutClientSecret } from './other-sign-in';
import { telling, type ImportReader } from './reader';

/** A connection's elements and their texts. */
interface Detail {
  readonly line: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** What a file of connections begins with: a whole list, or what was chosen of one. */
const roots = ['CrmConnections', 'ArrayOfConnectionDetail'];

/**
 * The list of connections that XrmToolBox keeps and exports. It keeps secrets scrambled with a key that is in its source:
 * they are left there.
 * Source: MscrmTools/MscrmTools.Xrm.Connection, ConnectionDetail.cs.
 */
export const xrmtoolbox: ImportReader = (content) => {
  if (content.syntax !== 'xml') return undefined;
  const details = detailsIn(content);
  return details && { rows: details.map(rowOf) };
};

function rowOf({ line, texts }: Detail): RawRow {
  const string = connectionString(texts.get('ConnectionString') ?? '');
  const signIn = string.get('authtype') ?? texts.get('NewAuthType');
  const isBySecret = signIn?.toLowerCase() === 'clientsecret';
  return {
    place: { line },
    said: {
      name: telling(texts.get('ConnectionName')),
      tenant: known(texts.get('TenantId')) ?? '',
      clientId: known(texts.get('AzureAdAppId')) ?? string.get('clientid') ?? string.get('appid') ?? '',
      service: 'dataverse',
      environmentUrl: [
        texts.get('OriginalUrl'),
        texts.get('WebApplicationUrl'),
        string.get('url'),
        texts.get('ServerName'),
      ].find((url) => telling(url) !== undefined),
    },
    ...(isBySecret ? {} : { problem: withoutClientSecret }),
  };
}

function known(guid: string | undefined): string | undefined {
  return guid === zeroGuid ? undefined : telling(guid);
}

/** The parts of a connection string, by their names in lower case. */
function connectionString(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]];
    }),
  );
}

/** The connections of a document; undefined where it begins with another element. */
function detailsIn({ text, lines }: Content): Detail[] | undefined {
  const parser = new SaxesParser();
  // Nothing may stand in front of a declaration, and people paste with white space.
  const skipped = text.length - text.trimStart().length;
  const at = (): number => Math.max(0, skipped + parser.position - 1);
  const open: string[] = [];
  const details: Detail[] = [];
  let texts = new Map<string, string>();
  let isOther = false;

  // Nothing that it defines is ever put in; a document of connections defines nothing.
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Refusal('expands_too_far', lines.lineOf(at()));
  });
  parser.on('error', () => {
    throw new Refusal('bad_xml', lines.placeOf(at()));
  });
  parser.on('opentagstart', ({ name }) => {
    if (open.length === 0 && !roots.includes(name)) throw new OtherDocument();
    if (open.length >= deepest) throw new Refusal('too_deep', lines.lineOf(at()));
    open.push(name);
    if (name !== 'ConnectionDetail') return;
    texts = new Map();
    details.push({ line: lines.lineOf(at()).line, texts });
  });
  const addText = (part: string): void => {
    const name = open.at(-1);
    if (name === undefined || open.at(-2) !== 'ConnectionDetail') return;
    texts.set(name, `${texts.get(name) ?? ''}${part}`);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(text.slice(skipped)).close();
  } catch (error) {
    if (!(error instanceof OtherDocument)) throw error;
    isOther = true;
  }
  return isOther ? undefined : details;
}

/** Ends the reading where the first element tells that the rest is not for us. */
class OtherDocument extends Error {}
