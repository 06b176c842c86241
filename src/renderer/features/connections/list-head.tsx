import { Button, Spinner, Subtitle1, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, WarningRegular } from '@fluentui/react-icons';
import { memo, useMemo, type ReactNode } from 'react';
import type { Connection } from '../../../shared/connection';
import { expiryBand } from '../../../shared/expiry';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';
import { rowPadding } from './list-columns';

interface ListHeadProps {
  readonly connections: readonly Connection[];
  readonly shown: number;
  readonly selected: number;
  /** How many of the selected are shown. */
  readonly selectedShown: number;
  readonly onExpiring: () => void;
  /** What stands at the end: for the selection, or else for the list. */
  readonly children: ReactNode;
}

/** The list's title, how many there are, and what can be done. It stays as high whatever it says. */
export function ListHead({
  connections,
  shown,
  selected,
  selectedShown,
  onExpiring,
  children,
}: ListHeadProps) {
  const { list } = useMessages();
  const styles = useStyles();
  const all = connections.length;
  const counted = shown === all ? list.count(all) : list.some(shown, all);
  return (
    <header className={styles.head}>
      <Subtitle1 as="h1" id="tenants-title" className={styles.title}>
        {list.title}
      </Subtitle1>
      <span role="status" className={styles.count}>
        {selected > 0 ? list.selected(selected, selectedShown) : counted}
      </span>
      {selected === 0 && <ExpiringButton connections={connections} onExpiring={onExpiring} />}
      <span className={styles.space} />
      {children}
    </header>
  );
}

/** Asks for new tokens for all. */
export const VerifyAllButton = memo(function VerifyAllButton({
  busy,
  canVerify,
  onVerify,
}: {
  readonly busy: boolean;
  /** There is something to verify with. */
  readonly canVerify: boolean;
  readonly onVerify: () => void;
}) {
  const { list, bulk } = useMessages();
  const styles = useStyles();
  const none = canVerify ? undefined : bulk.noSecret;
  const whyNot = busy ? bulk.running : none;
  const button = (
    <Button
      appearance="subtle"
      className={styles.oneLine}
      icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowSyncRegular />}
      disabledFocusable={whyNot !== undefined}
      onClick={onVerify}
    >
      {list.verifyAll}
    </Button>
  );
  return whyNot === undefined ? (
    button
  ) : (
    <Tooltip content={whyNot} relationship="description">
      {button}
    </Tooltip>
  );
});

/** How many secrets have expired or soon will; it shows them. */
const ExpiringButton = memo(function ExpiringButton({
  connections,
  onExpiring,
}: Pick<ListHeadProps, 'connections' | 'onExpiring'>) {
  const { list } = useMessages();
  const styles = useStyles();
  const now = useNow();
  const { expired, soon } = useMemo(() => countExpiring(connections, now), [connections, now]);
  if (expired + soon === 0) return undefined;
  const whole = list.expiring(expired, soon);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<WarningRegular className={styles.warning} />}
      className={styles.expiring}
      title={whole}
      onClick={onExpiring}
    >
      <span className={styles.text}>
        {expired > 0 && soon > 0 ? list.expiringShort(expired, soon) : whole}
      </span>
    </Button>
  );
});

function countExpiring(
  connections: readonly Connection[],
  now: number,
): { readonly expired: number; readonly soon: number } {
  let [expired, soon] = [0, 0];
  for (const { credential } of connections) {
    const band = expiryBand(credential.expiresAt, now);
    if (band === 'expired') expired += 1;
    else if (band !== 'later' && band !== 'unknown') soon += 1;
  }
  return { expired, soon };
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '32px',
    '@media (max-width: 560px)': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS, height: 'auto' },
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: `${rowPadding}px`,
  },
  title: { margin: 0 },
  count: {
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  oneLine: { flexShrink: 0, whiteSpace: 'nowrap' },
  space: { flexGrow: 1 },
  expiring: {
    flexShrink: 1,
    minWidth: 0,
    marginTop: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  warning: { color: tokens.colorStatusWarningForeground1 },
});
