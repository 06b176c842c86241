import type { Ref } from 'react';

/**
 * A ref as Fluent's components take it. Fluent infers the element's type from an optional event handler,
 * which under `exactOptionalPropertyTypes` comes out as `never`.
 */
export function fluentRef<Element>(ref: Ref<Element>): Ref<never> {
  return ref as unknown as Ref<never>;
}
