/** Goes on a field with its label and all that is said below it, so that it is found from its control. */
export const fieldMark = { 'data-field': '' } as const;

/** The same as a selector. */
export const markedField = '[data-field]';
