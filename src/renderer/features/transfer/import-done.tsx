import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { Imported } from '../../../shared/transfer/import';
import { usePart } from '../../lib/language';

/** What an import has done. */
export function ImportDone({
  imported: { added, replaced, withoutSecret },
}: {
  readonly imported: Imported;
}) {
  const { importDialog: words } = usePart('transfer');
  const styles = useStyles();
  return (
    <div className={styles.done}>
      <CheckmarkCircleFilled className={styles.sign} aria-hidden />
      <div className={styles.words}>
        <Subtitle2 as="h3" tabIndex={-1} data-first className={styles.title}>
          {words.imported(added.length, replaced.length)}
        </Subtitle2>
        {withoutSecret > 0 && <Text>{words.missingSecrets(withoutSecret)}</Text>}
        <Text className={styles.quiet}>{words.notVerified(added.length + replaced.length)}</Text>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  done: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  sign: {
    flexShrink: 0,
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase600,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, ':focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2 },
});
