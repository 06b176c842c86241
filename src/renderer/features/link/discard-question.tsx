import { Button, Text } from '@fluentui/react-components';
import { AppDialog } from '../../components/app-dialog';
import { useMessages } from '../../lib/language';

interface DiscardQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a form that was begun makes way for another one. Enter on its own discards nothing. */
export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  const { form: words } = useMessages();
  return (
    <AppDialog
      title={words.discardTitle}
      size="small"
      plain
      modalType="alert"
      onClose={onKeep}
      actions={
        <>
          <Button autoFocus onClick={onKeep}>
            {words.keepEntered}
          </Button>
          <Button appearance="primary" onClick={onDiscard}>
            {words.discard}
          </Button>
        </>
      }
    >
      <Text>{words.discardText}</Text>
    </AppDialog>
  );
}
