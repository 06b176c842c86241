import { isGuid } from '../../../../shared/fields/guid';
import type { ServiceId } from '../../../../shared/services';
import type { RawRow } from '../raw-row';
import { fieldsOf, isObject, itemsOf, objectsOf, textIn, textOf, type Node } from '../tree';
import { telling, type ImportReader } from './reader';

/**
 * The services of Nango's providers for client credentials. Others go by the scope.
 * Source: NangoHQ/nango, packages/providers/providers.yaml.
 */
const services: Readonly<Record<string, ServiceId | undefined>> = {
  'microsoft-intune': 'intune',
  'microsoft-power-bi-oauth2-cc': 'power-bi',
  'sharepoint-online-oauth2-cc': 'sharepoint',
  'microsoft-business-central': 'business-central',
  'microsoft-dynamics-365-finance-and-operations-cc': 'dynamics-finance',
};

/**
 * Connections of Nango with client credentials: what `GET /connections/{id}` answers, and the body of `POST
 * /connections`; one or a list of them.
 * Source: NangoHQ/nango, docs/spec.yaml.
 */
export const nango: ImportReader = ({ syntax, root, lines }) => {
  if (syntax !== 'json' || !root) return undefined;
  const connections = (itemsOf(fieldsOf(root).get('connections')) ?? objectsOf(root)).filter(isConnection);
  if (connections.length === 0) return undefined;
  return {
    rows: connections
      .filter((node) => textIn(fieldsOf(node).get('credentials'), 'type') === 'OAUTH2_CC')
      .map((node): RawRow => ({ place: lines.lineOf(node.at), said: saidIn(node) })),
  };
};

function isConnection(node: Node): boolean {
  const fields = fieldsOf(node);
  return fields.has('provider_config_key') && isObject(fields.get('credentials'));
}

function saidIn(node: Node): RawRow['said'] {
  const credentials = fieldsOf(node).get('credentials');
  const config = fieldsOf(node).get('connection_config');
  const id = telling(textIn(node, 'connection_id'));
  // As the export of this app writes them: a tag of Nango is a name with a value.
  const labels = [...fieldsOf(fieldsOf(node).get('tags'))].flatMap(([tag, value]) =>
    /^label_\d+$/.test(tag) ? (textOf(value) ?? []) : [],
  );
  const provider = telling(textIn(node, 'provider')) ?? textIn(node, 'provider_config_key') ?? '';
  return {
    name:
      telling(textIn(fieldsOf(node).get('metadata'), 'displayName')) ?? (id && isGuid(id) ? undefined : id),
    tenant: textIn(config, 'tenantId'),
    clientId: textIn(credentials, 'client_id'),
    clientSecret: telling(textIn(credentials, 'client_secret')),
    service: Object.hasOwn(services, provider) ? services[provider] : undefined,
    scope: telling(textIn(config, 'oauth_scopes')),
    environmentName: telling(textIn(config, 'environmentName')),
    environmentUrl: telling(textIn(config, 'environmentUrl')),
    labels: labels.length > 0 ? labels : undefined,
  };
}
