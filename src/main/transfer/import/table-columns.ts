import { meaningOfLabel, type LabelMeaning } from '../../../shared/fields/pasted-block';
import type { Names } from '../../../shared/messages';
import { namesInAllLanguages } from '../../../shared/messages/names';
import { importFields, type ColumnMapping, type ImportField } from '../../../shared/transfer/import';

type OwnHeader = keyof Names['fileNames']['columns'];

/** What a column is for that no person has to map: Tenantry's own tables have them. */
export type OwnColumn = 'tenantId' | 'tenantName' | 'appName' | 'authority' | 'graph';

/** What a field is called in Tenantry's own tables, and in others; what stands first counts where there are several. */
const headers: Readonly<
  Record<ImportField, { readonly own: readonly OwnHeader[]; readonly others: readonly string[] }>
> = {
  name: {
    own: ['name', 'tenantName'],
    others: [
      'connectionname',
      'connection',
      'customer',
      'customername',
      'company',
      'companyname',
      'organization',
      'organisation',
    ],
  },
  // Partner Center calls a tenant's ID "Microsoft ID".
  tenant: {
    own: ['tenant', 'tenantId'],
    others: [
      'customertenantid',
      'microsoftid',
      'tenantdomain',
      'primarydomain',
      'primarydomainname',
      'defaultdomain',
      'defaultdomainname',
      'domain',
    ],
  },
  clientId: { own: ['clientId'], others: [] },
  clientSecret: { own: [], others: ['clientsecret', 'secretvalue', 'appsecret', 'secret'] },
  cloud: { own: ['cloud'], others: ['nationalcloud', 'azurecloud', 'azureenvironment', 'armenvironment'] },
  service: { own: ['service'], others: ['api'] },
  scope: { own: ['scope'], others: ['scopes'] },
  environmentUrl: { own: ['environmentUrl'], others: ['dataverseurl', 'organizationurl', 'orgurl'] },
  environmentName: { own: ['environmentName'], others: [] },
  secretExpiresAt: {
    own: ['secretExpires'],
    others: [
      'secretexpiresat',
      'secretexpiry',
      'secretexpirydate',
      'secretexpiration',
      'expires',
      'expiresat',
      'expireson',
      'expiry',
      'expirydate',
      'expiration',
      'expirationdate',
      'enddate',
      'enddatetime',
      'validuntil',
    ],
  },
  labels: { own: ['labels'], others: ['label', 'tags', 'tag'] },
  notes: { own: ['notes'], others: ['note', 'comment', 'comments', 'remarks', 'description'] },
};

const meanings: Partial<Record<LabelMeaning, ImportField>> = {
  tenant: 'tenant',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  name: 'name',
};

const ownColumns: Readonly<Record<OwnColumn, OwnHeader>> = {
  tenantId: 'tenantId',
  tenantName: 'tenantName',
  appName: 'appName',
  authority: 'authority',
  graph: 'graph',
};

/** Finds the columns by their headers: by Tenantry's own in any language, by others', by the labels of the portal and of tools. */
export function mappingOf(header: readonly string[]): ColumnMapping {
  const plain = header.map(plainHeader);
  const taken = new Set<number>();
  const mapping: Partial<Record<ImportField, number>> = {};
  const take = (field: ImportField, column: number): void => {
    if (column < 0 || taken.has(column) || mapping[field] !== undefined) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of importFields) {
    const { own, others } = headers[field];
    for (const name of [...own.flatMap(ownHeaders), ...others]) take(field, plain.indexOf(name));
  }
  for (const [column, text] of header.entries()) {
    const meaning = meaningOfLabel(text);
    const field = meaning && meanings[meaning];
    if (field) take(field, column);
  }
  return mapping;
}

/** The other columns that Tenantry's own tables have, among those that the mapping leaves. */
export function ownColumnsIn(
  header: readonly string[],
  mapping: ColumnMapping,
): Partial<Record<OwnColumn, number>> {
  const plain = header.map(plainHeader);
  const taken = new Set(Object.values(mapping));
  const found = (Object.keys(ownColumns) as OwnColumn[]).flatMap((column): [OwnColumn, number][] => {
    const index = ownHeaders(ownColumns[column])
      .map((name) => plain.indexOf(name))
      .find((candidate) => candidate >= 0 && !taken.has(candidate));
    return index === undefined ? [] : [[column, index]];
  });
  return Object.fromEntries(found);
}

function ownHeaders(column: OwnHeader): string[] {
  return namesInAllLanguages.map(({ fileNames }) => plainHeader(fileNames.columns[column]));
}

/** In lower case, letters and digits only. */
function plainHeader(text: string): string {
  return text
    .slice(0, longestHeader)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** In UTF-16 units. */
const longestHeader = 200;
