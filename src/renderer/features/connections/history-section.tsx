import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { Connection } from '../../../shared/connection';
import type { PastCheck } from '../../../shared/past-check';
import { FoldButton } from '../../components/fold-button';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';

const signs: Record<PastCheck['outcome'], ReactElement> = {
  ok: <CheckmarkCircle16Regular aria-hidden />,
  failed: <ErrorCircle16Regular aria-hidden />,
  unreachable: <Warning16Regular aria-hidden />,
};

/** The last verifications of a connection, folded away until somebody wants to know. */
export function HistorySection({ connection: { id, lastCheck } }: { readonly connection: Connection }) {
  const { history: words } = useMessages();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const [checks, setChecks] = useState<readonly PastCheck[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!open) return;
    let gone = false;
    void answered(bridge.connections.history({ id })).then((answer) => {
      if (gone) return;
      setFailed(!answer.ok);
      setChecks(answer.ok ? answer.value.checks : []);
    });
    return () => {
      gone = true;
    };
  }, [open, id, lastCheck?.at]);

  return (
    <section className={styles.section}>
      <FoldButton
        open={open}
        controls={listId}
        onToggle={() => {
          setOpen(!open);
        }}
      >
        {words.title}
      </FoldButton>
      {open && checks && (
        <div id={listId}>
          {checks.length === 0 ? (
            <Text size={200} className={styles.quiet}>
              {failed ? words.failed : words.none}
            </Text>
          ) : (
            <ol className={styles.list} aria-label={words.title}>
              {checks.map((check) => (
                <PastCheckRow key={check.at} check={check} />
              ))}
            </ol>
          )}
        </div>
      )}
    </section>
  );
}

function PastCheckRow({ check: { at, outcome, finding, durationMs } }: { readonly check: PastCheck }) {
  const messages = useMessages();
  const { history: words, moments } = messages;
  const styles = useStyles();
  const now = useNow();
  // One that a later version named, and this one does not know.
  const title =
    finding === undefined ? undefined : (messages.findings[finding] as { title: string } | undefined);
  return (
    <li className={styles.row} data-outcome={outcome}>
      <span className={styles[outcome]}>{signs[outcome]}</span>
      <span className={styles.what}>{title?.title ?? words.outcomes[outcome]}</span>
      <span className={styles.when} title={moments.full(at)}>
        {moments.short(at, Math.max(now, Date.parse(at)))}
      </span>
      <span className={styles.duration}>{words.duration(durationMs)}</span>
    </li>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  list: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) max-content max-content',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'start' },
  what: { overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  duration: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', textAlign: 'right' },
  quiet: { color: tokens.colorNeutralForeground3 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  unreachable: { color: tokens.colorStatusWarningForeground1 },
});
