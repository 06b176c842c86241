import type { ImportPlace, ImportProblem } from '../../../shared/transfer/import';

/**
 * Thrown inside of the reading where nothing of an import can be used; `readImport` turns it into its answer. It
 * carries no text of the import.
 */
export class Refusal extends Error {
  constructor(
    readonly problem: ImportProblem,
    readonly place?: ImportPlace,
  ) {
    super(problem);
  }

  /** The same, said of a file in an archive. */
  inFile(file: string): Refusal {
    return new Refusal(this.problem, { file, ...this.place });
  }
}
