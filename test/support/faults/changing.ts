/** What a change makes of a connection, which its client ID names; null: it is gone for good. */
export type Fate = { readonly at: 'list' | 'bin'; readonly name: string; readonly secret: string } | null;

/** What the changing process tells, one a line, in JSON. */
export type Told =
  | { readonly ready: true }
  | {
      readonly begun: number;
      /** By client ID. */
      readonly fates: Readonly<Record<string, Fate>>;
      /** The vault's passphrase from then on. */
      readonly passphrase?: string;
    }
  | { readonly done: number };

/** What must be in the vault, and what may be in it because it was on its way. */
export class Expected {
  readonly fates = new Map<string, Fate>();
  passphrase: string | undefined;
  /** Changes that were asked for and not answered, in their order. */
  readonly underWay = new Map<number, Extract<Told, { begun: number }>>();
  /** Changes that were answered. */
  done = 0;

  /** Takes in a line of the changing process; a last one that was cut off is none. */
  take(line: string): void {
    const told = JSON.parse(line) as Told;
    if ('begun' in told) this.underWay.set(told.begun, told);
    if (!('done' in told)) return;
    const change = this.underWay.get(told.done);
    if (!change) throw new Error(`A change is done that was not begun: ${line}`);
    this.underWay.delete(told.done);
    this.done += 1;
    for (const [clientId, fate] of Object.entries(change.fates)) this.fates.set(clientId, fate);
    this.passphrase = change.passphrase ?? this.passphrase;
  }
}
