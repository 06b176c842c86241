import { Input, Tag, TagGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { sameLabel } from '../../../shared/label-colors';
import { useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { FoldButton } from '../../components/fold-button';
import { RemarkField } from '../../components/remark-field';
import { remarkOfText } from './remarks';
import type { FormPartProps } from './text-field';

/** What a tenant can be linked without, folded until somebody wants it or something in it is wrong. */
export function MoreFields(props: FormPartProps) {
  const { form } = useMessages();
  const styles = useStyles();
  const { state } = props;
  const [wanted, setWanted] = useState(state.labels.length > 0);
  const wrong = (['labels', 'notes'] as const).some(
    (name) => remarkOfText(state, name)?.weight === 'problem',
  );
  const open = wanted || wrong;
  const partId = useId();

  return (
    <div className={styles.part}>
      <FoldButton
        open={open}
        controls={partId}
        onToggle={() => {
          setWanted(!open);
        }}
      >
        {form.more}
      </FoldButton>
      {open && (
        <div id={partId} className={styles.fields}>
          <LabelsField {...props} />
          <NotesField {...props} />
        </div>
      )}
    </div>
  );
}

/** Labels, typed one after another or taken from those that are there already. */
function LabelsField({ state, dispatch, busy }: FormPartProps) {
  const messages = useMessages();
  const styles = useStyles();
  const listId = useId();
  const known = useLabels().filter(({ name }) => !state.labels.some((label) => sameLabel(label, name)));
  const { text } = state.fields.labels;

  return (
    <div className={styles.labels}>
      <RemarkField
        label={messages.fields.labels.label}
        hint={messages.fields.labels.hint}
        remark={remarkOfText(state, 'labels')}
      >
        <Input
          name="labels"
          list={listId}
          value={text}
          placeholder={messages.fields.labels.placeholder}
          readOnly={busy}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            dispatch({ type: 'typed', name: 'labels', text: value, pasted: false });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || text.trim() === '' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            dispatch({ type: 'labelsTaken' });
          }}
          onBlur={() => {
            dispatch({ type: 'left', name: 'labels' });
          }}
        />
      </RemarkField>
      <datalist id={listId}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {state.labels.length > 0 && (
        <TagGroup
          size="small"
          className={styles.tags}
          aria-label={messages.form.chosenLabels}
          onDismiss={(_, { value }) => {
            if (!busy) dispatch({ type: 'labelRemoved', label: value });
          }}
        >
          {state.labels.map((label) => (
            <Tag
              key={label}
              value={label}
              dismissible
              dismissIcon={{ 'aria-label': messages.form.removeLabel(label) }}
              className={styles.tag}
            >
              {label}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

function NotesField({ state, dispatch, busy }: FormPartProps) {
  const words = useMessages().fields.notes;
  return (
    <RemarkField label={words.label} hint={words.hint} remark={remarkOfText(state, 'notes')}>
      <Textarea
        name="notes"
        resize="vertical"
        rows={3}
        value={state.fields.notes.text}
        placeholder={words.placeholder}
        readOnly={busy}
        autoComplete="off"
        onChange={(_, { value }) => {
          dispatch({ type: 'typed', name: 'notes', text: value, pasted: false });
        }}
        onBlur={() => {
          dispatch({ type: 'left', name: 'notes' });
        }}
      />
    </RemarkField>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalM },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  labels: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tag: { maxWidth: '100%' },
});
