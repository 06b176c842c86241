import { createElement, lazy, type ComponentType } from 'react';

/** A part of the window whose code could not be fetched. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';

  /** @param forget lets the part be fetched anew when it is drawn the next time. */
  constructor(readonly forget: () => void) {
    super('A part of the window could not be fetched.');
  }
}

/**
 * Like React's `lazy`, which keeps a failure for ever: where the code cannot be fetched, drawing it throws
 * {@link NotFetched}, by which it can be fetched again.
 */
export function lazyAgain<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const begin = () => {
    const part = lazy(() => {
      const forget = () => {
        // Several places may show it, and another one has begun anew before.
        if (current === part) current = begin();
      };
      const loading = load();
      // No promise of its own: what is there at once is drawn at once (`fetchedLater`).
      const then: PromiseLike<{ default: ComponentType<Props> }>['then'] = (tell, fail) =>
        loading.then(tell, () => fail?.(new NotFetched(forget)) as never);
      return { then } as Promise<{ default: ComponentType<Props> }>;
    });
    return part;
  };
  let current: ComponentType<Props> = begin();
  return function Again(props: Props) {
    return createElement(current, props);
  };
}
