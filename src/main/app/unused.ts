/**
 * Stands in the place of packages that a library imports for something that it is never asked to do here: checking
 * documents against a schema, and carrying them from version to version. The real ones would be read and run at every
 * start. Which they are stands in `electron.vite.config.ts`.
 * @throws always.
 */
export function Ajv2020(): never {
  throw new Error('Left out of the bundle');
}

/** Of the others' functions none is there, so that calling one throws as well. */
export default {};
