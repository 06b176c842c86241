import type { Locator, Page } from '@playwright/test';
import type { Connection } from '../../src/shared/connection';
import type { VerifyProgress } from '../../src/shared/verify-run';
import { app, tenant, type App, type Entra, type RecordedRequest, type Tenant } from '../entra';
import { ask } from '../support/ask';
import { expect } from './fixtures';

/** A customer of a service provider: an app in a tenant that the simulator knows, and the name it is listed by. */
export interface Customer {
  readonly name: string;
  readonly tenant: Tenant;
  readonly app: App;
  /** The secret's Value, as the provider noted it; what the simulator takes may be changed meanwhile. */
  readonly secret: string;
}

/**
 * Adds tenants to the simulator, each with a good app of its own. Their apps may not read their organisation, so
 * that a verification is one request.
 * @returns them in the order of their names.
 */
export function makeCustomers(entra: Entra, count: number): Customer[] {
  return Array.from({ length: count }, (_, index) => {
    const client = app({ roles: ['User.Read.All'] });
    const name = `Customer ${String(index + 1).padStart(3, '0')}`;
    return joinCustomer(entra, name, tenant({ displayName: name, apps: [] }), client);
  });
}

/** Adds an app to a tenant, and the tenant to the simulator where it is new. */
export function joinCustomer(entra: Entra, name: string, home: Tenant, client: App): Customer {
  const { tenants } = entra.simulator.directory;
  if (!tenants.includes(home)) tenants.push(home);
  home.apps.push(client);
  const [first] = client.secrets;
  if (!first) throw new Error('An app with a secret expected');
  return { name, tenant: home, app: client, secret: first.value };
}

/** Keeps customers without asking Microsoft, past the form. @returns the connections' ids, in the same order. */
export function saveAll(page: Page, customers: readonly Customer[]): Promise<string[]> {
  return keepAll(page, customers, 'save');
}

/** Links customers past the form, one after the other. @returns the connections' ids, in the same order. */
export function linkAll(page: Page, customers: readonly Customer[]): Promise<string[]> {
  return keepAll(page, customers, 'link');
}

async function keepAll(page: Page, customers: readonly Customer[], how: 'link' | 'save'): Promise<string[]> {
  const drafts = customers.map(({ name, tenant: { id, cloud }, app: { clientId }, secret }) => ({
    name,
    cloud,
    tenant: id,
    clientId,
    service: 'graph' as const,
    credential: { kind: 'secret' as const, value: secret },
  }));
  // The first screen depends on what is kept by then: it is to be there before.
  await expect(page.getByRole('main')).not.toBeEmpty();
  type Kept = { ok: true; value: { id: string } } | { ok: false; error: { code: string } };
  type Calls = Record<'link' | 'save', (draft: unknown) => Promise<Kept>>;
  return page.evaluate(
    async ([all, call]) => {
      const { connections } = (globalThis as unknown as { tenantry: { connections: Calls } }).tenantry;
      const ids: string[] = [];
      for (const draft of all) {
        const kept = await connections[call](draft);
        if (!kept.ok) throw new Error(`Not kept: ${kept.error.code}`);
        ids.push(kept.value.id);
      }
      return ids;
    },
    [drafts, how] as const,
  );
}

/** What main holds. */
export async function connectionsOf(page: Page): Promise<Connection[]> {
  const list = await ask(page, 'connections', 'list', {});
  if (!list.ok) throw new Error(`No list: ${list.error.code}`);
  return list.value.connections;
}

/** How many kept connections there are of each state. */
export async function statesOf(page: Page): Promise<Partial<Record<Connection['state'], number>>> {
  const counts: Partial<Record<Connection['state'], number>> = {};
  for (const { state } of await connectionsOf(page)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** From the form to the list, where tenants were kept past the form. */
export async function goToTenants(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to tenants' }).click();
  await expect(page.getByRole('heading', { name: 'Tenants', exact: true })).toBeVisible();
}

/** How far the verifications are, and which are under way. */
export async function verifyProgress(page: Page): Promise<VerifyProgress> {
  const progress = await ask(page, 'connections', 'verifyProgress', {});
  if (!progress.ok) throw new Error(progress.error.code);
  return progress.value;
}

/** Waits until every verification has ended, also those that the app began by itself. */
export async function everythingVerified(page: Page): Promise<void> {
  await expect.poll(async () => (await verifyProgress(page)).running).toEqual([]);
}

/** A row of the list by the tenant's name. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(name) });
}

/** A notice at the window's foot. Its text stands a second time where screen readers listen, before it. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.getByText(text).last();
}

/** The head's sign that Microsoft cannot be reached. */
export function offlineChip(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: 'Offline' });
}

/** Whom requests for a token named, by client ID, in the order of their names: once for each request. */
export function clientsOf(requests: readonly RecordedRequest[]): string[] {
  return requests.map(({ form }) => form['client_id'] ?? '').sort();
}

/** The client IDs of customers, in the same order. */
export function clientIds(customers: readonly Customer[]): string[] {
  return customers.map(({ app: { clientId } }) => clientId).sort();
}

/** A request, and for how long it was open at least, in milliseconds. */
export interface Open {
  readonly at: Date;
  readonly forMs: number;
}

/** How many requests were open at the same time, at least. */
export function mostAtOnce(requests: readonly Open[]): number {
  const turns = requests
    .flatMap(({ at, forMs }) => [
      { when: at.getTime(), by: 1 },
      { when: at.getTime() + forMs, by: -1 },
    ])
    .sort((one, other) => one.when - other.when || one.by - other.by);
  let [open, most] = [0, 0];
  for (const { by } of turns) {
    open += by;
    most = Math.max(most, open);
  }
  return most;
}
