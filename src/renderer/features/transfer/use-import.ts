import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { Answer } from '../../../shared/bridge';
import { largestImport, type ColumnMapping, type Inspection } from '../../../shared/transfer/import';
import { answered, bridge } from '../../lib/bridge';
import { onDropped, type DroppedFiles } from './import-dropped';
import {
  failureOf,
  importReducer,
  initialImport,
  type ImportEvent,
  type ImportState,
  type ImportTask,
} from './import-state';

/** An import from choosing a file to its end. */
export interface Importing {
  readonly state: ImportState;
  readonly dispatch: (event: ImportEvent) => void;
  /** Lets the person choose a file in main's dialog. */
  readonly chooseFile: () => void;
  /** Looks at files from a drag or from the clipboard; only the first is taken. */
  readonly takeFiles: (dropped: DroppedFiles) => void;
  /** Hands a pasted text to main; nothing of it stays here. */
  readonly takeText: (text: string) => void;
  /** Opens what is encrypted. Hands the passphrase to main; nothing of it stays here. */
  readonly decrypt: (passphrase: string) => void;
  /** Reads the table once more, with these columns. */
  readonly map: (mapping: ColumnMapping) => void;
  /** Carries the choices out. */
  readonly importAll: () => void;
  readonly cancel: () => void;
}

/** See {@link Importing}. What main holds is forgotten when it is no longer needed. */
export function useImport(): Importing {
  const [state, dispatch] = useReducer(importReducer, initialImport);
  const { step, run } = state;
  const handle = 'handle' in step ? step.handle : undefined;
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  useEffect(() => {
    if (handle === undefined) return;
    return () => void answered(bridge.transfer.discard({ handle }));
  }, [handle]);

  const isRunning = run !== undefined;
  useEffect(() => {
    if (!isRunning) return;
    const end = bridge.on('transfer.progress', (progress) => {
      dispatch({ type: 'progress', progress });
    });
    return end;
  }, [isRunning]);

  // The dialog is closed: nobody waits for what is under way.
  const leave = useEffectEvent(() => {
    if (run) void answered(bridge.transfer.cancel({}));
  });
  useEffect(
    () => () => {
      leave();
    },
    [],
  );

  /** Waits for what main says of a look. The question is gone by then: it may hold secrets. */
  const settle = async (pending: Promise<Answer<Inspection>>, task: ImportTask) => {
    const answer = await answered(pending);
    if (isGone.current) {
      if (answer.ok && 'handle' in answer.value) {
        void answered(bridge.transfer.discard({ handle: answer.value.handle }));
      }
    } else if (answer.ok) dispatch({ type: 'inspected', inspection: answer.value });
    else if (answer.error.code === 'cancelled')
      dispatch({ type: 'inspected', inspection: { kind: 'cancelled' } });
    else dispatch({ type: 'failed', failure: failureOf(answer.error, task) });
  };

  const takeFiles = ({ file, several }: DroppedFiles) => {
    if (run || step.kind !== 'choose') return;
    const { name, size } = file;
    dispatch({ type: 'begin', task: 'looking', firstOf: several ? name : undefined });
    if (size > largestImport) {
      dispatch({ type: 'failed', failure: { kind: 'refused', problem: 'too_large', name } });
      return;
    }
    void file.arrayBuffer().then(
      (buffer) => {
        const bytes = new Uint8Array(buffer);
        const pending = bridge.transfer.inspect({ bytes, name });
        // Main has a copy of its own by now.
        bytes.fill(0);
        return settle(pending, 'looking');
      },
      () => {
        dispatch({ type: 'failed', failure: { kind: 'unreadable' } });
      },
    );
  };
  const takeDropped = useEffectEvent(takeFiles);
  const isChoosing = step.kind === 'choose' && !isRunning;
  useEffect(() => {
    if (!isChoosing) return;
    return onDropped((dropped) => {
      takeDropped(dropped);
    });
  }, [isChoosing]);

  return {
    state,
    dispatch,
    chooseFile: () => {
      if (run) return;
      dispatch({ type: 'begin', task: 'choosing' });
      void settle(bridge.transfer.chooseFile({}), 'choosing');
    },
    takeFiles,
    takeText: (text) => {
      if (run) return;
      dispatch({ type: 'begin', task: 'looking' });
      if (text.length > largestImport) {
        dispatch({ type: 'failed', failure: { kind: 'refused', problem: 'too_large' } });
      } else void settle(bridge.transfer.inspect({ text }), 'looking');
    },
    decrypt: (passphrase) => {
      if (run || step.kind !== 'passphrase') return;
      dispatch({ type: 'begin', task: 'looking' });
      void settle(bridge.transfer.inspect({ handle: step.handle, passphrase }), 'looking');
    },
    map: (mapping) => {
      if (run || step.kind !== 'columns') return;
      dispatch({ type: 'begin', task: 'looking' });
      void settle(bridge.transfer.inspect({ handle: step.handle, mapping }), 'looking');
    },
    importAll: () => {
      if (run || step.kind !== 'review') return;
      const choices = [...step.choices];
      dispatch({ type: 'begin', task: 'importing' });
      void answered(bridge.transfer.importAll({ handle: step.handle, choices })).then((answer) => {
        if (answer.ok) dispatch({ type: 'imported', imported: answer.value });
        else dispatch({ type: 'failed', failure: failureOf(answer.error, 'importing') });
      });
    },
    cancel: () => {
      if (!run || run.cancelling) return;
      dispatch({ type: 'cancelling' });
      void answered(bridge.transfer.cancel({}));
    },
  };
}
