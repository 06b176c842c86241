import { Button, Field, Subtitle2, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { readNotes } from '../../../shared/fields/notes';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { keepNotesDraft, notesDraft, useNotesDraft } from './notes-drafts';

/** Notes about a connection, as plain text, changed in place. */
export function NotesSection({ connection }: { readonly connection: Connection }) {
  const messages = useMessages();
  const styles = useStyles();
  const { id, notes } = connection;
  const draft = useNotesDraft(id);
  const editing = draft !== undefined;
  const wasEditing = useRef(editing);
  const openRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const closed = wasEditing.current && !editing;
    wasEditing.current = editing;
    if (closed && document.activeElement === document.body) openRef.current?.focus();
  }, [editing]);

  // A draft that was left behind opens by itself, and leaves the focus where it is.
  const [pressed, setPressed] = useState(false);

  const edit = () => {
    setPressed(true);
    keepNotesDraft(id, { text: notes });
  };

  return (
    <section className={styles.section} aria-labelledby="notes-title">
      <div className={styles.head}>
        <Subtitle2 as="h3" id="notes-title" className={styles.title}>
          {messages.fields.notes.label}
        </Subtitle2>
        {!editing && notes !== '' && (
          <Button
            ref={fluentRef(openRef)}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={messages.details.editNotes}
            title={messages.details.editNotes}
            onClick={edit}
          />
        )}
      </div>
      {editing ? (
        <NotesForm connection={connection} text={draft.text} failure={draft.failure} takesFocus={pressed} />
      ) : notes === '' ? (
        <div>
          <Button ref={fluentRef(openRef)} size="small" icon={<EditRegular />} onClick={edit}>
            {messages.details.addNotes}
          </Button>
        </div>
      ) : (
        <Text block className={styles.notes}>
          {notes}
        </Text>
      )}
    </section>
  );
}

interface NotesFormProps {
  readonly connection: Connection;
  readonly text: string;
  readonly failure: string | undefined;
  readonly takesFocus: boolean;
}

function NotesForm({ connection: { id, name, notes }, text, failure, takesFocus }: NotesFormProps) {
  const messages = useMessages();
  const styles = useStyles();
  const save = useSaveNotes(id, name, notes);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = fieldRef.current;
    if (!takesFocus || field === null) return;
    formRef.current?.scrollIntoView({ block: 'nearest' });
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, [takesFocus]);

  const giveUp = () => {
    keepNotesDraft(id, undefined);
  };

  return (
    <form
      ref={formRef}
      className={styles.form}
      aria-label={messages.details.editNotes}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          giveUp();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
      onBlur={(event) => {
        // Another window is no other place: the focus comes back to where it was.
        if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return;
        if (notesDraft(id)?.failure === undefined) void save();
      }}
    >
      <Field
        {...(failure === undefined
          ? { hint: messages.details.notesKeys }
          : {
              validationState: 'error',
              validationMessage: `${failure} ${messages.details.notesKept}`,
            })}
      >
        <Textarea
          ref={fluentRef(fieldRef)}
          value={text}
          resize="vertical"
          rows={5}
          aria-label={messages.fields.notes.label}
          placeholder={messages.fields.notes.placeholder}
          onChange={(_, { value }) => {
            keepNotesDraft(id, { text: value });
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {messages.list.save}
        </Button>
        <Button size="small" onClick={giveUp}>
          {messages.list.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Saves what is written. A failure keeps it, and says so also where the details are closed by then. */
function useSaveNotes(id: string, name: string, saved: string): () => Promise<void> {
  const messages = useMessages();
  const toasts = useToasts();
  const shown = useRef(false);
  const sent = useRef<string>(undefined);

  const save = async () => {
    const draft = notesDraft(id);
    if (draft === undefined || draft.text === sent.current) return;
    const { value, problem } = readNotes(draft.text);
    if (problem !== undefined) {
      fail(messages.problems[problem]);
      return;
    }
    if (value === saved) {
      keepNotesDraft(id, undefined);
      return;
    }
    sent.current = draft.text;
    const answer = await answered(bridge.connections.update({ id, notes: value }));
    sent.current = undefined;
    if (!answer.ok) fail(errorWords(answer.error, messages));
    // What was typed while it was saved is not lost either.
    else if (notesDraft(id)?.text === draft.text) keepNotesDraft(id, undefined);
  };

  const fail = (failure: string) => {
    const draft = notesDraft(id);
    if (draft !== undefined) keepNotesDraft(id, { ...draft, failure });
    if (!shown.current) toasts.say((shown) => shown.details.notesLost(name), 'error');
  };

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      // The details were closed in the middle of it; no field is left that could lose the focus.
      if (notesDraft(id)?.failure === undefined) void latest.current();
    };
  }, [id]);
  return save;
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '24px' },
  title: { display: 'block', margin: 0 },
  notes: { overflowWrap: 'anywhere', userSelect: 'text', whiteSpace: 'pre-wrap' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});
