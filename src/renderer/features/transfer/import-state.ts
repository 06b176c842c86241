import type { BridgeError } from '../../../shared/bridge';
import type {
  ColumnMapping,
  ImportColumn,
  Imported,
  ImportKind,
  ImportPlace,
  ImportProblem,
  ImportRow,
  Inspection,
  RowChoice,
  TransferProgress,
} from '../../../shared/transfer/import';
import { proposedChoices, withChoice, withChoiceForChanges, type ShownRows } from './import-choices';

/** What main holds of a look, and the file's name; a pasted text has none. */
interface Held {
  readonly handle: string;
  readonly name?: string | undefined;
}

/** What would be done with what was read. */
export interface ReviewStep extends Held {
  readonly kind: 'review';
  readonly source: ImportKind;
  readonly rows: readonly ImportRow[];
  /** One for each row. */
  readonly choices: readonly RowChoice[];
  readonly shown: ShownRows;
  readonly table?: { readonly columns: readonly ImportColumn[]; readonly mapping: ColumnMapping } | undefined;
}

/** Which column of a table holds what. */
export interface ColumnsStep extends Held {
  readonly kind: 'columns';
  readonly columns: readonly ImportColumn[];
  readonly mapping: ColumnMapping;
  /** Where the person came from, to change them. */
  readonly review?: ReviewStep | undefined;
}

/** It is encrypted. */
export interface PassphraseStep extends Held {
  readonly kind: 'passphrase';
  /** How many were tried that do not open it. */
  readonly wrong: number;
}

/** Where an import is. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | PassphraseStep
  | ColumnsStep
  | ReviewStep
  | { readonly kind: 'done'; readonly imported: Imported };

/** What main was asked for. `choosing`: its dialog may be open, and it tells nothing meanwhile. */
export type ImportTask = 'choosing' | 'looking' | 'importing';

/** Something that is under way. */
export interface ImportRun {
  readonly task: ImportTask;
  readonly cancelling: boolean;
  readonly progress?: TransferProgress | undefined;
}

/** Why the last attempt came to nothing. */
export type ImportFailure =
  | { readonly kind: 'error'; readonly error: BridgeError }
  | {
      readonly kind: 'refused';
      readonly problem: ImportProblem;
      readonly name?: string | undefined;
      readonly place?: ImportPlace | undefined;
    }
  /** Main has forgotten what it read. */
  | { readonly kind: 'notHeld' }
  /** A file did not give its bytes. */
  | { readonly kind: 'unreadable' }
  /** The person has cancelled the import itself. */
  | { readonly kind: 'cancelled' };

/** All that the dialog shows. */
export interface ImportState {
  readonly step: ImportStep;
  readonly run?: ImportRun | undefined;
  readonly failure?: ImportFailure | undefined;
  /** Several files were dropped, and this one was taken. */
  readonly firstOf?: string | undefined;
}

/** What can happen to it. */
export type ImportEvent =
  | { readonly type: 'begin'; readonly task: ImportTask; readonly firstOf?: string | undefined }
  | { readonly type: 'progress'; readonly progress: TransferProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'inspected'; readonly inspection: Inspection }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  | { readonly type: 'startAgain' }
  | { readonly type: 'changeColumns' }
  | { readonly type: 'backToReview' }
  | { readonly type: 'show'; readonly shown: ShownRows }
  | { readonly type: 'choose'; readonly index: number; readonly choice: RowChoice }
  | { readonly type: 'chooseForChanges'; readonly choice: RowChoice };

/** Nothing is chosen yet. */
export const initialImport: ImportState = { step: { kind: 'choose' } };

/** Why a call was not carried out, as the dialog tells it. */
export function failureOf(error: BridgeError, task: ImportTask): ImportFailure {
  // With main's dialog it is the file that is not there.
  if (error.code === 'not_found') return { kind: task === 'choosing' ? 'unreadable' : 'notHeld' };
  if (error.code === 'cancelled' && task === 'importing') return { kind: 'cancelled' };
  return { kind: 'error', error };
}

/** What becomes of a state by an event. While something is under way, nothing can be chosen. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'begin':
      return {
        step: state.step,
        run: { task: event.task, cancelling: false },
        // What is said of several files belongs to what was read of them.
        firstOf: state.step.kind === 'choose' ? event.firstOf : state.firstOf,
      };
    case 'progress':
      return state.run ? { ...state, run: { ...state.run, progress: event.progress } } : state;
    case 'cancelling':
      return state.run ? { ...state, run: { ...state.run, cancelling: true } } : state;
    case 'inspected':
      return inspected({ ...state, run: undefined }, event.inspection);
    case 'imported':
      return { step: { kind: 'done', imported: event.imported } };
    case 'failed':
      return failed({ ...state, run: undefined }, event.failure);
    default:
      return state.run ? state : chosen(state, event);
  }
}

function inspected(state: ImportState, inspection: Inspection): ImportState {
  const { step, firstOf } = state;
  switch (inspection.kind) {
    case 'rows': {
      const { handle, name, source, rowsText, table } = inspection;
      const rows = JSON.parse(rowsText) as readonly ImportRow[];
      const choices = proposedChoices(rows);
      return { step: { kind: 'review', handle, name, source, rows, choices, shown: 'all', table }, firstOf };
    }
    case 'passphrase': {
      const { handle, name, wrong } = inspection;
      const before = step.kind === 'passphrase' ? step.wrong : 0;
      return { step: { kind: 'passphrase', handle, name, wrong: wrong ? before + 1 : 0 }, firstOf };
    }
    case 'columns': {
      const { handle, name, columns, mapping } = inspection;
      return { step: { kind: 'columns', handle, name, columns, mapping }, firstOf };
    }
    case 'refused': {
      const { name, problem, place } = inspection;
      return failed(state, { kind: 'refused', name, problem, place });
    }
    case 'cancelled':
      return { step, firstOf: step.kind === 'choose' ? undefined : firstOf };
  }
}

/** Where what was read is no use any more, main has let go of it: another file is chosen. */
function failed({ step, firstOf }: ImportState, failure: ImportFailure): ImportState {
  const isLost = failure.kind === 'notHeld' || failure.kind === 'refused';
  return { step: isLost ? { kind: 'choose' } : step, failure, firstOf };
}

type Choice = Exclude<
  ImportEvent,
  { readonly type: 'begin' | 'progress' | 'cancelling' | 'inspected' | 'imported' | 'failed' }
>;

function chosen(state: ImportState, event: Choice): ImportState {
  if (event.type === 'startAgain') return initialImport;
  const { step, firstOf } = state;
  if (event.type === 'backToReview') {
    return step.kind === 'columns' && step.review ? { step: step.review, firstOf } : state;
  }
  if (step.kind !== 'review') return state;
  switch (event.type) {
    case 'changeColumns':
      if (!step.table) return state;
      return {
        step: { kind: 'columns', handle: step.handle, name: step.name, ...step.table, review: step },
        firstOf,
      };
    case 'show':
      return { ...state, step: { ...step, shown: event.shown } };
    case 'choose':
      return { ...state, step: { ...step, choices: withChoice(step.choices, event.index, event.choice) } };
    case 'chooseForChanges':
      return {
        ...state,
        step: { ...step, choices: withChoiceForChanges(step.rows, step.choices, event.choice) },
      };
  }
}
