import { isGuid } from '../../../../shared/fields/guid';
import { readLabel } from '../../../../shared/fields/label';
import { labelSchema, type Label } from '../../../../shared/labels';
import { longestPermission, mostPermissions } from '../../../../shared/permissions/limits';
import { documentMark, documentVersion } from '../../tenantry-document';
import { longestText } from '../limits';
import type { Learnt, RawRow } from '../raw-row';
import { Refusal } from '../refusal';
import { fieldsOf, itemsOf, textIn, textOf, type Node } from '../tree';
import type { ImportReader } from './reader';

/** Tenantry's own document. What it says of a field counts, also where it says that there is nothing. */
export const tenantry: ImportReader = ({ root, lines }) => {
  if (!root || textIn(root, 'format') !== documentMark) return undefined;
  const fields = fieldsOf(root);
  const version = fields.get('version')?.value;
  if (typeof version !== 'number') return undefined;
  if (version > documentVersion) throw new Refusal('newer_version');
  const connections = itemsOf(fields.get('connections'));
  return {
    rows: (connections ?? []).map((node): RawRow => ({ place: lines.lineOf(node.at), ...rowOf(node) })),
    labels: labelsOf(fields.get('labels')),
  };
};

function rowOf(node: Node): Omit<RawRow, 'place'> {
  const fields = fieldsOf(node);
  const tenant = fields.get('tenant');
  const options = fields.get('serviceOptions');
  const hosts = fields.get('customCloud');
  return {
    said: {
      name: textIn(node, 'name'),
      cloud: textIn(node, 'cloud'),
      authority: textIn(hosts, 'authority'),
      graph: textIn(hosts, 'graph'),
      tenant: textOf(tenant) ?? textIn(tenant, 'entered'),
      clientId: textIn(node, 'clientId'),
      clientSecret: textIn(node, 'clientSecret'),
      service: textIn(node, 'service'),
      environmentName: textIn(options, 'environmentName'),
      environmentUrl: textIn(options, 'environmentUrl'),
      scope: textIn(node, 'scope'),
      labels: textsIn(fields.get('labels')),
      notes: textIn(node, 'notes'),
      secretExpiresAt: textIn(node, 'secretExpiresAt'),
    },
    learnt: learntOf(node, tenant),
  };
}

/** What is not of its shape is left to be learnt anew. */
function learntOf(node: Node, tenant: Node | undefined): Learnt {
  const fields = fieldsOf(node);
  const id = textIn(node, 'id')?.toLowerCase();
  const tenantId = textIn(tenant, 'id')?.toLowerCase();
  const displayName = textIn(tenant, 'displayName');
  const domains = textsIn(fieldsOf(tenant).get('domains'));
  const appName = textIn(node, 'appName');
  const neededRoles = textsIn(fields.get('neededRoles'));
  const pinned = fields.get('pinned')?.value;
  return {
    ...(id !== undefined && isGuid(id) ? { id } : {}),
    ...(tenantId !== undefined && isGuid(tenantId) ? { tenantId } : {}),
    ...(displayName !== undefined && isShort(displayName) ? { displayName } : {}),
    ...(domains?.every(isShort) ? { domains } : {}),
    ...(appName !== undefined && isShort(appName) ? { appName } : {}),
    ...(neededRoles && areRoles(neededRoles) ? { neededRoles } : {}),
    ...(typeof pinned === 'boolean' ? { pinned } : {}),
    ...(fields.get('expiryFromMicrosoft')?.value === true ? { expiryFromMicrosoft: true } : {}),
    ...momentIn(node, 'createdAt'),
    ...momentIn(node, 'updatedAt'),
  };
}

function textsIn(node: Node | undefined): string[] | undefined {
  return itemsOf(node)?.flatMap((item) => textOf(item) ?? []);
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= longestText;
}

function areRoles(roles: readonly string[]): boolean {
  return (
    roles.length <= mostPermissions &&
    roles.every((role) => role.length <= longestPermission && /^[A-Za-z0-9._-]+$/.test(role))
  );
}

function momentIn(node: Node, field: 'createdAt' | 'updatedAt'): Learnt {
  const moment = Date.parse(textIn(node, field) ?? '');
  return Number.isNaN(moment) ? {} : { [field]: new Date(moment).toISOString() };
}

function labelsOf(node: Node | undefined): Label[] {
  return (itemsOf(node) ?? []).flatMap((item) => {
    const { value: name, problem } = readLabel(textIn(item, 'name') ?? '');
    const label = labelSchema.safeParse({ name, color: textIn(item, 'color') });
    return problem === undefined && label.success ? [label.data] : [];
  });
}
