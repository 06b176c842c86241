import { containsSecretValue } from '../../../shared/fields/client-secret';
import { isGuid } from '../../../shared/fields/guid';
import { hostOf } from '../../../shared/fields/host';
import { fieldsWithSecret } from '../../../shared/fields/repeated-secret';

/** Stands where a text is not shown; as long for every text. */
export const mask = '••••••••';

/** Longer texts are shown cut off, in UTF-16 units. */
const longestShown = 80;

/**
 * Whether a text can be shown that nobody has vouched for: a GUID, a date, a host or a URL on one without anything that
 * could be a key, or a few plain words. When in doubt it cannot.
 */
export function isHarmless(text: string): boolean {
  return (
    text.length <= longestShown &&
    !containsSecretValue(text) &&
    (isGuid(text) || isDate(text) || isAddress(text) || areWords(text))
  );
}

/** A text that can be shown, not too long; or its mask. @param isKnown whether something else vouches for it. */
export function shown(text: string, isKnown: boolean): string {
  if (text === '') return '';
  if (!(isKnown ? !containsSecretValue(text) : isHarmless(text))) return mask;
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

/** Whether a text gives a secret away: the one that stands beside it, or any by its shape. */
export function givesAway(text: string, secret: string): boolean {
  return containsSecretValue(text) || fieldsWithSecret({ notes: text }, secret).length > 0;
}

function isDate(text: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.]{4,16}(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text);
}

function isAddress(text: string): boolean {
  const [, host = ''] = /^(?:https:\/\/)?([a-z0-9.-]+)(?:\/|\/\.default)?$/.exec(text) ?? [];
  return hostOf(host) === host;
}

/** Words as people write them: not as generators do, with capitals and digits inside. */
function areWords(text: string): boolean {
  const words = text.split(/[ ,&()_-]+/).filter((word) => word !== '');
  return (
    words.length <= 6 && words.every((word) => /^(?:\p{Lu}?\p{Ll}{1,19}|\p{Lu}{1,8}|\d{1,4})$/u.test(word))
  );
}
