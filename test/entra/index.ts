import { createAuthority } from './authority';
import type { Directory } from './directory';
import { fetchThrough } from './fetch';
import { practiceDirectory } from './practice-directory';
import { resourceManagerHosts, simulatedHosts } from './hosts';
import { startProxy, type Proxy } from './proxy';
import { startSimulator, type Simulator, type SimulatorOptions } from './simulator';

export { roleId } from './app-roles';
export { createAuthority, type Authority, type BadCertificate } from './authority';
export {
  app,
  daysFrom,
  secret,
  tenant,
  type Api,
  type App,
  type Directory,
  type Secret,
  type Tenant,
} from './directory';
export { errors, type ErrorCode, type ErrorContext, type ErrorRow } from './errors';
export type { Fault, FaultOrder, Faults, Match, RequestFault } from './faults';
export { fetchThrough } from './fetch';
export { clouds, simulatedHosts, type Cloud, type CloudId } from './hosts';
export { practiceDirectory } from './practice-directory';
export { startProxy, type OfflineMode, type Proxy, type ProxyOptions, type ProxyRequest } from './proxy';
export type { RecordedRequest } from './request-log';
export { secretValue } from './secret-value';
export { startSimulator, type Protocol, type Simulator, type SimulatorOptions } from './simulator';
export type { Style } from './style';
export type { Signatures } from './tokens';

/** What `startEntra` is told. */
export interface EntraOptions extends Omit<SimulatorOptions, 'directory'> {
  /** Tenants, apps and secrets; the practice tenants by default. */
  readonly directory?: Directory;
  /** Carry Azure Resource Manager as well, for tools that the product's files are read by. */
  readonly resourceManager?: true;
}

/** The simulator with the proxy in front of it. */
export interface Entra {
  readonly simulator: Simulator;
  readonly proxy: Proxy;
  /** The authority to trust, PEM. */
  readonly caPem: string;
  /** A `fetch` through the proxy that trusts the authority, for parts of the product run in plain Node. */
  readonly fetch: typeof fetch;
  /** Closes both ports and destroys every connection. */
  stop(): Promise<void>;
}

/** Starts both on free ports of loopback. */
export async function startEntra(options: EntraOptions = {}): Promise<Entra> {
  const authority = options.authority ?? (await createAuthority());
  const simulator = await startSimulator({
    ...options,
    directory: options.directory ?? practiceDirectory(),
    authority,
  });
  const proxy = await startProxy({
    simulatorPort: simulator.port,
    hosts: options.resourceManager ? [...simulatedHosts, ...resourceManagerHosts] : simulatedHosts,
  });
  return {
    simulator,
    proxy,
    caPem: authority.caPem,
    fetch: fetchThrough({ url: proxy.url, caPem: authority.caPem }),
    stop: async () => {
      await Promise.all([proxy.stop(), simulator.stop()]);
    },
  };
}
