import type { BridgeError } from '../../../shared/bridge';
import type { ExportRefusal } from '../../../shared/transfer/export';
import { factsOf, type FormatId, type Packing } from '../../../shared/transfer/formats';
import type { TransferProgress } from '../../../shared/transfer/import';

/** Where an export goes. */
export type ExportWay = 'file' | 'clipboard';

/** An export that is under way. */
export interface ExportRun {
  readonly way: ExportWay;
  /** Absent until main has told; while it asks the person, it tells nothing. */
  readonly progress?: TransferProgress;
  readonly cancelling: boolean;
}

/** What the person has chosen, and what has come of it so far. */
export interface ExportState {
  readonly format: FormatId;
  /** `asked`: the second step is open. Until it is answered, secrets are out. */
  readonly secrets: 'out' | 'asked' | 'in';
  /** How several files are handed over. */
  readonly packing: Packing;
  /** Connections that cannot go out so, and that the person has agreed to leave out. */
  readonly leftOut: ReadonlySet<string>;
  /** What an attempt was refused for. A preview asks Microsoft for nothing, and so does not find all of it. */
  readonly refused: readonly ExportRefusal[];
  /** Why the last attempt was not carried out. */
  readonly failure?: { readonly way: ExportWay; readonly error: BridgeError } | undefined;
  readonly run?: ExportRun | undefined;
}

/** What can happen to it. */
export type ExportEvent =
  | { readonly type: 'format'; readonly format: FormatId }
  | { readonly type: 'askSecrets' }
  | { readonly type: 'answerSecrets'; readonly include: boolean }
  | { readonly type: 'packing'; readonly packing: Packing }
  | { readonly type: 'leaveOut'; readonly ids: readonly string[] }
  | { readonly type: 'takeBack' }
  | { readonly type: 'begin'; readonly way: ExportWay }
  | { readonly type: 'progress'; readonly progress: TransferProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'refused'; readonly refused: readonly ExportRefusal[] }
  | { readonly type: 'failed'; readonly error: BridgeError }
  /** It is over, and nothing needs to be said of it. */
  | { readonly type: 'over' };

const nobody: ReadonlySet<string> = new Set();

/** Nothing is chosen but a format. */
export function initialExport(format: FormatId): ExportState {
  return { format, secrets: 'out', packing: 'folder', leftOut: nobody, refused: [] };
}

/** What becomes of a state by an event. While an export is under way, nothing can be chosen. */
export function exportReducer(state: ExportState, event: ExportEvent): ExportState {
  switch (event.type) {
    case 'progress':
      return state.run ? { ...state, run: { ...state.run, progress: event.progress } } : state;
    case 'cancelling':
      return state.run ? { ...state, run: { ...state.run, cancelling: true } } : state;
    case 'refused':
      return { ...state, run: undefined, refused: event.refused };
    case 'failed':
      return state.run
        ? { ...state, run: undefined, failure: { way: state.run.way, error: event.error } }
        : state;
    case 'over':
      return { ...state, run: undefined };
    default:
      return state.run ? state : chosen(state, event);
  }
}

type Choice = Exclude<
  ExportEvent,
  { readonly type: 'progress' | 'cancelling' | 'refused' | 'failed' | 'over' }
>;

function chosen(state: ExportState, event: Choice): ExportState {
  switch (event.type) {
    case 'format':
      // Agreeing to secrets is for one format: where they lie is different in the next.
      if (event.format === state.format) return state;
      return { ...initialExport(event.format), packing: state.packing };
    case 'askSecrets':
      if (factsOf(state.format).secrets === 'never' || state.secrets === 'in') return state;
      return { ...state, secrets: 'asked' };
    case 'answerSecrets': {
      // They never come in without the question.
      const secrets = event.include && state.secrets !== 'out' ? 'in' : 'out';
      // What cannot go out with its secret may well do so without, and the other way round.
      return state.secrets === 'in' || secrets === 'in'
        ? { ...initialExport(state.format), packing: state.packing, secrets }
        : { ...state, secrets };
    }
    case 'packing':
      return { ...state, packing: event.packing };
    case 'leaveOut':
      return {
        ...state,
        leftOut: new Set([...state.leftOut, ...event.ids]),
        refused: [],
        failure: undefined,
      };
    case 'takeBack':
      return { ...state, leftOut: nobody, refused: [] };
    case 'begin':
      return {
        ...state,
        refused: [],
        failure: undefined,
        run: { way: event.way, cancelling: false },
      };
  }
}

/**
 * Whether an export of so many connections can go to the clipboard: where it is one file, and a text.
 * @param connections that are exported.
 */
export function canCopy(format: FormatId, connections: number): boolean {
  const { passphrase, several } = factsOf(format);
  return passphrase !== true && !isSeveralFiles(several, connections);
}

/** Whether the person chooses how the files are handed over. */
export function choosesPacking(format: FormatId, connections: number): boolean {
  return isSeveralFiles(factsOf(format).several, connections);
}

function isSeveralFiles(several: 'one_file' | 'file_each' | 'prefixed', connections: number): boolean {
  return several === 'file_each' && connections > 1;
}
