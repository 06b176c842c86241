import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import type { VerifySummary } from '../../../shared/verify-run';
import { AppDialog } from '../../components/app-dialog';
import { CauseGroup } from '../../components/cause-group';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { showSummary, useSummary } from '../../lib/summary-store';
import { useBulkVerify } from '../../lib/use-bulk-verify';
import { ReplaceSecretsDialog } from '../connections/replace-secrets-dialog';
import { outcomeInWords } from './announcement';
import { shownGroups, shownSkipped, type ShownSkipped } from './summary-groups';

interface SummaryDialogProps {
  /** The list should show exactly these. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** What came of the last run that needs attention. It shows itself; there is one in the window. */
export function SummaryDialog({ onShow }: SummaryDialogProps) {
  const shown = useSummary();
  return shown && <OpenSummary key={shown.number} summary={shown.summary} onShow={onShow} />;
}

function OpenSummary({ summary, onShow }: SummaryDialogProps & { readonly summary: VerifySummary }) {
  const messages = useMessages();
  const styles = useStyles();
  const { connections } = useConnections();
  const { verify } = useBulkVerify();
  const [cured, setCured] = useState<ReadonlySet<string>>(new Set());
  const [replacing, setReplacing] = useState<readonly Connection[]>();

  const byId = useMemo(() => new Map(connections.map((each) => [each.id, each])), [connections]);
  const groups = useMemo(() => shownGroups(summary, byId, cured), [summary, byId, cured]);
  const skipped = useMemo(() => shownSkipped(summary, byId), [summary, byId]);
  const remaining = useMemo(() => summary.remaining.filter((id) => byId.has(id)), [summary, byId]);

  const close = () => {
    showSummary(undefined);
  };
  const show = (ids: readonly string[]) => {
    close();
    onShow(ids);
  };
  const again = (ids: readonly string[]) => {
    close();
    void verify(ids);
  };

  const onReplaced = (replaced: readonly string[] = []) => {
    const now = new Set([...cured, ...replaced]);
    setCured(now);
    setReplacing(undefined);
    const isDone =
      shownGroups(summary, byId, now).length === 0 && skipped.length === 0 && remaining.length === 0;
    if (isDone) close();
  };

  const { verifyRun } = messages;
  const failed = groups.filter(({ outcome }) => outcome === 'failed');
  const unreachable = groups.filter(({ outcome }) => outcome === 'unreachable');
  const figures = {
    verified: summary.verified.length + cured.size,
    failed: countOf(failed),
    unverified: countOf(unreachable) + countOf(skipped) + remaining.length,
  };
  return (
    <AppDialog
      title={outcomeInWords(figures, messages)}
      size="large"
      onClose={close}
      actions={
        remaining.length > 0 ? (
          <>
            <Button onClick={close}>{messages.list.close}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                again(remaining);
              }}
            >
              {verifyRun.verifyRest}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles.groups} data-testid="verify-summary">
        {remaining.length > 0 && <Text block>{verifyRun.cancelled(remaining.length)}</Text>}
        {groups.length + skipped.length > 0 && (
          <ul className={styles.list} aria-label={verifyRun.groups}>
            {groups.map((group) => (
              <CauseGroup
                key={`${group.outcome}-${group.finding}`}
                kind={group.outcome}
                title={
                  // The long words are about one tenant.
                  group.connections.length === 1
                    ? messages.findings[group.finding].title
                    : messages.shortFindings[group.finding]
                }
                text={messages.findings[group.finding].remedy}
                more={group.outcome === 'unreachable' ? verifyRun.notJudged : undefined}
                connections={group.connections}
                page={group.page}
                onShow={show}
                onVerify={again}
                onReplace={group.oneSecret ? setReplacing : undefined}
              />
            ))}
            {skipped.map(({ code, connections: those }) => (
              <CauseGroup
                key={code}
                kind="skipped"
                title={verifyRun.skippedTitle}
                text={messages.errors[code]}
                connections={those}
                onShow={show}
                onVerify={again}
              />
            ))}
          </ul>
        )}
      </div>
      {replacing && <ReplaceSecretsDialog connections={replacing} onDone={onReplaced} />}
    </AppDialog>
  );
}

/** How many tenants groups have together. */
function countOf(groups: readonly Pick<ShownSkipped, 'connections'>[]): number {
  return groups.reduce((sum, { connections }) => sum + connections.length, 0);
}

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '> li + li': {
      marginTop: tokens.spacingVerticalL,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      paddingTop: tokens.spacingVerticalL,
    },
  },
});
