import { useEffect, useRef, useState } from 'react';
import type { PassphraseStrength } from '../../../shared/passphrase';
import { answered, bridge } from '../../lib/bridge';

/** How long after a key the passphrase is judged, in milliseconds. */
const judgedAfter = 200;

/**
 * How hard a passphrase is to guess, as main judges it while it is typed.
 * @returns the last judgement, none for an empty field; and what is to be called with the field after each key.
 */
export function useStrength(): readonly [
  strength: PassphraseStrength | undefined,
  judge: (field: HTMLInputElement | null) => void,
] {
  const [strength, setStrength] = useState<PassphraseStrength>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      asked.current += 1;
    },
    [],
  );
  const judge = (field: HTMLInputElement | null) => {
    clearTimeout(waiting.current);
    const number = (asked.current += 1);
    if (field === null || field.value === '') {
      setStrength(undefined);
      return;
    }
    waiting.current = setTimeout(() => {
      if (field.value === '') return;
      void answered(bridge.vault.judgePassphrase({ passphrase: field.value })).then((answer) => {
        if (asked.current === number) setStrength(answer.ok ? answer.value : undefined);
      });
    }, judgedAfter);
  };
  return [strength, judge];
}
