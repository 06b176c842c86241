import type { RefusalReason } from '../../../../shared/transfer/export';
import type { ExportFormat, SensitiveText } from '../format';
import { open } from '../quoting';
import { hasTemplate, requestVariables, secretVariable } from '../request-variables';

/** What Bruno looks for in a value. Braces that are not closed stay. Source: @usebruno/common, interpolate. */
const template = /\{\{[^}]+\}\}/;

/**
 * An environment of a Bruno collection. Without a secret it names the variable as a secret one, whose value Bruno asks
 * for and keeps outside of the file; a value can only stand in the file in the clear.
 * Source: @usebruno/lang, v2/src/envToJson.js.
 */
export const bruno: ExportFormat = {
  refusal: (entry) =>
    hasTemplate(entry, template) ? 'template_braces' : entry.secret && refusalOf(entry.secret.real),
  *write(entries) {
    for (const entry of entries) {
      const variables: [string, SensitiveText][] = [
        ...requestVariables(entry).map(([name, value]): [string, SensitiveText] => [name, open(value)]),
        ...(entry.secret ? [[secretVariable, entry.secret] satisfies [string, SensitiveText]] : []),
      ];
      yield `vars {\n${variables.map(([name, value]) => `  ${name}: ${written(value)}\n`).join('')}}\n`;
      if (!entry.secret) yield `vars:secret [\n  ${secretVariable}\n]\n`;
    }
  },
};

/** Bruno trims every value, and line breaks in a block become line feeds. */
function refusalOf(value: string): RefusalReason | undefined {
  if (value !== value.trim()) return 'edge_spaces';
  const endsBlock = /\n[ \t]*'''/.test(value);
  return needsBlock(value) && (endsBlock || value.includes('\r')) ? 'line_break' : undefined;
}

/** Three quotes at a line's end would begin a block. */
function needsBlock(value: string): boolean {
  return value.includes('\n') || value.endsWith("'''");
}

/** To the end of the line as it is, or as a block, from whose lines Bruno takes four spaces. */
function written({ real, shown }: SensitiveText): string {
  return needsBlock(real) ? `'''\n    ${shown.replaceAll('\n', '\n    ')}\n  '''` : shown;
}
