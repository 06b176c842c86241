import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppDialog } from '../../components/app-dialog';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { BinList } from './bin-list';
import { nothingChosen, within } from './bin-selection';
import { PurgeQuestion } from './purge-question';
import { useBin } from './use-bin';

interface BinViewProps {
  readonly onClose: () => void;
}

/** What was removed: it can be brought back for 30 days, or deleted for good. */
export function BinView({ onClose }: BinViewProps) {
  const messages = useMessages();
  const { bin: words } = messages;
  const styles = useStyles();
  const toasts = useToasts();
  const { status, removed, restore, purge } = useBin();
  const [selected, setSelected] = useState(nothingChosen);
  const [purging, setPurging] = useState<{ readonly ids: readonly string[]; readonly isWhole: boolean }>();

  const all = removed.map(({ connection }) => connection.id);
  const selection = within(selected, all);
  const chosen = all.filter((id) => selection.chosen.has(id));
  const areAllChosen = chosen.length === all.length;

  const bringBack = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    const answer = await restore(ids);
    toasts.answer(answer, (shown) => shown.bin.restored(answer.ok ? answer.value.restored : 0));
  };
  const deleteForGood = async (ids: readonly string[]) => {
    const answer = await purge(ids);
    toasts.answer(answer, (shown) => shown.bin.purgedNow(answer.ok ? answer.value.purged : 0));
  };

  const isEmpty = status === 'ready' && all.length === 0;
  return (
    <AppDialog
      title={words.title}
      size="large"
      onClose={onClose}
      actions={
        all.length === 0 ? (
          // What had the focus may have gone with the last entry.
          <Button key="close" autoFocus onClick={onClose}>
            {messages.list.close}
          </Button>
        ) : (
          <>
            <Button
              className={styles.left}
              onClick={() => {
                setPurging({ ids: all, isWhole: true });
              }}
            >
              {words.emptyBin}
            </Button>
            <Button
              disabledFocusable={chosen.length === 0}
              onClick={() => {
                if (chosen.length > 0) setPurging({ ids: chosen, isWhole: false });
              }}
            >
              {words.purge}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={chosen.length === 0}
              onClick={() => void bringBack(chosen)}
            >
              {words.restore}
            </Button>
          </>
        )
      }
    >
      {status === 'loading' && <Spinner size="small" aria-label={words.loading} />}
      {status === 'failed' && <Text block>{words.failed}</Text>}
      {isEmpty && (
        <div className={styles.empty}>
          <Text weight="semibold">{words.empty}</Text>
          <Text className={styles.quiet}>{words.emptyText}</Text>
        </div>
      )}
      {all.length > 0 && (
        <>
          <div className={styles.head}>
            <Text className={styles.intro} role="status">
              {chosen.length === 0 ? `${words.intro} ${words.choose}` : words.selected(chosen.length)}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              className={styles.all}
              onClick={() => {
                setSelected({ ...selection, chosen: new Set(areAllChosen ? [] : all) });
              }}
            >
              {areAllChosen ? words.none : words.all}
            </Button>
          </div>
          <BinList
            removed={removed}
            selection={selection}
            onSelect={setSelected}
            onRestore={(id) => void bringBack([id])}
            onPurge={(id) => {
              setPurging({ ids: selection.chosen.size > 0 ? chosen : [id], isWhole: false });
            }}
          />
        </>
      )}
      {purging !== undefined && (
        <PurgeQuestion
          count={purging.ids.length}
          isWhole={purging.isWhole}
          onCancel={() => {
            setPurging(undefined);
          }}
          onConfirm={() => {
            setPurging(undefined);
            void deleteForGood(purging.ids);
          }}
        />
      )}
    </AppDialog>
  );
}

const useStyles = makeStyles({
  all: { flexShrink: 0, whiteSpace: 'nowrap' },
  left: { marginRight: 'auto' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  intro: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXXXL,
    paddingBottom: tokens.spacingVerticalXXXL,
    textAlign: 'center',
  },
});
