import type { ActivityEntry } from '../activity';

/** Words of a cause: what happened, and what to do now. */
export interface FindingWords {
  readonly title: string;
  readonly remedy: string;
}

/** What a format is called, what it is for, and what it cannot do. */
export interface FormatWords {
  readonly name: string;
  /** One line: who reads it. */
  readonly purpose: string;
  /** What to know before relying on it, a sentence each. */
  readonly limits: readonly string[];
}

/** Where secrets will lie: what is said before they are included, and while they are. */
export interface WhereWords {
  readonly question: string;
  readonly included: string;
}

/** The words for formats that an export may name. */
export type FormatNames = Readonly<Partial<Record<string, { readonly name: string }>>>;

/** What an entry of the activity record tells. */
export type Told = (entry: ActivityEntry, formats: FormatNames) => string;
