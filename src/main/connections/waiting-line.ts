/**
 * What waits, in the order in which its tenants came. Every step takes as long with ten thousand waiting as
 * with ten: the list's own length must never be walked for each verification.
 */
export class WaitingLine<Item extends { readonly tenant: string }> {
  readonly #ready = new Map<string, Set<Item>>();
  /** Tenants that are to be left alone for now. */
  readonly #parked = new Map<string, Set<Item>>();

  /** Tenants that something waits for and that are left alone. */
  get parkedTenants(): readonly string[] {
    return [...this.#parked.keys()];
  }

  /** @param parked whether the tenant is to be left alone. */
  add(item: Item, parked: boolean): void {
    put(parked ? this.#parked : this.#ready, item);
  }

  remove(item: Item): void {
    for (const part of [this.#ready, this.#parked]) drop(part, item);
  }

  /** Takes the first one whose tenant is free. Few tenants are not: those that are being asked. */
  take(isFree: (tenant: string) => boolean): Item | undefined {
    for (const [tenant, items] of this.#ready) {
      const [item] = items;
      if (item === undefined || !isFree(tenant)) continue;
      drop(this.#ready, item);
      return item;
    }
    return undefined;
  }

  /** Leaves a tenant alone. */
  park(tenant: string): void {
    move(tenant, this.#ready, this.#parked);
  }

  /** Lets a tenant go on, after those that wait already. */
  unpark(tenant: string): void {
    move(tenant, this.#parked, this.#ready);
  }

  /** Takes all that wait for a tenant. */
  takeTenant(tenant: string): Item[] {
    const items = [this.#ready, this.#parked].flatMap((part) => [...(part.get(tenant) ?? [])]);
    this.#ready.delete(tenant);
    this.#parked.delete(tenant);
    return items;
  }

  clear(): void {
    this.#ready.clear();
    this.#parked.clear();
  }
}

type Part<Item> = Map<string, Set<Item>>;

function put<Item extends { readonly tenant: string }>(part: Part<Item>, item: Item): void {
  const items = part.get(item.tenant) ?? new Set();
  part.set(item.tenant, items.add(item));
}

function drop<Item extends { readonly tenant: string }>(part: Part<Item>, item: Item): void {
  const items = part.get(item.tenant);
  if (items?.delete(item) === true && items.size === 0) part.delete(item.tenant);
}

function move<Item extends { readonly tenant: string }>(
  tenant: string,
  from: Part<Item>,
  to: Part<Item>,
): void {
  for (const item of from.get(tenant) ?? []) put(to, item);
  from.delete(tenant);
}
