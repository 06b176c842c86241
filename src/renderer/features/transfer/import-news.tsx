import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import type { ImportState } from './import-state';

/** Why the last attempt came to nothing, and what else there is to know of what was taken. */
export function ImportNews({ state: { failure, firstOf } }: { readonly state: ImportState }) {
  const styles = useStyles();
  const { importDialog: words } = usePart('transfer');
  return (
    <>
      <div role="status" className={styles.news}>
        {firstOf !== undefined && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{words.severalDropped(firstOf)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div role="alert" className={styles.news}>
        {failure && <Failure failure={failure} />}
      </div>
    </>
  );
}

function Failure({ failure }: { readonly failure: NonNullable<ImportState['failure']> }) {
  const messages = useMessages();
  const { importDialog: words, importProblems } = usePart('transfer');
  if (failure.kind === 'refused') {
    const { name, place, problem } = failure;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.refused(name, place && words.place(place))}</MessageBarTitle>
          {importProblems[problem]}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent={failure.kind === 'cancelled' ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>
        {failure.kind === 'error' ? errorWords(failure.error, messages) : words[failure.kind]}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  news: { flexShrink: 0, rowGap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});
