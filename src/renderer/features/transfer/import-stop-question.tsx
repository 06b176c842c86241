import { Button, Text } from '@fluentui/react-components';
import { AppDialog } from '../../components/app-dialog';
import { usePart } from '../../lib/language';

interface ImportStopQuestionProps {
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Asked before the dialog is closed while it writes. */
export function ImportStopQuestion({ onStop, onGoOn }: ImportStopQuestionProps) {
  const { importDialog: words } = usePart('transfer');
  return (
    <AppDialog
      title={words.stopTitle}
      size="small"
      plain
      modalType="alert"
      onClose={onGoOn}
      actions={
        <>
          <Button onClick={onStop}>{words.stop}</Button>
          <Button appearance="primary" data-first onClick={onGoOn}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <Text>{words.stopText}</Text>
    </AppDialog>
  );
}
