import type { ExportEntry, ExportFormat } from '../format';
import { hasTemplate, requestVariables, secretVariable } from '../request-variables';

/**
 * What Insomnia renders in a value: with Nunjucks in earlier versions, with Liquid in later ones. One that is not closed
 * is an error to both, and what becomes of such a value differs by version and place.
 * Source: Kong/insomnia, common/render.ts and templating.
 */
const template = /\{[{%#]/;

const workspaceId = 'wrk_tenantry';
const baseId = 'env_tenantry';

/**
 * A workspace with an environment for each connection, under an empty base environment. An id is always the same for
 * the same connection: versions that import by ids then update what they have. The type has no field for secrets.
 * Source: Kong/insomnia, utils/importers/importers/insomnia-4.ts and common/import.ts.
 */
export const insomnia: ExportFormat = {
  refusal: (entry) => (hasTemplate(entry, template) ? 'template_braces' : undefined),
  *write(entries, { now }) {
    const head = {
      _type: 'export',
      __export_format: 4,
      __export_date: new Date(now).toISOString(),
      __export_source: 'tenantry',
    };
    const first = [
      { _id: workspaceId, _type: 'workspace', parentId: null, name: 'Tenantry', scope: 'collection' },
      { _id: baseId, _type: 'environment', parentId: workspaceId, name: 'Base Environment', data: {} },
    ];
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "resources": [`;
    yield first.map(resource).join(',');
    for (const entry of entries) yield `,${resource(environmentOf(entry))}`;
    yield '\n  ]\n}\n';
  },
};

function environmentOf(entry: ExportEntry) {
  const { id, name } = entry.connection;
  return {
    _id: `env_${id.replaceAll('-', '')}`,
    _type: 'environment',
    parentId: baseId,
    name,
    data: Object.fromEntries([...requestVariables(entry), [secretVariable, entry.secret?.shown ?? '']]),
  };
}

function resource(content: object): string {
  return `\n    ${JSON.stringify(content, undefined, 2).replaceAll('\n', '\n    ')}`;
}
