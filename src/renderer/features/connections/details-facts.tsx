import { useMemo } from 'react';
import type { Connection } from '../../../shared/connection';
import { lastJudgement } from '../../../shared/last-judgement';
import { tokenNamesRoles } from '../../../shared/services';
import { FactList, type Fact } from '../../components/fact-list';
import { cloudWords } from '../../lib/cloud-words';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { twinsOf } from '../../lib/same-app';
import { GrantedRoles } from './granted-roles';
import { TwinLinks } from './twin-links';

interface DetailsFactsProps {
  readonly connection: Connection;
  /** The details of another one are asked for. */
  readonly onOpen: (id: string) => void;
  /** All that can be learnt of the app's permissions is asked for. */
  readonly onPermissions: () => void;
}

/** What is known of a connection: what was entered, and what Microsoft told. */
export function DetailsFacts({ connection, onOpen, onPermissions }: DetailsFactsProps) {
  const messages = useMessages();
  const { clientId, customCloud, lastCheck, state, expiredByDate } = connection;
  const { connections } = useConnections();
  const twins = useMemo(() => twinsOf(connection, connections), [connection, connections]);
  const judgement = lastJudgement(lastCheck);
  return <FactList facts={facts()} stacked />;

  function domainsInShort(domains: readonly string[]): string {
    const more = domains.length - namedDomains;
    return messages.verifyRun.named(domains.slice(0, namedDomains), Math.max(more, 0));
  }

  function facts(): Fact[] {
    const { tenant, service, serviceOptions, scope, createdAt } = connection;
    const { list, linked, fields, moments } = messages;
    const proved = state === 'linked' || expiredByDate ? judgement : undefined;
    const rows: (Fact | undefined)[] = [
      tenant.displayName === undefined
        ? undefined
        : { label: list.tenant, value: tenant.displayName, wide: true },
      { label: fields.tenant.label, value: tenant.id ?? tenant.entered, mono: true, wide: true },
      tenant.id === undefined || tenant.id === tenant.entered
        ? undefined
        : { label: list.entered, value: tenant.entered, wide: true },
      tenant.domains === undefined
        ? undefined
        : {
            label: linked.domains,
            value: domainsInShort(tenant.domains),
            title: tenant.domains.join('\n'),
            wide: true,
          },
      connection.appName === undefined
        ? undefined
        : { label: linked.appName, value: connection.appName, wide: true },
      { label: fields.clientId.label, value: clientId, mono: true, wide: true },
      twins.length === 0
        ? undefined
        : {
            label: messages.details.twins,
            value: <TwinLinks twins={twins} onOpen={onOpen} />,
            wide: true,
          },
      { label: list.cloud, value: cloudWords(connection, messages).name },
      { label: list.service, value: messages.services[service].name },
      option(fields.customAuthority.label, customCloud?.authority),
      option(fields.customGraph.label, customCloud?.graph),
      option(fields.environmentName.label, serviceOptions?.environmentName),
      option(fields.environmentUrl.label, serviceOptions?.environmentUrl),
      { label: list.scope, value: scope, mono: true, wide: true },
      proved && tokenNamesRoles(service)
        ? {
            label: linked.roles,
            value: <GrantedRoles connection={connection} roles={proved.roles} onOpen={onPermissions} />,
            wide: true,
          }
        : undefined,
      {
        label: list.lastVerified,
        value: lastCheck === undefined ? list.never : moments.short(lastCheck.at, Date.now()),
        ...(lastCheck === undefined ? {} : { title: moments.full(lastCheck.at) }),
      },
      proved?.tokenSeconds === undefined
        ? undefined
        : { label: linked.token, value: linked.tokenLifetime(proved.tokenSeconds) },
      { label: list.created, value: moments.short(createdAt, Date.now()), title: moments.full(createdAt) },
    ];
    return rows.filter((row) => row !== undefined);
  }
}

/** How many domains are named; the others are counted. */
const namedDomains = 3;

/** A host or name in full; no row where there is none. */
function option(label: string, value: string | undefined): Fact | undefined {
  return value === undefined || value === '' ? undefined : { label, value, mono: true, wide: true };
}
