import type { Command } from '../../../shared/commands';

/** What the application menu can ask of the list. */
export type ListCommand = Exclude<
  Command,
  'link' | 'import' | 'settings' | 'bin' | 'lock' | 'activity' | 'about'
>;

/** Something that is asked of the list from outside of it. */
export type ListRequest =
  | { readonly kind: 'command'; readonly command: ListCommand }
  /** Show exactly these connections. */
  | { readonly kind: 'show'; readonly ids: readonly string[] };

type Listener = (request: ListRequest) => void;

let listener: Listener | undefined;
/** To be shown once the list is there. */
let waiting: ListRequest | undefined;

/**
 * Asks the list to do what was chosen in the application menu. Where no list is shown, nothing happens, now or
 * later: a command is meant for what is seen.
 */
export function sendListCommand(command: ListCommand): void {
  listener?.({ kind: 'command', command });
}

/** Has the list show exactly these connections, once it is shown. */
export function showInList(ids: readonly string[]): void {
  const request: ListRequest = { kind: 'show', ids };
  if (listener) listener(request);
  else waiting = request;
}

/** Takes requests, one that is waiting first; the returned function ends it. There is one list. */
export function onListRequest(take: Listener): () => void {
  listener = take;
  if (waiting) take(waiting);
  waiting = undefined;
  return () => {
    if (listener === take) listener = undefined;
  };
}
