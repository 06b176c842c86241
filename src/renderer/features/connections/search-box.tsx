import { SearchBox, makeStyles } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useMessages } from '../../lib/language';

interface ListSearchProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The focus goes to the rows. */
  readonly onLeave: () => void;
}

/** Searches the list at every key. The down arrow goes on to the rows, Escape clears. */
export function ListSearch({ ref, text, onText, onLeave }: ListSearchProps) {
  const { list } = useMessages();
  const styles = useStyles();
  return (
    <SearchBox
      input={{ ref }}
      className={styles.box}
      size="medium"
      aria-label={list.search}
      placeholder={list.search}
      aria-keyshortcuts="Control+F Meta+F"
      dismiss={{ 'aria-label': list.clearSearch }}
      value={text}
      onChange={(_, { value }) => {
        onText(value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onLeave();
        else if (event.key === 'Escape' && text !== '') onText('');
        else return;
        event.preventDefault();
      }}
    />
  );
}

const useStyles = makeStyles({
  // As narrow as it may become: the filters beside it stay in its line for as long as they can.
  box: { flexGrow: 1, flexShrink: 1, flexBasis: '160px', minWidth: '160px', maxWidth: '360px' },
});
