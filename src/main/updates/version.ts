const released = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Whether a text is the version of a release: three numbers, and no mark of a trial version. */
export function isReleaseVersion(text: string): boolean {
  return released.test(text);
}

/**
 * Compares versions.
 * @param a `major.minor.patch`; a mark of a trial version after it, `-beta.1`, makes it older than the same without.
 * @returns more than 0 where `a` is newer than `b`, 0 where they are the same.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const differences = one.map((part, index) => part - (other[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Major, minor, patch, and whether it is released. */
function partsOf(version: string): readonly number[] {
  const [numbers = '', ...trial] = version.split('-');
  const parts = numbers.split('.').map(Number);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, trial.length > 0 ? 0 : 1];
}
