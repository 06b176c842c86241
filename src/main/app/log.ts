/**
 * Says on standard error that something happened: codes, numbers and Microsoft's request IDs, never a value
 * that a person entered and never an error's text.
 * @param facts short values; each becomes `name=value`.
 */
export function log(event: string, facts: Readonly<Record<string, string | number | undefined>> = {}): void {
  const parts = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  process.stderr.write(`tenantry ${[event, ...parts].join(' ')}\n`);
}

/** Logs that something which the app can do without was not there, such as words of a damaged installation. */
export function noteFault(call: string): (error: unknown) => void {
  return (error) => {
    log('fault', { call, error: error instanceof Error ? error.name : typeof error });
  };
}

// A terminal that was closed is no reason to stop.
process.stderr.on('error', () => undefined);
