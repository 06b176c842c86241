import { useRef, useState, type RefObject } from 'react';
import { readExpiryDate } from '../../shared/fields/expiry-date';
import { dateText, remarkOfDate } from './date-text';
import { useNow } from './now';
import type { Remark } from './remark';

/** The workings of a field for the day on which a secret expires. */
export interface ExpiryDate {
  /** For the field. */
  readonly field: {
    readonly fieldRef: RefObject<HTMLInputElement | null>;
    readonly text: string;
    readonly remark: Remark | undefined;
    readonly onText: (text: string, picked: boolean) => void;
    readonly onLeft: () => void;
  };
  /**
   * The day as it is sent: `YYYY-MM-DD`, or empty where nobody knows it. Undefined where the field holds a part of a
   * date: that is pointed out, and the field gets the focus.
   */
  readonly read: () => string | undefined;
}

/** See {@link ExpiryDate}; it begins with a kept day, or with none. */
export function useExpiryDate(start = ''): ExpiryDate {
  const [text, setText] = useState(start);
  const [settled, setSettled] = useState(start !== '');
  const fieldRef = useRef<HTMLInputElement>(null);
  const now = useNow();
  return {
    field: {
      fieldRef,
      text,
      remark: remarkOfDate(text, settled, now),
      onText: (typed, picked) => {
        setText(typed);
        if (picked) setSettled(true);
      },
      onLeft: () => {
        setSettled(true);
      },
    },
    read: () => {
      // A part of a date changes no value, and so was not told before; Enter does not leave the field.
      const there = fieldRef.current ? dateText(fieldRef.current) : text;
      setText(there);
      setSettled(true);
      if (readExpiryDate(there).problem === undefined) return there;
      fieldRef.current?.focus();
      return undefined;
    },
  };
}
