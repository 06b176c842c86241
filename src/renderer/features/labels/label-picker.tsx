import {
  Button,
  Field,
  Input,
  Spinner,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, SearchRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { readLabel } from '../../../shared/fields/label';
import { sameLabel } from '../../../shared/label-colors';
import type { Label } from '../../../shared/labels';
import { AppDialog } from '../../components/app-dialog';
import { answered, bridge } from '../../lib/bridge';
import { useConnections } from '../../lib/connections-store';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { isFocusLost } from '../../lib/return-focus';
import { useToasts } from '../../lib/toasts';
import { carriers, changeFor, freshColor, keyOf, markOf, nextMark, type Marks } from './label-marks';
import { LabelRow } from './label-row';

interface LabelPickerProps {
  readonly connections: readonly Connection[];
  /** Applied or given up. */
  readonly onDone: () => void;
}

/**
 * Puts labels on connections and takes them off, and is the place where labels are made, changed and
 * deleted. What is ticked holds when it is applied; changes of a label itself hold at once.
 */
export function LabelPicker({ connections: chosen, onDone }: LabelPickerProps) {
  const messages = useMessages();
  const { labels: words } = messages;
  const styles = useStyles();
  const toasts = useToasts();
  const kept = useLabels();
  const { connections: all } = useConnections();
  const [search, setSearch] = useState('');
  const [marks, setMarks] = useState<Marks>(new Map());
  const [created, setCreated] = useState<readonly Label[]>([]);
  const [editing, setEditing] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  // As they are now: a label that was renamed here is renamed on them too.
  const connections = useMemo(() => {
    const ids = new Set(chosen.map(({ id }) => id));
    return all.filter(({ id }) => ids.has(id));
  }, [chosen, all]);
  const counts = useMemo(() => carriers(all), [all]);
  // New ones first, where they are seen.
  const labels = [...created.filter(({ name }) => !isAmong(kept, name)), ...kept];
  const typed = readLabel(search);
  const isNew = typed.value !== '' && !isAmong(labels, typed.value);
  const shown = labels.filter(({ name }) => keyOf(name).includes(keyOf(typed.value)));

  const searchRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A label that was renamed or deleted took the focus with it.
    if (editing === undefined && isFocusLost()) searchRef.current?.focus();
  }, [editing, kept]);

  const setMark = (name: string, mark: ReturnType<typeof nextMark>) => {
    setMarks(new Map([...marks, [keyOf(name), mark]]));
  };
  const press = ({ name }: Label) => {
    const initial = markOf(connections, name);
    setMark(name, nextMark(marks.get(keyOf(name)) ?? initial, initial));
  };

  const enter = () => {
    if (typed.value === '') {
      void apply();
      return;
    }
    const [only] = shown;
    if (isNew) create();
    else if (only && shown.length === 1) {
      press(only);
      setSearch('');
    }
  };

  const create = () => {
    if (typed.problem !== undefined) {
      setFailure(messages.problems[typed.problem]);
      return;
    }
    setCreated([...created, { name: typed.value, color: freshColor(labels) }]);
    setMark(typed.value, 'all');
    setSearch('');
    setFailure(undefined);
  };

  const apply = async () => {
    if (busy) return;
    const { add, remove } = changeFor(connections, labels, marks);
    if (add.length + remove.length === 0) {
      onDone();
      return;
    }
    setBusy(true);
    const ids = connections.map(({ id }) => id);
    const answer = await answered(bridge.connections.label({ ids, add, remove }));
    const colored = answer.ok ? await colorCreated(add) : answer;
    setBusy(false);
    if (!answer.ok || !colored.ok) {
      setFailure(reasonOf(colored));
      return;
    }
    const { changed } = answer.value;
    toasts.say((shown) => shown.labels.applied(changed));
    onDone();
  };

  /** New labels get the colour that was shown beside them. */
  const colorCreated = async (added: readonly string[]): Promise<Answer<unknown>> => {
    for (const { name, color } of created) {
      if (!added.includes(name)) continue;
      const answer = await answered(bridge.labels.change({ name, color }));
      if (!answer.ok) return answer;
    }
    return { ok: true, value: undefined };
  };

  const change = async (label: Label, to: Label): Promise<string | undefined> => {
    const isTaken = !sameLabel(label.name, to.name) && isAmong(labels, to.name);
    if (isTaken) return words.taken;
    if (isAmong(kept, label.name)) {
      const answer = await answered(
        bridge.labels.change({
          name: label.name,
          color: to.color,
          ...(to.name === label.name ? {} : { to: to.name }),
        }),
      );
      if (!answer.ok) return reasonOf(answer);
    }
    setCreated(created.map((one) => (one === label ? to : one)));
    const mark = marks.get(keyOf(label.name));
    if (mark !== undefined) setMark(to.name, mark);
    setEditing(undefined);
    return undefined;
  };

  const remove = async (label: Label): Promise<string | undefined> => {
    if (isAmong(kept, label.name)) {
      const answer = await answered(bridge.labels.remove({ name: label.name }));
      if (!answer.ok) return reasonOf(answer);
    }
    setCreated(created.filter((one) => one !== label));
    setEditing(undefined);
    return undefined;
  };

  function reasonOf(answer: Answer<unknown>): string | undefined {
    if (answer.ok) return undefined;
    const { problem } = answer.error;
    return problem === undefined ? errorWords(answer.error, messages) : messages.problems[problem];
  }

  return (
    <AppDialog
      title={words.title(connections.length, connections[0]?.name ?? '')}
      size="small"
      onClose={onDone}
      actions={
        <>
          <Button onClick={onDone}>{messages.list.cancel}</Button>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
            onClick={() => void apply()}
          >
            {words.apply}
          </Button>
        </>
      }
    >
      <Field {...(failure === undefined ? {} : { validationState: 'error', validationMessage: failure })}>
        <Input
          ref={fluentRef(searchRef)}
          value={search}
          contentBefore={<SearchRegular />}
          placeholder={words.find}
          aria-label={words.find}
          data-first
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            setSearch(value);
            setFailure(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            enter();
          }}
        />
      </Field>
      <div className={styles.list}>
        {isNew && (
          <Button appearance="subtle" icon={<AddRegular />} className={styles.create} onClick={create}>
            {words.create(typed.value)}
          </Button>
        )}
        {shown.length === 0 && !isNew && (
          <Text className={mergeClasses(styles.quiet, styles.empty)}>
            {labels.length === 0 ? words.empty : words.noneFound}
          </Text>
        )}
        {shown.map((label) => (
          <LabelRow
            key={keyOf(label.name)}
            label={label}
            mark={marks.get(keyOf(label.name)) ?? markOf(connections, label.name)}
            carriers={counts.get(keyOf(label.name)) ?? 0}
            editing={editing === keyOf(label.name)}
            onPress={() => {
              press(label);
            }}
            onEdit={(open) => {
              setEditing(open ? keyOf(label.name) : undefined);
            }}
            onChange={(to) => change(label, to)}
            onDelete={() => remove(label)}
          />
        ))}
      </div>
    </AppDialog>
  );
}

function isAmong(labels: readonly Label[], name: string): boolean {
  return labels.some((label) => sameLabel(label.name, name));
}

const useStyles = makeStyles({
  // As high as a few labels from the start: the dialog does not shrink while somebody searches.
  list: { display: 'flex', flexDirection: 'column', minHeight: '160px' },
  create: { justifyContent: 'flex-start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: { paddingTop: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalS },
});
