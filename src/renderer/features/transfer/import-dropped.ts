/** Files that were dropped on the window: the first, and whether there were more. */
export interface DroppedFiles {
  readonly file: File;
  readonly several: boolean;
}

type Listener = (dropped: DroppedFiles) => void;

let listener: Listener | undefined;
/** Dropped before the dialog was there. */
let waiting: DroppedFiles | undefined;

/** Whether the import dialog is there and waits for a file. */
export function isFileAwaited(): boolean {
  return listener !== undefined;
}

/** Hands dropped files to the import dialog, or keeps them until it is there. */
export function sendDropped(dropped: DroppedFiles): void {
  if (listener) listener(dropped);
  else waiting = dropped;
}

/** Takes dropped files, those that are waiting first; the returned function ends it. There is one import dialog. */
export function onDropped(take: Listener): () => void {
  listener = take;
  const first = waiting;
  waiting = undefined;
  if (first) take(first);
  return () => {
    if (listener === take) listener = undefined;
  };
}
