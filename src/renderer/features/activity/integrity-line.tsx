import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Info16Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons';
import type { ActivityIntegrity } from '../../../shared/activity';
import { useMessages, usePart } from '../../lib/language';

/** Whether the record is whole: a quiet line, or a bar where it is not. */
export function IntegrityLine({ integrity }: { readonly integrity: ActivityIntegrity }) {
  const { sentences } = useMessages();
  const { integrity: words, local } = usePart('activity');
  const styles = useStyles();
  if (integrity.kind === 'altered' || integrity.kind === 'cut') {
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{words.titles[integrity.kind]}</MessageBarTitle>
          {sentences([words[integrity.kind](integrity.number), words.advice])}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const isWhole = integrity.kind === 'whole';
  const text = !isWhole
    ? words.unknown
    : integrity.since === undefined
      ? words.whole
      : words.wholeSince(integrity.since);
  return (
    <div className={styles.line} data-integrity={integrity.kind}>
      <span className={mergeClasses(styles.sign, isWhole && styles.whole)}>
        {isWhole ? <ShieldCheckmark16Regular aria-hidden /> : <Info16Regular aria-hidden />}
      </span>
      <Text size={200}>{sentences([text, local])}</Text>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  line: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  sign: { display: 'flex', color: tokens.colorNeutralForeground3 },
  whole: { color: tokens.colorStatusSuccessForeground1 },
});
