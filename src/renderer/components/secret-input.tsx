import {
  Button,
  renderInput_unstable,
  useInput_unstable,
  useInputStyles_unstable,
  type InputProps,
} from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState, type FocusEventHandler, type RefObject } from 'react';
import { useMessages } from '../lib/language';
import { isEmptiedByLock, secretFieldMark } from '../lib/secret-places';

export { clearSecret } from '../lib/secret-places';

/** What a secret's field needs of its owner. */
export interface SecretInputProps extends Pick<
  InputProps,
  'id' | 'name' | 'placeholder' | 'readOnly' | 'aria-label' | 'aria-required' | 'autoFocus'
> {
  /** The native field: the only place where the secret is, and where it is read from when it is needed. */
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** The text has changed; `pasted` when it came from the clipboard. */
  readonly onEdited?: (pasted: boolean) => void;
  /** It was emptied because Tenantry was locked; called after `onEdited`. */
  readonly onEmptiedByLock?: () => void;
  /** What the button in it says, where it is another kind of secret. */
  readonly reveal?: { readonly show: string; readonly hide: string };
  readonly onFocus?: FocusEventHandler<HTMLInputElement>;
  readonly onBlur?: FocusEventHandler<HTMLInputElement>;
}

/** Keeps password managers away. */
const unmanaged = {
  'data-1p-ignore': 'true',
  'data-bwignore': 'true',
  'data-lpignore': 'true',
  'data-form-type': 'other',
};

/**
 * A field for a secret. Fluent's `Input` mirrors its text in React's state even when it is uncontrolled,
 * and a state outlives its field; so this one is put together from Fluent's parts with a native field that
 * React never reads. Clear it with `clearSecret`.
 */
export function SecretInput({ fieldRef, onEdited, onEmptiedByLock, reveal, ...props }: SecretInputProps) {
  const { form } = useMessages();
  const { show, hide } = reveal ?? { show: form.showSecret, hide: form.hideSecret };
  const [shown, setShown] = useState(false);
  // It was sent and cleared: what is typed next is hidden again.
  if (shown && props.readOnly === true) setShown(false);
  const state = useInput_unstable(
    {
      ...props,
      type: shown ? 'text' : 'password',
      autoComplete: 'off',
      autoCapitalize: 'off',
      autoCorrect: 'off',
      spellCheck: false,
      contentAfter: (
        <Button
          appearance="transparent"
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={shown ? hide : show}
          title={shown ? hide : show}
          onClick={() => {
            setShown(!shown);
          }}
        />
      ),
    },
    fieldRef,
  );
  const stateless: typeof state = {
    ...state,
    input: {
      ...state.input,
      ...unmanaged,
      ...secretFieldMark,
      value: undefined,
      onChange: undefined,
      onInput: (event) => {
        const { nativeEvent } = event;
        onEdited?.(nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste');
        if (!isEmptiedByLock(nativeEvent)) return;
        setShown(false);
        onEmptiedByLock?.();
      },
    },
  };
  return renderInput_unstable(useInputStyles_unstable(stateless));
}
