import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PassphraseStrength } from '../../../shared/passphrase';
import { usePart } from '../../lib/language';

const steps = [1, 2, 3, 4] as const;

/** What is too easy to guess never looks better than half, however it was judged. */
const mostOfWeak = 2;

interface StrengthMeterProps {
  readonly strength: PassphraseStrength | undefined;
  /** What is wrong with the passphrase is told beside it: no word is added to that. */
  readonly isTold: boolean;
}

/** How hard a passphrase is to guess: four steps and a word. Keeps its height while there is nothing to say. */
export function StrengthMeter({ strength, isTold }: StrengthMeterProps) {
  const { passphrase: words } = usePart('vault');
  const styles = useStyles();
  const reached = reachedBy(strength);
  const tone = !strength?.enough ? 'weak' : strength.score >= 4 ? 'strong' : 'good';
  const said = strength && !isTold ? words.strengths[tone] : undefined;
  return (
    <div className={styles.meter}>
      <div className={styles.steps} aria-hidden>
        {steps.map((step) => (
          <span
            key={step}
            className={mergeClasses(
              styles.step,
              step <= reached && (tone === 'weak' ? styles.weak : styles.good),
            )}
          />
        ))}
      </div>
      <Text size={200} className={mergeClasses(styles.word, said !== undefined && styles.said)} role="status">
        {said}
      </Text>
    </div>
  );
}

function reachedBy(strength: PassphraseStrength | undefined): number {
  if (strength === undefined) return 0;
  const reached = Math.max(1, strength.score);
  return strength.enough ? reached : Math.min(mostOfWeak, reached);
}

const useStyles = makeStyles({
  meter: {
    display: 'flex',
    alignItems: 'center',
    minHeight: tokens.lineHeightBase200,
  },
  steps: { display: 'flex', flexGrow: 1, columnGap: tokens.spacingHorizontalXXS },
  step: {
    flexGrow: 1,
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  weak: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  word: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
  // The same for each word, so that the steps keep their length from one to the next.
  said: { minWidth: '112px', marginLeft: tokens.spacingHorizontalM },
});
