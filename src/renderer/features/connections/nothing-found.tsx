import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { cloudIds } from '../../../shared/clouds';
import { useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { narrowedTo } from './filter-words';
import { isFiltered, type Filters } from './list-filters';

interface NothingFoundProps {
  readonly search: string;
  readonly filters: Filters;
  readonly onClear: () => void;
}

/** Says what the list was narrowed to when nothing is left, and offers all again. */
export function NothingFound({ search, filters, onClear }: NothingFoundProps) {
  const messages = useMessages();
  const styles = useStyles();
  const labels = useLabels();
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.title}>
        {messages.list.nothingFound}
      </Subtitle2>
      <Text className={styles.text}>
        {messages.list.nothingFoundText(narrowedTo(search, filters, messages, cloudIds, labels))}
      </Text>
      <Button size="small" className={styles.button} onClick={onClear}>
        {isFiltered(filters) ? messages.filters.clear : messages.list.clearSearch}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: '64px',
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingRight: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  title: { margin: 0 },
  text: { maxWidth: '100%', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  button: { marginTop: tokens.spacingVerticalS },
});
