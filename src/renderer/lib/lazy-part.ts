import { lazy, type ComponentType } from 'react';

/** A part of the window whose code could not be fetched or begun. Chromium keeps it so until the page begins anew. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';

  constructor() {
    super('A part of the window could not be fetched.');
  }
}

/**
 * Like React's `lazy`; where the code cannot be fetched or begun, drawing it throws {@link NotFetched}, which says nothing of the
 * failure itself.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  return lazy(() => {
    const loading = load();
    // No promise of its own: what is there at once is drawn at once (`fetchedLater`).
    const then: PromiseLike<{ default: ComponentType<Props> }>['then'] = (tell, fail) =>
      loading.then(tell, () => fail?.(new NotFetched()) as never);
    return { then } as Promise<{ default: ComponentType<Props> }>;
  });
}
