/** Ways in which real answers have differed from each other without meaning anything by it. */
export interface Style {
  /** `expires_in` and `ext_expires_in` as a number, or as a numeric string as the v1 endpoint writes them. */
  expiresIn: 'number' | 'string';
  /** Lifetime of a token in seconds; about an hour as a rule, a day has been seen. */
  tokenSeconds: number;
  /** Between the parts of an `error_description`: `\r\n` up to about 2023, a space since. */
  descriptionSeparator: ' ' | '\r\n';
}

/** How Entra answers today. */
export function todaysStyle(): Style {
  return { expiresIn: 'number', tokenSeconds: 3599, descriptionSeparator: ' ' };
}
