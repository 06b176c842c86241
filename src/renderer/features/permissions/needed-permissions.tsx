import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { readPermissionList } from '../../../shared/permissions/list';
import { missingFrom } from '../../../shared/permissions/missing';
import { answered, bridge } from '../../lib/bridge';
import { bringIntoView } from '../../lib/bring-into-view';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages, usePart } from '../../lib/language';
import { PermissionRows } from './permission-rows';

interface NeededPermissionsProps {
  readonly connection: Connection;
  /** Of the connection's API. */
  readonly granted: readonly string[];
  /** What the registration asks for at that API, granted or not: a good beginning of the list. */
  readonly requested: readonly string[];
  /** Whether it is being changed. */
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
}

/** What somebody has decided that the app must be able to do, and what of it is missing. */
export function NeededPermissions({
  connection,
  granted,
  requested,
  editing,
  onEditing,
}: NeededPermissionsProps) {
  const messages = useMessages();
  const { appPermissions: words } = messages;
  const styles = useStyles();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone.
    if (wasEditing.current && !editing) buttonRef.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const needed = connection.neededRoles ?? [];
  const missing = missingFrom(needed, granted);

  return (
    <section className={styles.section} aria-labelledby="needed-title">
      <div className={styles.head}>
        <Subtitle2 as="h3" id="needed-title" className={styles.title}>
          {words.neededTitle}
        </Subtitle2>
        {!editing && (
          <Button
            ref={fluentRef(buttonRef)}
            size="small"
            icon={<EditRegular />}
            onClick={() => {
              onEditing(true);
            }}
          >
            {needed.length === 0 ? words.choose : words.change}
          </Button>
        )}
      </div>
      {editing ? (
        <NeededForm
          connection={connection}
          requested={requested}
          onDone={() => {
            onEditing(false);
          }}
        />
      ) : needed.length === 0 ? (
        <Text className={styles.quiet}>{words.neededText}</Text>
      ) : missing.length === 0 ? (
        <Text className={styles.good}>
          <CheckmarkCircleRegular aria-hidden /> {words.nothingMissing(needed.length)}
        </Text>
      ) : (
        <div data-testid="missing-permissions" className={styles.missing}>
          <Text>{words.missing(missing.length, needed.length)}</Text>
          <PermissionRows values={missing} ungranted />
        </div>
      )}
    </section>
  );
}

interface NeededFormProps extends Pick<NeededPermissionsProps, 'connection' | 'requested'> {
  readonly onDone: () => void;
}

function NeededForm({ connection: { id, neededRoles = [] }, requested, onDone }: NeededFormProps) {
  const messages = useMessages();
  const { appPermissions: words } = messages;
  const styles = useStyles();
  const permissions = usePart('permissions');
  const [text, setText] = useState(neededRoles.join('\n'));
  const [failure, setFailure] = useState<string>();
  const formRef = useRef<HTMLFormElement>(null);
  const { values, unread, problem } = readPermissionList(text);
  const remark =
    problem !== undefined
      ? permissions.listProblems[problem]
      : unread.length > 0
        ? words.unread(unread.slice(0, 3))
        : undefined;

  useEffect(() => {
    // With its buttons, also where there is more to say.
    bringIntoView(formRef.current);
  }, [remark, failure]);

  const save = async () => {
    if (problem !== undefined) return;
    const answer = await answered(bridge.connections.update({ id, neededRoles: [...values] }));
    if (answer.ok) onDone();
    else setFailure(errorWords(answer.error, messages));
  };

  return (
    <form
      ref={formRef}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It closes the form, and not the dialog around it.
        event.stopPropagation();
        onDone();
      }}
    >
      <Field
        label={words.neededLabel}
        hint={words.neededHint}
        {...(remark === undefined
          ? {}
          : {
              validationState: problem === undefined ? ('warning' as const) : ('error' as const),
              validationMessage: remark,
            })}
      >
        <Textarea
          autoFocus
          value={text}
          rows={5}
          resize="vertical"
          spellCheck={false}
          onChange={(_, data) => {
            setText(data.value);
            setFailure(undefined);
          }}
        />
      </Field>
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {messages.list.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {messages.list.cancel}
        </Button>
        {requested.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setText([...new Set([...values, ...requested])].join('\n'));
            }}
          >
            {words.takeRequested}
          </Button>
        )}
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  title: { margin: 0 },
  // The line above the first row would look like the text's own.
  missing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
