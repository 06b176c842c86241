import { Button, Field, Input, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { readName } from '../../../shared/fields/name';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { visuallyHidden } from '../../lib/visually-hidden';

interface NameLineProps {
  readonly connection: Connection;
  readonly renaming: boolean;
  readonly onRename: () => void;
  readonly onDone: () => void;
}

/** The connection's name at the head of its details, changed in place. */
export function NameLine({ connection, renaming, onRename, onDone }: NameLineProps) {
  const messages = useMessages();
  const styles = useStyles();
  if (renaming) return <RenameForm connection={connection} onDone={onDone} />;
  return (
    <div className={styles.line}>
      <Subtitle2 as="h2" className={styles.name} title={connection.name}>
        {connection.name}
      </Subtitle2>
      <Button
        appearance="subtle"
        icon={<EditRegular />}
        data-opens="rename"
        aria-label={messages.list.renameTitle(connection.name)}
        title={messages.list.rename}
        onClick={onRename}
      />
    </div>
  );
}

function RenameForm({ connection, onDone }: Pick<NameLineProps, 'connection' | 'onDone'>) {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const [text, setText] = useState(connection.name);
  const [failure, setFailure] = useState<string>();
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    inputRef.current?.select();
  }, []);

  // After the answer, the details may be another tenant's: this form's end is then nobody's any more.
  const [saved, setSaved] = useState(false);
  const leave = useEffectEvent(onDone);
  useEffect(() => {
    if (saved) leave();
  }, [saved]);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const save = async () => {
    const { value, problem } = readName(text);
    if (problem !== undefined || value === '') {
      setFailure(messages.problems[problem ?? 'empty']);
      return;
    }
    if (value === connection.name) {
      onDone();
      return;
    }
    const answer = await answered(bridge.connections.update({ id: connection.id, name: value }));
    if (answer.ok) setSaved(true);
    else {
      if (!isShown.current) toasts.answer(answer);
      setFailure(
        answer.error.problem === undefined
          ? errorWords(answer.error, messages)
          : messages.problems[answer.error.problem],
      );
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className={styles.unseen}>{connection.name}</h2>
      <Field {...(failure === undefined ? {} : { validationState: 'error', validationMessage: failure })}>
        <Input
          ref={fluentRef(inputRef)}
          value={text}
          aria-label={messages.list.renameTitle(connection.name)}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            setText(value);
            setFailure(undefined);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {messages.list.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {messages.list.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexGrow: 1,
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  name: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    minWidth: 0,
  },
  // The headings below it still need the one above them.
  unseen: visuallyHidden,
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});
