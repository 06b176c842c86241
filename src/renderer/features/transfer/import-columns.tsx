import { Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { importFields, type ColumnMapping, type ImportField } from '../../../shared/transfer/import';
import { usePart } from '../../lib/language';
import type { ColumnsStep } from './import-state';

interface ImportColumnsProps {
  readonly step: ColumnsStep;
  readonly busy: boolean;
  /** For the button that submits it. */
  readonly formId: string;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** Without these no row is a connection. */
const needed: readonly ImportField[] = ['tenant', 'clientId'];

/** The fields in the order in which a person maps them: what is needed first. */
const ordered: readonly ImportField[] = [
  ...needed,
  ...importFields.filter((field) => !needed.includes(field)),
];

/** Which column of a table holds what. */
export function ImportColumns({ step, busy, formId, onMap }: ImportColumnsProps) {
  const { importDialog: words, importFields: fieldWords } = usePart('transfer');
  const styles = useStyles();
  const formRef = useRef<HTMLFormElement>(null);
  const { name, columns } = step;
  const [mapping, setMapping] = useState(step.mapping);
  const [isTried, setTried] = useState(false);
  const isMissing = (field: ImportField) => needed.includes(field) && mapping[field] === undefined;

  const submit = () => {
    if (busy) return;
    setTried(true);
    const missing = needed.find(isMissing);
    if (missing === undefined) onMap(mapping);
    else formRef.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
  };

  return (
    <form
      ref={formRef}
      id={formId}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <Subtitle2 as="h3" className={styles.title}>
          {words.columnsTitle(name)}
        </Subtitle2>
        <Text className={styles.quiet}>{words.columnsText}</Text>
      </div>
      <div className={styles.fields}>
        {ordered.map((field, index) => (
          <Field
            key={field}
            className={styles.field}
            label={fieldWords[field]}
            required={needed.includes(field)}
            {...below(field)}
          >
            <Select
              name={field}
              data-first={index === 0 ? true : undefined}
              value={mapping[field] ?? ''}
              onChange={(_, { value }) => {
                if (!busy) setMapping(withColumn(mapping, field, value));
              }}
            >
              <option value="">{words.noColumn}</option>
              {columns.map(({ header, samples: [sample] }, number) => (
                <option key={number} value={number}>
                  {words.column(header, number + 1, sample)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </form>
  );

  function below(field: ImportField) {
    if (isTried && isMissing(field)) {
      return { validationState: 'error' as const, validationMessage: words.columnNeeded };
    }
    const samples = columns[mapping[field] ?? -1]?.samples ?? [];
    return samples.length > 1 ? { hint: words.samples(samples.slice(0, 3)) } : {};
  }
}

/** The mapping with a field's column, as a select names it: its number, or nothing. */
function withColumn(mapping: ColumnMapping, field: ImportField, value: string): ColumnMapping {
  const { [field]: _before, ...others } = mapping;
  return value === '' ? others : { ...others, [field]: Number(value) };
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { display: 'block', margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(290px, 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
  },
  // A control is as wide as its place, and not as its longest choice.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
});
