import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Part } from '../../shared/messages';
import { speech } from './language';

/**
 * A component that is loaded when it is first shown, at once with the parts of the texts that it needs.
 * @param load imports its module.
 */
export function lazyWith<Props>(
  parts: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), ...parts.map((part) => speech.load(part))]);
    return { default: component };
  });
}
