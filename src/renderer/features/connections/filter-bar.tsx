import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { cloudIds } from '../../../shared/clouds';
import { useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { FilterMenu } from './filter-menu';
import { filterChoices } from './filter-words';
import { isFiltered, noFilters, type FilterKind, type Filters } from './list-filters';

interface FilterBarProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** How many rows each value of a kind would show now. It keeps its identity. */
  readonly countsOf: (kind: FilterKind) => ReadonlyMap<string, number>;
}

const kinds = ['states', 'clouds', 'labels', 'expiry'] as const satisfies readonly FilterKind[];

/** The filters beside the search box. */
export const FilterBar = memo(function FilterBar({ filters, onFilters, countsOf }: FilterBarProps) {
  const messages = useMessages();
  const labels = useLabels();
  const words = messages.filters;
  const choices = filterChoices(messages, cloudIds, labels);
  return (
    <>
      {kinds.map((kind) => (
        <FilterMenu
          key={kind}
          label={words[kind]}
          choices={choices[kind]}
          chosen={filters[kind]}
          countsNow={() => countsOf(kind)}
          onlyPresent={kind === 'clouds'}
          nothing={words.noLabels}
          onChoose={(values) => {
            onFilters({ ...filters, [kind]: values });
          }}
        />
      ))}
      {isFiltered(filters) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          onClick={() => {
            onFilters(noFilters);
          }}
        >
          {words.clear}
        </Button>
      )}
    </>
  );
});
