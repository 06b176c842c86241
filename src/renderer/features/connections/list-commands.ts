import type { Command } from '../../../shared/commands';

/** What the application menu can ask of the list. */
export type ListCommand = Exclude<Command, 'link' | 'settings' | 'bin'>;

/** Something that is asked of the list from outside of it. */
export type ListRequest =
  | { readonly kind: 'command'; readonly command: ListCommand }
  /** Show exactly these connections. */
  | { readonly kind: 'show'; readonly ids: readonly string[] };

type Listener = (request: ListRequest) => void;

let listener: Listener | undefined;
/** Asked for while the list was not there yet. */
let waiting: ListRequest | undefined;

/** Asks the list to do what was chosen in the application menu; it does so once it is shown. */
export function sendListCommand(command: ListCommand): void {
  send({ kind: 'command', command });
}

/** Has the list show exactly these connections, once it is shown. */
export function showInList(ids: readonly string[]): void {
  send({ kind: 'show', ids });
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

function send(request: ListRequest): void {
  if (listener) listener(request);
  else waiting = request;
}
