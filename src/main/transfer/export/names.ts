const longestSlug = 50;

/**
 * Names that files, variables and manifests can carry, unlike each other also where upper and lower case do not count.
 */
export class Slugs {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /**
   * @param name of a connection, in any script.
   * @returns lower-case ASCII letters, digits and single hyphens; none was given out before.
   */
  of(name: string): string {
    const base = slugOf(name);
    let slug = base;
    for (let count = this.#next.get(base) ?? 2; this.#taken.has(slug); count += 1) {
      const room = longestSlug - String(count).length - 1;
      slug = `${base.slice(0, room).replace(/-$/, '')}-${count}`;
      this.#next.set(base, count + 1);
    }
    this.#taken.add(slug);
    return slug;
  }
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'tenant' : plain;
}

/**
 * The same for a variable: `CONTOSO_PROD`. No digit stands in front; what stands there instead has two underscores,
 * which no other slug gives, so that the names stay unlike each other.
 */
export function prefixOf(slug: string): string {
  const upper = slug.toUpperCase().replaceAll('-', '_');
  return /^\d/.test(upper) ? `T__${upper}` : upper;
}
