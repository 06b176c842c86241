import {
  renderTextarea_unstable,
  useTextareaStyles_unstable,
  useTextarea_unstable,
  type TextareaProps,
} from '@fluentui/react-components';
import type { RefObject } from 'react';
import { secretFieldMark } from '../../lib/secret-places';

interface PasteAreaProps extends Pick<TextareaProps, 'id' | 'rows' | 'readOnly'> {
  /** The native field: the only place where the text is. */
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
  /** Whether there is a text in it now. */
  readonly onFilled: (filled: boolean) => void;
}

/**
 * A field for a text that may hold secrets. Fluent's `Textarea` mirrors its text in React's state, and a state
 * outlives its field; so this one is put together from Fluent's parts with a native field that React never reads.
 */
export function PasteArea({ areaRef, onFilled, ...props }: PasteAreaProps) {
  const state = useTextarea_unstable({ ...props, autoComplete: 'off', spellCheck: false }, areaRef);
  const stateless: typeof state = {
    ...state,
    textarea: {
      ...state.textarea,
      ...secretFieldMark,
      value: undefined,
      onChange: undefined,
      onInput: ({ currentTarget }) => {
        onFilled(currentTarget.value !== '');
      },
    },
  };
  return renderTextarea_unstable(useTextareaStyles_unstable(stateless));
}
