import type { RawRow } from '../raw-row';
import { fieldsOf, itemsOf, textIn, textOf, type Node } from '../tree';
import { isWhole, setsOf, type Variable } from '../variable-sets';
import type { ImportReader } from './reader';

/** Names of sections that say nothing of a tenant. */
const plainSections =
  /^(?:azure-?ad(?:-?b2c)?|aad|entra(?:-?id)?|authentication|auth|values|microsoft(?:identity)?)?$/i;

/**
 * An appsettings.json of .NET: the section AzureAd that Microsoft.Identity.Web reads, or one by another name, at any
 * depth; and the flat names of local.settings.json.
 * Source: AzureAD/microsoft-identity-web, docs/authentication/credentials/client-secrets.md.
 */
export const appsettings: ImportReader = ({ syntax, root, lines }) => {
  if (syntax !== 'json' || !root) return undefined;
  const rows = [...sectionsIn(root)].flatMap(({ node, title }) =>
    setsOf(variablesIn(node, title))
      .filter(isWhole)
      .map(({ said }): RawRow => ({ place: lines.lineOf(node.at), said })),
  );
  return rows.length === 0 ? undefined : { rows };
};

function* sectionsIn(root: Node): Generator<{ readonly node: Node; readonly title: string | undefined }> {
  const waiting: { node: Node; name: string }[] = [{ node: root, name: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, name } = next;
    const fields = fieldsOf(node);
    if (fields.size > 0) yield { node, title: plainSections.test(name) ? undefined : name };
    const parts = [
      ...[...fields].map(([key, value]) => ({ node: value, name: key })),
      ...(itemsOf(node) ?? []).map((value) => ({ node: value, name })),
    ];
    waiting.push(...parts.filter(({ node: { value } }) => typeof value === 'object').reverse());
  }
}

function* variablesIn(node: Node, title: string | undefined): Generator<Variable> {
  for (const [name, value] of fieldsOf(node)) {
    const text = textOf(value);
    if (text !== undefined) yield { name, value: text, at: value.at, title };
    else if (/^clientcredentials$/i.test(name)) {
      const secret = (itemsOf(value) ?? [])
        .map((item) => textIn(item, 'ClientSecret'))
        .find((found) => found);
      if (secret !== undefined) yield { name: 'ClientSecret', value: secret, at: value.at, title };
    }
  }
}
