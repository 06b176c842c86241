import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle12Filled, Warning12Filled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { expiryBand, type ExpiryBand } from '../../shared/expiry';
import { useMessages } from '../lib/language';
import { useNow } from '../lib/now';

/** Bands that are marked beside their words, so that the colour says nothing alone. */
const signs: Partial<Record<ExpiryBand, ReactElement>> = {
  expired: <ErrorCircle12Filled aria-hidden />,
  within_7: <Warning12Filled aria-hidden />,
  within_14: <Warning12Filled aria-hidden />,
  within_30: <Warning12Filled aria-hidden />,
};

interface ExpiryTextProps {
  /** ISO 8601 in UTC. */
  readonly expiresAt: string | undefined;
}

/** When a secret expires, in words, and marked where it is soon. */
export function ExpiryText({ expiresAt }: ExpiryTextProps) {
  const { expiry } = useMessages();
  const styles = useStyles();
  const now = useNow();
  const band = expiryBand(expiresAt, now);
  if (expiresAt === undefined) return <span className={styles.quiet}>{expiry.unknown}</span>;
  return (
    <span
      className={mergeClasses(
        styles.text,
        band === 'expired' && styles.expired,
        (band === 'within_7' || band === 'within_14') && styles.soon,
      )}
      title={expiry.full(expiresAt)}
      data-band={band}
    >
      {signs[band]}
      <span className={styles.words}>{expiry.inWords(expiresAt, now)}</span>
    </span>
  );
}

const useStyles = makeStyles({
  text: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    '> svg': { flexShrink: 0 },
  },
  words: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Fluent's status colour is too faint for text on the dark theme's background.
  expired: { color: tokens.colorPaletteRedForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
});
