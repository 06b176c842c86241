import { createStore, useStore } from '../../lib/store';

/** Notes that were written and are not saved yet, with why not where that was tried. */
export interface NotesDraft {
  readonly text: string;
  readonly failure?: string;
}

/*
 * Outside of the details, because those may be closed in the middle of a sentence: what was written comes
 * back with them until it is saved or given up.
 */
const drafts = createStore<ReadonlyMap<string, NotesDraft>>(new Map());

/** The unsaved notes of a connection; undefined when nobody is writing any. */
export function useNotesDraft(id: string): NotesDraft | undefined {
  return useStore(drafts).get(id);
}

/** See {@link useNotesDraft}; for use outside of drawing. */
export function notesDraft(id: string): NotesDraft | undefined {
  return drafts.get().get(id);
}

/** Keeps what is written, or with undefined lets it go. */
export function keepNotesDraft(id: string, draft: NotesDraft | undefined): void {
  const next = new Map(drafts.get());
  if (draft === undefined) next.delete(id);
  else next.set(id, draft);
  drafts.set(next);
}
