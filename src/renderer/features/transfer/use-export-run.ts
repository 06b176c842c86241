import { useEffect, useRef, type Dispatch } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { Exported } from '../../../shared/transfer/export';
import { answered, bridge } from '../../lib/bridge';
import { tellExported } from '../../lib/exported-store';
import { useToasts } from '../../lib/toasts';
import type { ExportEvent, ExportRun, ExportWay } from './export-state';

/** An export, carried out and followed. */
export interface ExportRunner {
  /** Has main carry it out, and says what came of it. */
  readonly start: (way: ExportWay, call: () => Promise<Answer<Exported>>) => void;
  readonly cancel: () => void;
}

interface ExportRunOptions {
  readonly run: ExportRun | undefined;
  readonly dispatch: Dispatch<ExportEvent>;
  /** It has gone out; what is said of it is said also where the dialog is gone by then. */
  readonly onExported: (exported: Extract<Exported, { readonly kind: 'exported' }>) => void;
  readonly onClose: () => void;
}

/** See {@link ExportRunner}. */
export function useExportRun({ run, dispatch, onExported, onClose }: ExportRunOptions): ExportRunner {
  const toasts = useToasts();
  const isUnderWay = run !== undefined;
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    return bridge.on('transfer.progress', (progress) => {
      dispatch({ type: 'progress', progress });
    });
  }, [isUnderWay, dispatch]);

  const settle = (answer: Answer<Exported>) => {
    if (!answer.ok) {
      // The person has ended it, and knows.
      if (answer.error.code === 'cancelled') dispatch({ type: 'over' });
      else if (isOpen.current) dispatch({ type: 'failed', error: answer.error });
      else toasts.answer(answer);
    } else if (answer.value.kind === 'exported') {
      dispatch({ type: 'over' });
      tellExported();
      onExported(answer.value);
      if (isOpen.current) onClose();
    } else if (answer.value.kind === 'refused') {
      dispatch({ type: 'refused', refused: answer.value.refused });
    } else {
      dispatch({ type: 'over' });
    }
  };

  return {
    start: (way, call) => {
      dispatch({ type: 'begin', way });
      void answered(call()).then(settle);
    },
    cancel: () => {
      dispatch({ type: 'cancelling' });
      void answered(bridge.transfer.cancel({}));
    },
  };
}
