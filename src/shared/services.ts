import { clouds, type CloudId } from './clouds';

/**
 * The Microsoft services a connection can be for, and the scope that each needs.
 *
 * The client credentials grant takes exactly one resource followed by `/.default` (Microsoft Learn,
 * "OAuth 2.0 client credentials flow on the Microsoft identity platform").
 *
 * A new service is one row here and its two names in each message catalogue.
 */
export const services = {
  graph: { scope: (cloud) => `https://${clouds[cloud].graph}/.default` },
  custom: { scope: () => undefined },
} as const satisfies Record<string, Service>;

/** One service preset. */
export interface Service {
  /** The scope to ask for in a cloud, or undefined where the person enters it. */
  readonly scope: (cloud: CloudId) => string | undefined;
}

/** The stable name of a service, as stored and exported. */
export type ServiceId = keyof typeof services;

/** All service ids, in the order in which a person meets them. */
export const serviceIds = Object.keys(services) as [ServiceId, ...ServiceId[]];

/**
 * The scope that a token is asked for.
 * @param entered the scope that the person typed; used only where the service has none of its own.
 * @returns `<resource>/.default`, or undefined when the service needs an entered scope and there is none.
 */
export function scopeFor(service: ServiceId, cloud: CloudId, entered?: string): string | undefined {
  const preset: Service = services[service];
  return preset.scope(cloud) ?? (entered === '' ? undefined : entered);
}
