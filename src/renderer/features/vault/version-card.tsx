import { Badge, Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { VaultDifference, VaultVersion } from '../../../shared/vault-version';
import { FoldButton } from '../../components/fold-button';
import { useMessages, usePart } from '../../lib/language';
import { useNow } from '../../lib/now';

/** Names of a group that are shown; the others are counted. */
const mostNames = 30;

interface VersionCardProps {
  readonly version: VaultVersion;
  /** Whether there is a vault to compare it with. */
  readonly isCompared: boolean;
  /** Whether it is being restored. */
  readonly busy: boolean;
  readonly onRestore: () => void;
}

/** An earlier vault: when and why it was made, what is in it, and how it differs from what there is now. */
export function VersionCard({ version, isCompared, busy, onRestore }: VersionCardProps) {
  const messages = useMessages();
  const { versions: words } = usePart('vault');
  const styles = useStyles();
  const namesId = useId();
  const [open, setOpen] = useState(false);
  const now = useNow();
  const { kind, at, reason, connections, secrets, otherKey, difference } = version;
  const isDamaged = kind === 'damaged';
  const moment = messages.moments.exact(at);
  const parts = isCompared ? partsOf(difference) : [];
  const groups = groupsOf(difference);

  return (
    <li className={styles.card} data-testid="version" data-kind={kind}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text weight="semibold" title={messages.moments.full(at)}>
            {isDamaged ? words.readable : moment}
          </Text>
          <Text size={200} className={styles.quiet}>
            {isDamaged ? moment : messages.moments.short(at, now)}
            {reason !== undefined && ` · ${words.reasons[reason]}`}
            {` · ${words.content(connections, secrets)}`}
          </Text>
          {isCompared && (
            <Text size={200} className={styles.quiet}>
              {parts.length === 0 ? words.same : parts.join(' · ')}
            </Text>
          )}
          {otherKey && (
            <Text size={200} className={styles.quiet}>
              {words.otherKey}
            </Text>
          )}
        </div>
        <Button
          size="small"
          appearance={isDamaged ? 'primary' : 'secondary'}
          className={styles.button}
          disabledFocusable={busy}
          aria-label={isDamaged ? words.restoreReadable : words.restoreOf(moment)}
          {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          onClick={onRestore}
        >
          {words.restore}
        </Button>
      </div>
      {isCompared && groups.length > 0 && (
        <>
          <FoldButton
            open={open}
            controls={namesId}
            onToggle={() => {
              setOpen(!open);
            }}
          >
            {words.showNames}
          </FoldButton>
          {open && (
            <div id={namesId} className={styles.names}>
              {groups.map(([title, names]) => (
                <div key={title}>
                  <Text size={200} weight="semibold" block>
                    {title}
                  </Text>
                  <span className={styles.badges}>
                    {names.slice(0, mostNames).map((name, index) => (
                      <Badge
                        key={`${index} ${name}`}
                        appearance="tint"
                        shape="rounded"
                        color="informative"
                        className={styles.name}
                      >
                        {name}
                      </Badge>
                    ))}
                    {names.length > mostNames && (
                      <Text size={200}>{words.moreNames(names.length - mostNames)}</Text>
                    )}
                  </span>
                </div>
              ))}
            </div>
          )}
        </>
      )}
    </li>
  );

  function partsOf({ added, removed, changed }: VaultDifference): string[] {
    return [
      ...(added.length > 0 ? [words.added(added.length)] : []),
      ...(removed.length > 0 ? [words.removed(removed.length)] : []),
      ...(changed.length > 0 ? [words.changed(changed.length)] : []),
    ];
  }

  function groupsOf({ added, removed, changed }: VaultDifference) {
    const all: readonly (readonly [string, readonly string[]])[] = [
      [words.onlyThere, added],
      [words.onlyNow, removed],
      [words.inBoth, changed],
    ];
    return all.filter(([, names]) => names.length > 0);
  }
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    rowGap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
  names: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  name: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});
