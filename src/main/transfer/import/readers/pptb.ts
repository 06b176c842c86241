import type { RawRow } from '../raw-row';
import { fieldsOf, itemsOf, textIn, type Node } from '../tree';
import { withoutClientSecret } from './other-sign-in';
import { telling, type ImportReader } from './reader';

/**
 * Connections that Power Platform ToolBox has exported: to Dataverse, and without their secrets.
 * Source: PowerPlatformToolBox/desktop-app, src/main/managers/connectionsManager.ts, `exportConnections`.
 */
export const pptb: ImportReader = ({ syntax, root, lines }) => {
  if (syntax !== 'json' || !root) return undefined;
  const connections = itemsOf(fieldsOf(root).get('connections'));
  if (fieldsOf(root).get('version')?.value !== 1 || !connections?.some(isConnection)) return undefined;
  return {
    rows: connections.map((node): RawRow => {
      const isBySecret = textIn(node, 'authenticationType') === 'clientSecret';
      return {
        place: lines.lineOf(node.at),
        said: saidIn(node),
        ...(isBySecret ? {} : { problem: withoutClientSecret }),
      };
    }),
  };
};

function isConnection(node: Node): boolean {
  const fields = fieldsOf(node);
  return fields.has('authenticationType') && fields.has('url');
}

function saidIn(node: Node): RawRow['said'] {
  return {
    name: telling(textIn(node, 'name')),
    tenant: textIn(node, 'tenantId'),
    clientId: textIn(node, 'clientId'),
    clientSecret: telling(textIn(node, 'clientSecret')),
    service: 'dataverse',
    environmentUrl: textIn(node, 'url'),
    labels: [textIn(node, 'environment'), textIn(node, 'category')].flatMap((label) => telling(label) ?? []),
  };
}
