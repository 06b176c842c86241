import { cleanText } from './clean-text';
import type { FieldNote, Reading } from './field';
import { isGuid } from './guid';

/**
 * A client secret's Value as Entra makes it today: 37 characters with `7Q~`, 40 with `8Q~`.
 * Source: microsoft/security-utilities, rule SEC101/156.
 */
const currentValue =
  /^(?:[A-Za-z0-9._~-]{3}7Q~[A-Za-z0-9._~-]{31}|[A-Za-z0-9._~-]{3}8Q~[A-Za-z0-9._~-]{34})$/;

/** The same anywhere in a text. */
const currentValueInside = /[A-Za-z0-9._~-]{3}(?:7Q~[A-Za-z0-9._~-]{31}|8Q~[A-Za-z0-9._~-]{34})/;

/** Longer than any secret that Microsoft makes (16 to 64 characters in Graph), with room for older ones. */
const longestSecret = 512;

/**
 * Reads a client secret. Old secrets may have nearly any shape, so hardly anything is refused; a GUID is
 * most likely the Secret ID, copied from the wrong column.
 *
 * The value is sensitive: this function leaves no copy of it behind (see `forgetLastMatch`).
 */
export function readClientSecret(raw: string): Reading {
  const { value, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  const problem =
    value === ''
      ? 'empty'
      : value.length > longestSecret
        ? 'too_long'
        : /^[*•●·.]{6,}$/.test(value) || /^.{0,4}[*•●]{6,}$/.test(value)
          ? 'secret_masked'
          : undefined;
  if (problem === undefined) notes.push(...shapeNotes(value));
  forgetLastMatch();
  return problem === undefined ? { value, notes } : { value, problem, notes };
}

function shapeNotes(value: string): FieldNote[] {
  if (isGuid(value)) return ['secret_looks_like_id'];
  if (currentValue.test(value)) return [];
  if (/^(["'`]).+\1$/.test(value)) return ['secret_quoted'];
  if (/\s/.test(value)) return ['secret_inner_space'];
  return ['secret_unusual'];
}

/**
 * Whether a text has the unmistakable shape of a current client secret: such a text in another field is a
 * secret in the wrong place, and is neither sent nor shown.
 */
export function looksLikeSecretValue(text: string): boolean {
  const looksLikeIt = currentValue.test(text);
  forgetLastMatch();
  return looksLikeIt;
}

/** Whether a text contains such a secret, for texts in which it may stand among other words. */
export function containsSecretValue(text: string): boolean {
  const found = currentValueInside.test(text);
  forgetLastMatch();
  return found;
}

/** Engines keep the subject of the last successful match alive; this replaces a secret there by nothing. */
export function forgetLastMatch(): void {
  /^/.exec('');
}
