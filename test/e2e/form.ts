import { expect, type Locator, type Page } from '@playwright/test';
import type { Entra, RecordedRequest } from '../entra';

/** What is entered to link a tenant. */
export interface Entry {
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** The form's fields by the names that a person reads. */
export function fields(
  page: Page,
): Record<'tenant' | 'clientId' | 'clientSecret' | 'name' | 'scope', Locator> &
  Record<'cloud' | 'service', Locator> {
  const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  return {
    tenant: text('Tenant ID'),
    clientId: text('Client ID'),
    clientSecret: page.getByLabel('Client secret', { exact: true }),
    name: text('Name'),
    scope: text('Scope'),
    cloud: page.getByRole('combobox', { name: 'Cloud' }),
    service: page.getByRole('combobox', { name: 'Service' }),
  };
}

/** Enters values as a person does, field by field. */
export async function enter(page: Page, { tenant, clientId, clientSecret }: Entry): Promise<void> {
  const form = fields(page);
  await form.tenant.fill(tenant);
  await form.clientId.fill(clientId);
  if (clientSecret !== undefined) await form.clientSecret.fill(clientSecret);
}

/** Presses the form's button. */
export async function connect(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Connect( again)?$/ }).click();
}

/** Links a tenant by the form and goes on to the list. */
export async function link(page: Page, entry: Entry): Promise<void> {
  await enter(page, entry);
  await connect(page);
  await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Go to tenants' }).click();
}

/** The diagnosis in the window. */
export function finding(within: Page | Locator): Locator {
  return within.getByTestId('finding');
}

/** Asserts that all of something in the form is to be seen: below the window's head, and above the form's buttons. */
export async function expectWhollyInView(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeInViewport({ ratio: 1 });
  const foot = page.getByTestId('link-foot');
  await expect(async () => {
    const [box, below] = [await part.boundingBox(), await foot.boundingBox()];
    expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(below?.y ?? NaN);
  }).toPass({ timeout: 10_000 });
}

/** The value beside a label, in a list of facts such as a diagnosis' details. */
export function fact(within: Page | Locator, label: string): Locator {
  return within.getByRole('definition').and(within.locator(`dt:text-is("${label}") + dd`));
}

/** The guide beside the form. */
export function guide(page: Page): Record<'pane' | 'step' | 'line', Locator> {
  const pane = page.getByRole('complementary', { name: 'Guide' });
  return {
    pane,
    /** The step that the form is at. */
    step: pane.locator('[aria-current="step"]'),
    /** The line that a diagnosis points at. */
    line: pane.locator('li[aria-current="true"]'),
  };
}

/** The requests for a token that have reached Microsoft. They contain secrets. */
export function tokenRequests({ simulator }: Entra): RecordedRequest[] {
  return simulator.requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token'));
}
