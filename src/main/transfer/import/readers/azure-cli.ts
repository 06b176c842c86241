import { cloudOfEnvironment } from '../../../../shared/clouds';
import { isGuid } from '../../../../shared/fields/guid';
import { isMadeUpName, meaningOfLabel } from '../../../../shared/fields/pasted-block';
import type { RawRow, Said } from '../raw-row';
import { fieldsOf, objectsOf, textOf, type Node } from '../tree';
import { telling, type ImportReader } from './reader';

/**
 * What `az ad sp create-for-rbac` prints, in both of its forms, one or a list of them; and flat objects with the same
 * fields by other names, as the action azure/login and many configurations have them.
 * Source: Azure CLI, `az ad sp create-for-rbac` and `--json-auth`.
 */
export const azureCli: ImportReader = ({ syntax, root, lines }) => {
  if (syntax !== 'json' || !root) return undefined;
  const found = objectsOf(root).map((node) => ({ node, said: saidIn(node) }));
  if (!found.some(({ said }) => isCredential(said))) return undefined;
  return { rows: found.map(({ node, said }): RawRow => ({ place: lines.lineOf(node.at), said })) };
};

function saidIn(node: Node): Said {
  const texts: Partial<Record<string, string>> = {};
  for (const [label, value] of fieldsOf(node)) {
    const meaning = meaningOfLabel(label);
    const text = telling(textOf(value));
    if (meaning !== undefined && text !== undefined) texts[meaning] ??= text;
  }
  const { tenant, clientId, clientSecret, name, authorityUrl: authority, environment } = texts;
  return {
    tenant,
    clientId,
    clientSecret,
    authority,
    cloud: environment !== undefined && cloudOfEnvironment(environment) ? environment : undefined,
    name: name === undefined || isGuid(name) || isMadeUpName(name) ? undefined : name,
    scope: telling(textOf(fieldsOf(node).get('scope'))),
  };
}

function isCredential({ tenant, clientId, clientSecret }: Said): boolean {
  return [tenant, clientId, clientSecret].filter((text) => text !== undefined).length >= 2;
}
