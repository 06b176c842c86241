import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LabelColor } from '../../../shared/label-colors';
import { readLabel } from '../../../shared/fields/label';
import type { Label } from '../../../shared/labels';
import { useMessages } from '../../lib/language';
import { ColorChoice } from './color-choice';

interface LabelEditorProps {
  readonly label: Label;
  readonly carriers: number;
  readonly onCancel: () => void;
  /** Answers why not, where it failed. */
  readonly onChange: (to: Label) => Promise<string | undefined>;
  readonly onDelete: () => Promise<string | undefined>;
}

/** Name and colour of a label, and its end. */
export function LabelEditor({ label, carriers, onCancel, onChange, onDelete }: LabelEditorProps) {
  const messages = useMessages();
  const { labels: words } = messages;
  const styles = useStyles();
  const [name, setName] = useState(label.name);
  const [color, setColor] = useState<LabelColor>(label.color);
  const [deleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState<string>();

  const save = async () => {
    const { value, problem } = readLabel(name);
    setFailure(problem === undefined ? await onChange({ name: value, color }) : messages.problems[problem]);
  };

  return (
    <form
      className={styles.editor}
      aria-label={words.actionsFor(label.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It gives up this change, not the whole dialog.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field {...(failure === undefined ? {} : { validationState: 'error', validationMessage: failure })}>
        <Input
          value={name}
          aria-label={words.newName(label.name)}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            setName(value);
            setFailure(undefined);
          }}
        />
      </Field>
      <ColorChoice color={color} onChange={setColor} />
      {deleting ? (
        <div className={styles.question} role="group" aria-label={words.deleteTitle(label.name)}>
          <Text>{words.deleteText(carriers)}</Text>
          <div className={styles.buttons}>
            <Button
              size="small"
              autoFocus
              className={styles.danger}
              onClick={() => void onDelete().then(setFailure)}
            >
              {words.delete}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setDeleting(false);
              }}
            >
              {messages.list.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button type="submit" size="small">
            {messages.list.save}
          </Button>
          <Button size="small" onClick={onCancel}>
            {messages.list.cancel}
          </Button>
          <span className={styles.space} />
          <Button
            size="small"
            appearance="subtle"
            className={styles.danger}
            onClick={() => {
              setDeleting(true);
            }}
          >
            {words.delete}
          </Button>
        </div>
      )}
    </form>
  );
}

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalXXL,
  },
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  space: { flexGrow: 1 },
  danger: {
    color: tokens.colorStatusDangerForeground3,
    ':hover': { color: tokens.colorStatusDangerForeground3 },
    ':hover:active': { color: tokens.colorStatusDangerForeground3 },
  },
});
