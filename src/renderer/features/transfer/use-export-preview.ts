import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { ExportPreview } from '../../../shared/transfer/export';
import type { FormatId } from '../../../shared/transfer/formats';
import { answered, bridge } from '../../lib/bridge';

/** What a preview is asked for. */
export interface PreviewRequest {
  readonly ids: readonly string[];
  readonly format: FormatId;
  readonly secrets: boolean;
}

/** The arrow keys go through the formats faster than this, in milliseconds: what is passed by is not asked for. */
const settledAfter = 120;

/**
 * Asks main what an export would look like. An answer to what is not asked any more is ignored.
 * @param request keeps its identity for as long as it means the same.
 * @returns the answer, or undefined until it is there, and a function that asks again.
 */
export function useExportPreview(
  request: PreviewRequest,
): readonly [Answer<ExportPreview> | undefined, () => void] {
  const [told, setTold] = useState<{
    readonly request: PreviewRequest;
    readonly tries: number;
    readonly answer: Answer<ExportPreview>;
  }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let outdated = false;
    const timer = setTimeout(() => {
      const { ids, ...rest } = request;
      void answered(bridge.transfer.preview({ ids: [...ids], ...rest })).then((answer) => {
        if (!outdated) setTold({ request, tries, answer });
      });
    }, settledAfter);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [request, tries]);
  const answer = told?.request === request && told.tries === tries ? told.answer : undefined;
  return [
    answer,
    () => {
      setTries(tries + 1);
    },
  ];
}
