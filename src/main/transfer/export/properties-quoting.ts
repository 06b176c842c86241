/**
 * The value of a line in a .properties file, all ASCII: Java and Spring read such files as ISO 8859-1 unless they are
 * told otherwise. Carries everything.
 * Source: Java SE, java.util.Properties, `load` and `store`.
 */
export function propertiesValue(text: string): string {
  return (
    text
      .replace(/[\\:=#!]/g, '\\$&')
      // At the end it would count as well, and an editor may take it away.
      .replace(/^ | $/g, '\\ ')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\t', '\\t')
      .replaceAll('\f', '\\f')
      .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  );
}
