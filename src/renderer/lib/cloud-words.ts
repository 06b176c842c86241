import { sovereignCloudOf, type CloudChoice } from '../../shared/clouds';
import type { Messages } from '../../shared/messages';

/** What a cloud is called: a custom one by its own name where it is one of the known sovereign clouds. */
export function cloudWords(
  { cloud, customCloud }: CloudChoice,
  { clouds, sovereignClouds }: Pick<Messages, 'clouds' | 'sovereignClouds'>,
): { readonly name: string; readonly short: string } {
  const sovereign = customCloud && sovereignCloudOf(customCloud);
  return sovereign === undefined ? clouds[cloud] : sovereignClouds[sovereign];
}
