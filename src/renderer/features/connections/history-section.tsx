import { Text, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowExport16Regular,
  CheckmarkCircle16Regular,
  ErrorCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { Connection } from '../../../shared/connection';
import type { FormatNames } from '../../../shared/messages/shapes';
import type { PastCheck } from '../../../shared/past-check';
import type { PastExport } from '../../../shared/past-export';
import { FoldButton } from '../../components/fold-button';
import { answered, bridge } from '../../lib/bridge';
import { useExportedCount } from '../../lib/exported-store';
import { speech, useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';

const signs: Record<PastCheck['outcome'], ReactElement> = {
  ok: <CheckmarkCircle16Regular aria-hidden />,
  failed: <ErrorCircle16Regular aria-hidden />,
  unreachable: <Warning16Regular aria-hidden />,
};

/** What is remembered of a connection, and the words for the formats among it. */
interface Remembered {
  readonly checks: readonly PastCheck[];
  readonly exports: readonly PastExport[];
  readonly formats: FormatNames;
}

const nothing: Remembered = { checks: [], exports: [], formats: {} };

async function remembered(id: string): Promise<Remembered | undefined> {
  const answer = await answered(bridge.connections.history({ id }));
  if (!answer.ok) return undefined;
  const { checks, exports } = answer.value;
  if (exports.length === 0) return { ...nothing, checks };
  const { formats } = await speech.load('transfer');
  return { checks, exports, formats };
}

/** The last verifications and exports of a connection, folded away until somebody wants to know. */
export function HistorySection({ connection: { id, lastCheck } }: { readonly connection: Connection }) {
  const { history: words } = useMessages();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const [known, setKnown] = useState<Remembered>();
  const [failed, setFailed] = useState(false);
  const exportedCount = useExportedCount();
  useEffect(() => {
    if (!open) return;
    let gone = false;
    void remembered(id).then((found) => {
      if (gone) return;
      setFailed(!found);
      setKnown(found ?? nothing);
    });
    return () => {
      gone = true;
    };
  }, [open, id, lastCheck?.at, exportedCount]);

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
      {open && known && (
        <div id={listId}>
          {known.checks.length + known.exports.length === 0 ? (
            <Text size={200} className={styles.quiet}>
              {failed ? words.failed : words.none}
            </Text>
          ) : (
            <ol className={styles.list} aria-label={words.title}>
              {inOrder(known).map((act) =>
                'outcome' in act ? (
                  <PastCheckRow key={act.at} check={act} />
                ) : (
                  <PastExportRow key={`export ${act.at}`} act={act} name={known.formats[act.format]?.name} />
                ),
              )}
            </ol>
          )}
        </div>
      )}
    </section>
  );
}

/** The latest first. */
function inOrder({ checks, exports }: Remembered): (PastCheck | PastExport)[] {
  return [...checks, ...exports].sort((one, other) => other.at.localeCompare(one.at));
}

interface PastExportRowProps {
  readonly act: PastExport;
  /** The format's name; undefined for one that is known no more. */
  readonly name: string | undefined;
}

function PastExportRow({ act: { at, secrets, way, format }, name = format }: PastExportRowProps) {
  const { history: words, moments } = useMessages();
  const styles = useStyles();
  const now = useNow();
  return (
    <li className={styles.row} data-export={format}>
      <span className={styles.quiet}>
        <ArrowExport16Regular aria-hidden />
      </span>
      <span className={styles.what}>{words.exported(name, { secrets, way })}</span>
      <span className={styles.when} title={moments.full(at)}>
        {moments.short(at, Math.max(now, Date.parse(at)))}
      </span>
      <span />
    </li>
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
