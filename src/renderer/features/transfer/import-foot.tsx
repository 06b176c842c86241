import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { usePart } from '../../lib/language';
import { visuallyHidden } from '../../lib/visually-hidden';
import { tally } from './import-choices';
import type { ImportState } from './import-state';

/** At the dialog's foot, before its buttons: how far it is, or what importing would do. */
export function ImportFoot({ state: { step, run } }: { readonly state: ImportState }) {
  const { importDialog: words } = usePart('transfer');
  const styles = useStyles();
  const progress = run?.progress;
  // Main's dialog may be open: nothing is read yet.
  const isSeen = run !== undefined && (run.task !== 'choosing' || progress !== undefined);
  const phase = progress?.phase;
  const general = run?.task === 'importing' ? words.importing : words.looking;
  const figures = progress ? words.progress(progress.phase, progress.done, progress.total) : general;

  return (
    <div className={styles.foot}>
      {isSeen ? (
        <>
          <Text size={200} block className={styles.figures}>
            {figures}
          </Text>
          <ProgressBar
            aria-label={general}
            aria-valuetext={figures}
            {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        </>
      ) : null}
      {/* The figures change too often to be read out. */}
      <div role="status" className={isSeen ? styles.hidden : styles.tally}>
        {isSeen ? (phase === undefined ? general : words.phase(phase)) : tallyWords()}
      </div>
    </div>
  );

  function tallyWords(): string {
    if (step.kind !== 'review') return '';
    const { added, replaced, leftOut } = tally(step.choices);
    return words.tally(added, replaced, leftOut);
  }
}

const useStyles = makeStyles({
  foot: { flexGrow: 1, alignSelf: 'center', minWidth: '160px', paddingRight: tokens.spacingHorizontalL },
  figures: {
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  tally: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  hidden: visuallyHidden,
});
