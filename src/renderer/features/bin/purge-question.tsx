import { Button, Text } from '@fluentui/react-components';
import { AppDialog } from '../../components/app-dialog';
import { DangerButton } from '../../components/danger-button';
import { useMessages } from '../../lib/language';

interface PurgeQuestionProps {
  readonly count: number;
  /** The whole bin is emptied, whatever is selected in it. */
  readonly isWhole: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before connections and their secrets are deleted for good. Enter on its own deletes nothing. */
export function PurgeQuestion({ count, isWhole, onCancel, onConfirm }: PurgeQuestionProps) {
  const messages = useMessages();
  const { bin: words } = messages;
  return (
    <AppDialog
      title={isWhole ? words.emptyTitle : words.confirmTitle(count)}
      size="small"
      plain
      modalType="alert"
      onClose={onCancel}
      actions={
        <>
          <Button autoFocus onClick={onCancel}>
            {messages.list.cancel}
          </Button>
          <DangerButton onClick={onConfirm}>{isWhole ? words.deleteAll(count) : words.purge}</DangerButton>
        </>
      }
    >
      <Text>{isWhole ? words.emptyQuestion(count) : words.confirmText}</Text>
    </AppDialog>
  );
}
