import { Button, Text } from '@fluentui/react-components';
import { AppDialog } from '../../components/app-dialog';
import { useMessages } from '../../lib/language';

interface PurgeQuestionProps {
  readonly count: number;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before connections and their secrets are deleted for good. Enter on its own deletes nothing. */
export function PurgeQuestion({ count, onCancel, onConfirm }: PurgeQuestionProps) {
  const messages = useMessages();
  const { bin: words } = messages;
  return (
    <AppDialog
      title={words.confirmTitle(count)}
      size="small"
      plain
      modalType="alert"
      onClose={onCancel}
      actions={
        <>
          <Button autoFocus onClick={onCancel}>
            {messages.list.cancel}
          </Button>
          <Button appearance="primary" onClick={onConfirm}>
            {words.purge}
          </Button>
        </>
      }
    >
      <Text>{words.confirmText}</Text>
    </AppDialog>
  );
}
