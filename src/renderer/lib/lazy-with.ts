import type { ComponentType } from 'react';
import type { Part } from '../../shared/messages';
import { speech } from './language';
import { lazyPart } from './lazy-part';

/**
 * A component that is loaded when it is first shown, at once with the parts of the texts that it needs. It belongs in a
 * `FetchedPart`, which says so where it cannot be loaded.
 * @param load imports its module.
 */
export function lazyWith<Props extends object>(
  parts: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazyPart(async () => {
    const [component] = await Promise.all([load(), ...parts.map((part) => speech.load(part))]);
    return { default: component };
  });
}
