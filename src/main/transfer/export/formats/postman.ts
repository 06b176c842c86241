import type { ExportFormat } from '../format';
import { hasTemplate, requestVariables, secretVariable } from '../request-variables';

/** What Postman looks for in a value. Braces that are not closed stay. Source: postman-collection, Substitutor. */
const template = /\{\{[^{}]*\}\}/;

/**
 * An environment with the variables of a request. The type `secret` hides the value on the screen only.
 * Source: Postman Learning Center, "Manage environments"; postman-collection, VariableScope.
 */
export const postman: ExportFormat = {
  refusal: (entry) => (hasTemplate(entry, template) ? 'template_braces' : undefined),
  *write(entries) {
    for (const entry of entries) {
      const values = [
        ...requestVariables(entry).map(([key, value]) => variable(key, value, 'default')),
        variable(secretVariable, entry.secret?.shown ?? '', 'secret'),
      ];
      const { id, name } = entry.connection;
      const environment = { id, name, values, _postman_variable_scope: 'environment' };
      yield `${JSON.stringify(environment, undefined, 2)}\n`;
    }
  },
  fileName: ({ slug }) => `${slug}.postman_environment.json`,
};

function variable(key: string, value: string, type: 'default' | 'secret') {
  return { key, value, type, enabled: true };
}
