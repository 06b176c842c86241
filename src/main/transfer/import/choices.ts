import {
  cloudIds,
  cloudOfEnvironment,
  cloudOfHost,
  clouds,
  nationalCloudIds,
  sovereignCloudIds,
  sovereignClouds,
  type CloudChoice,
  type NationalCloudId,
} from '../../../shared/clouds';
import { hostOf, readCloudHost } from '../../../shared/fields/host';
import { namesInAllLanguages } from '../../../shared/messages/names';
import { scopeFor, serviceIds, type ServiceId, type ServiceOptions } from '../../../shared/services';
import type { RowProblem, Said } from './raw-row';

/** A cloud, or what is wrong with what was said of it. */
export interface CloudReading {
  readonly choice: CloudChoice;
  /** Whether anything was said of it. */
  readonly told: boolean;
  readonly problems: readonly RowProblem[];
}

/**
 * The cloud that a row is about: the one that it names, else the one whose hosts it names.
 * @param ofTenant the cloud of a URL that the tenant was entered as.
 */
export function readCloud(
  { cloud = '', authority = '', graph = '', scope = '', environmentUrl = '' }: Said,
  ofTenant?: NationalCloudId,
): CloudReading {
  const named = cloud.trim() === '' ? undefined : cloudNamed(cloud);
  if (named === undefined && cloud.trim() !== '') {
    return {
      choice: { cloud: 'global' },
      told: true,
      problems: [{ field: 'cloud', problem: 'cloud_unknown' }],
    };
  }
  if (named === 'custom') return customCloud(authority, graph);
  if (named !== undefined) return told(named);

  const authorityHost = hostOf(authority.trim());
  const ofAuthority = authorityHost === undefined ? undefined : cloudOfHost(authorityHost);
  const ofGraph = [graph, scope].map((text) => cloudOfHost(hostOf(text.trim()) ?? '')).find((found) => found);
  if (ofAuthority !== undefined) {
    if (ofGraph && sharesAuthority(ofGraph, ofAuthority)) return told(ofGraph);
    const isOne = nationalCloudIds.every((id) => id === ofAuthority || !sharesAuthority(id, ofAuthority));
    return { ...told(ofAuthority), told: isOne };
  }
  if (authorityHost !== undefined) return customCloud(authority, graph);
  const found = ofGraph ?? ofTenant ?? cloudOfEnvironmentHost(environmentUrl);
  return found === undefined ? { choice: { cloud: 'global' }, told: false, problems: [] } : told(found);
}

function told(choice: NationalCloudId | CloudChoice): CloudReading {
  return { choice: typeof choice === 'string' ? { cloud: choice } : choice, told: true, problems: [] };
}

/** US Government's two clouds have one authority, and a Graph each. */
function sharesAuthority(one: NationalCloudId, other: NationalCloudId): boolean {
  return clouds[one].authority === clouds[other].authority;
}

function customCloud(authority: string, graph: string): CloudReading {
  const authorityReading = readCloudHost(authority);
  const sovereign = sovereignCloudIds.find((id) => sovereignClouds[id].authority === authorityReading.value);
  const graphReading = readCloudHost(graph === '' && sovereign ? sovereignClouds[sovereign].graph : graph);
  const problems: RowProblem[] = [];
  if (authorityReading.problem)
    problems.push({ field: 'customAuthority', problem: authorityReading.problem });
  if (graphReading.problem) problems.push({ field: 'customGraph', problem: graphReading.problem });
  const hosts = { authority: authorityReading.value, graph: graphReading.value };
  return { choice: { cloud: 'custom', customCloud: hosts }, told: true, problems };
}

/** By its id, by its name in the window in any language, or as other tools call it. */
function cloudNamed(text: string): CloudChoice['cloud'] | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    cloudIds.find(
      (id) =>
        id === wanted ||
        namesInAllLanguages.some(({ clouds: words }) =>
          [words[id].name, words[id].short].some((name) => name.toLowerCase() === wanted),
        ),
    ) ??
    cloudOfEnvironment(wanted) ??
    cloudOfHost(hostOf(wanted) ?? '')
  );
}

/**
 * The clouds in whose domains Dynamics 365 keeps its environments; GCC keeps its own in the global one.
 * Source: Microsoft Learn, "Datacenter regions" of Power Platform.
 */
const environmentDomains: readonly (readonly [string, NationalCloudId])[] = [
  ['.dynamics.com', 'global'],
  ['.microsoftdynamics.us', 'usgov'],
  ['.appsplatform.us', 'usgov-dod'],
  ['.dynamics.cn', 'china'],
];

function cloudOfEnvironmentHost(url: string): NationalCloudId | undefined {
  const host = hostOf(url.trim());
  return environmentDomains.find(([domain]) => host?.endsWith(domain))?.[1];
}

/** A service, and what of it was not said but follows. */
export interface ServiceReading {
  readonly service: ServiceId;
  readonly told: boolean;
  /** With a service that has none of its own. */
  readonly scope?: string;
  readonly environmentUrl?: string;
  readonly problem?: RowProblem;
}

/** The service that a row is about: the one that it names, else the one that its scope or its environment is of. */
export function readService(
  { service = '', scope = '', environmentUrl = '', environmentName }: Said,
  choice: CloudChoice,
): ServiceReading {
  if (service.trim() !== '') {
    const named = serviceNamed(service);
    if (named === undefined)
      return { service: 'graph', told: true, problem: { field: 'service', problem: 'service_unknown' } };
    const environment = environmentUrl.trim() === '' ? environmentOfScope(scope.trim()) : undefined;
    return {
      service: named,
      told: true,
      ...(named === 'custom' ? { scope } : {}),
      ...(environment === undefined ? {} : { environmentUrl: environment }),
    };
  }
  const wanted = scope.trim();
  const environment = hostOf(environmentUrl.trim()) ?? environmentOfScope(wanted);
  const ofEnvironment = environment === undefined ? undefined : serviceOfEnvironment(environment);
  if (wanted === '') {
    return ofEnvironment && environment
      ? { service: ofEnvironment, environmentUrl: environment, told: true }
      : { service: 'graph', told: false };
  }
  const options: ServiceOptions = { environmentName, environmentUrl: environment };
  const candidates = ofEnvironment ? [ofEnvironment, ...serviceIds] : serviceIds;
  const found = candidates.find((id) => isFor(id, wanted, choice, options)) ?? 'custom';
  const needed = found === 'dataverse' || found === 'dynamics-finance' ? environment : undefined;
  return {
    service: found,
    told: false,
    ...(found === 'custom' ? { scope } : {}),
    ...(needed === undefined ? {} : { environmentUrl: needed }),
  };
}

/** Whether a scope is the service's own, with all that the service needs at hand. */
function isFor(service: ServiceId, scope: string, choice: CloudChoice, options: ServiceOptions): boolean {
  if (service === 'custom') return false;
  if (service === 'business-central' && !options.environmentName) return false;
  return scopeFor({ ...choice, service, serviceOptions: options })?.toLowerCase() === scope.toLowerCase();
}

function environmentOfScope(scope: string): string | undefined {
  const host = hostOf(scope);
  return host !== undefined && serviceOfEnvironment(host) ? host : undefined;
}

/**
 * By the name that a host has in front of its cloud's domain: `contoso.crm4.dynamics.com`,
 * `contoso.operations.dynamics.com`. Sources: Microsoft Learn, "Datacenter regions" of Power Platform and "Service
 * endpoints overview" of finance and operations apps.
 */
function serviceOfEnvironment(host: string): ServiceId | undefined {
  if (!environmentDomains.some(([domain]) => host.endsWith(domain))) return undefined;
  if (/\.(?:operations|cloudax|axcloud)\./.test(host)) return 'dynamics-finance';
  return /\.crm\d*\./.test(host) ? 'dataverse' : undefined;
}

function serviceNamed(text: string): ServiceId | undefined {
  const wanted = text.trim().toLowerCase();
  return serviceIds.find(
    (id) =>
      id === wanted ||
      namesInAllLanguages.some(({ services: words }) => words[id].name.toLowerCase() === wanted),
  );
}
