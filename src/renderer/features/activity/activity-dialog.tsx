import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { AppDialog } from '../../components/app-dialog';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { isFiltering, noFilter, requestOf } from './activity-filter';
import { ActivityFilters } from './activity-filters';
import { ActivityTable } from './activity-table';
import { IntegrityLine } from './integrity-line';
import { useActivity } from './use-activity';

const formats = ['json', 'csv'] as const;

interface ActivityDialogProps {
  readonly onClose: () => void;
}

/** What happened in Tenantry, and whether the record of it is whole. */
export function ActivityDialog({ onClose }: ActivityDialogProps) {
  const messages = useMessages();
  const words = usePart('activity');
  const { formats: formatNames } = usePart('transfer');
  const styles = useStyles();
  const toasts = useToasts();
  const [filter, setFilter] = useState(noFilter);
  const { shown, error, loadMore, retry } = useActivity(filter);

  const exportAs = async (format: (typeof formats)[number]) => {
    const answer = await answered(bridge.activity.export({ ...requestOf(filter), format }));
    if (answer.ok && 'cancelled' in answer.value) return;
    const exported = answer.ok && 'exported' in answer.value ? answer.value.exported : undefined;
    toasts.answer(
      answer,
      exported === undefined ? undefined : (_, part) => part('activity').exported(exported),
    );
  };

  return (
    <AppDialog
      title={words.title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Text size={200} className={styles.count} role="status">
            {shown && shown.total > 0 ? words.shown(shown.entries.length, shown.total) : ''}
          </Text>
          {shown && shown.total > 0 && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton>{words.export}</MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {formats.map((format) => (
                    <MenuItem key={format} onClick={() => void exportAs(format)}>
                      {words.formats[format]}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
          <Button onClick={onClose}>{messages.list.close}</Button>
        </>
      }
    >
      {error && (
        <MessageBar intent="error" layout="multiline" className={styles.fixed}>
          <MessageBarBody>{messages.sentences([words.failed, errorWords(error, messages)])}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={retry}>
              {words.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {shown && <IntegrityLine integrity={shown.integrity} />}
      <ActivityFilters filter={filter} onFilter={setFilter} />
      {!shown && !error && <Spinner size="small" label={words.loading} className={styles.fixed} />}
      {shown &&
        (shown.total === 0 ? (
          <div className={styles.empty}>
            <Text weight="semibold">{isFiltering(filter) ? words.nothingFound : words.empty}</Text>
            {!isFiltering(filter) && <Text className={styles.quiet}>{words.emptyText}</Text>}
          </div>
        ) : (
          <ActivityTable
            entries={shown.entries}
            total={shown.total}
            formats={formatNames}
            onMore={loadMore}
          />
        ))}
    </AppDialog>
  );
}

const useStyles = makeStyles({
  fixed: { flexShrink: 0, justifyContent: 'flex-start' },
  count: { marginRight: 'auto', alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalXS,
    textAlign: 'center',
  },
});
