import { readClientId } from '../../../shared/fields/client-id';
import { containsSecretValue } from '../../../shared/fields/client-secret';
import { readName } from '../../../shared/fields/name';
import { readTenant } from '../../../shared/fields/tenant';
import type { ColumnMapping, ImportColumn, ImportField } from '../../../shared/transfer/import';
import { givesAway, isHarmless, mask, shown } from './harmless';

/** So many values of a column are shown, out of so many rows. */
const mostSamples = 3;
const mostSampled = 50;

/** What a column is called whose values are shown in no case. */
const secretHeader = /secret|passw|pwd|key|token|credential|value/i;

/**
 * The columns of a table with their first values, for a person to recognise them. A value is shown where its header says
 * what it is and it is that; those of a column that no header tells, where all of them are harmless by their shape. All
 * others are masked.
 * @param found what the headers were taken for; what a person has mapped by hand vouches for nothing.
 * @param secretColumn the column of the secret, also where it was mapped by hand.
 */
export function columnsOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  found: ColumnMapping,
  secretColumn: number | undefined,
): ImportColumn[] {
  const fields = new Map(
    (Object.entries(found) as [ImportField, number][]).map(([field, column]) => [column, field]),
  );
  return header.map((text, column) => {
    const field = fields.get(column);
    const values = rows
      .slice(0, mostSampled)
      .map((cells) => ({
        value: cells[column]?.trim() ?? '',
        secret: (secretColumn === undefined ? undefined : cells[secretColumn]?.trim()) ?? '',
      }))
      .filter(({ value }) => value !== '');
    const canBeShown =
      column !== secretColumn &&
      (field !== undefined || (!secretHeader.test(text) && values.every(({ value }) => isHarmless(value))));
    return {
      header: containsSecretValue(text) ? mask : text.trim(),
      samples: values
        .slice(0, mostSamples)
        .map(({ value, secret }) =>
          canBeShown && !givesAway(value, secret) ? shown(value, isWhatItSays(field, value)) : mask,
        ),
    };
  });
}

function isWhatItSays(field: ImportField | undefined, value: string): boolean {
  switch (field) {
    case 'name':
    case 'labels':
      return value.length <= longestVouched && readName(value).problem === undefined;
    case 'tenant':
      return readTenant(value).problem === undefined;
    case 'clientId':
      return readClientId(value).problem === undefined;
    default:
      return false;
  }
}

/** Names are short. In UTF-16 units. */
const longestVouched = 60;
