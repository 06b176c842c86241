import type { Handlers } from '../../shared/bridge';
import type { TransferProgress } from '../../shared/transfer/import';
import type { Context } from './context';
import { exporting, type ExportParts } from './export';
import { importing, type ImportParts } from './import';
import { TransferRun } from './transfer-run';

/** What export and import are handed. */
export interface TransferParts extends Omit<ExportParts, 'run'>, Omit<ImportParts, 'run'> {
  /** Tells the window how far it is. */
  readonly onProgress: (progress: TransferProgress) => void;
}

/** All that the window can ask of export and import, by the contract; and the run, for the end of the process. */
export function transferring(
  context: Context,
  { onProgress, ...parts }: TransferParts,
): { readonly handlers: Handlers['transfer']; readonly run: TransferRun } {
  const run = new TransferRun(onProgress, context.now);
  return {
    handlers: {
      ...exporting(context, { ...parts, run }),
      ...importing(context, { ...parts, run }),
      cancel: run.cancel,
    },
    run,
  };
}
