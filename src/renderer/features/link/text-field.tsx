import { Input } from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { RemarkField, type Said } from '../../components/remark-field';
import { useMessages } from '../../lib/language';
import type { FormEvent, FormState, TextFieldName } from './form-state';
import { remarkOfText } from './remarks';

/** What the parts of the form have in common. */
export interface FormPartProps {
  readonly state: FormState;
  readonly dispatch: Dispatch<FormEvent>;
  /** An attempt is under way: nothing is changed meanwhile. */
  readonly busy: boolean;
}

/** One text field of the form. */
interface TextFieldProps extends FormPartProps {
  readonly name: TextFieldName;
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly said?: Said | undefined;
}

/** A field for one line of text, with what there is to say of it. */
export function TextField({
  name,
  state,
  dispatch,
  busy,
  optional,
  hint,
  placeholder,
  said,
}: TextFieldProps) {
  const words = useMessages().fields[name];
  return (
    <RemarkField label={words.label} hint={hint ?? words.hint} remark={remarkOfText(state, name)} said={said}>
      <Input
        name={name}
        value={state.fields[name].text}
        placeholder={placeholder ?? words.placeholder}
        readOnly={busy}
        aria-required={optional !== true}
        autoComplete="off"
        spellCheck={false}
        onChange={({ nativeEvent }, { value }) => {
          const pasted = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';
          dispatch({ type: 'typed', name, text: value, pasted });
        }}
        onBlur={() => {
          dispatch({ type: 'left', name });
        }}
      />
    </RemarkField>
  );
}
