import type { Reading } from '../../../shared/fields/field';
import { readLabel } from '../../../shared/fields/label';
import { mostLabels, sameLabel } from '../../../shared/label-colors';

/** The labels in a text in which commas separate them, cleaned. */
export function typedLabels(text: string): string[] {
  return pieces(text).map((piece) => readLabel(piece).value);
}

/** Reads such a text: empty is fine, and the first label that cannot be one is the problem. */
export function readTypedLabels(raw: string): Reading {
  const problem = pieces(raw)
    .map((piece) => readLabel(piece).problem)
    .find((found) => found !== undefined);
  return problem === undefined ? { value: raw, notes: [] } : { value: raw, problem, notes: [] };
}

/**
 * Labels with others added, each once; one that differs in case only is the same.
 * @returns undefined when they would be more than one tenant may carry.
 */
export function mergedLabels(labels: readonly string[], added: readonly string[]): string[] | undefined {
  const merged = [...labels];
  for (const label of added) if (!merged.some((other) => sameLabel(other, label))) merged.push(label);
  return merged.length > mostLabels ? undefined : merged;
}

function pieces(text: string): string[] {
  return text.split(',').filter((piece) => piece.trim() !== '');
}
