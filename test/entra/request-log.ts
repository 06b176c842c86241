/**
 * A request as it reached the simulator. **It contains secrets**, as headers and body were sent: it is for
 * assertions, and belongs in no log and no report.
 */
export interface RecordedRequest {
  readonly containsSecrets: true;
  /** When it arrived, by the machine's clock. */
  readonly at: Date;
  readonly protocol: 'h2' | 'http/1.1';
  readonly method: string;
  /** Host without port, lower-case. */
  readonly host: string;
  /** Path without the query, as sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names; HTTP/2's pseudo headers left out; repeated ones joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's parameters, decoded, if it was form-encoded; else empty. */
  readonly form: Readonly<Record<string, string>>;
  /** The body as text. */
  readonly body: string;
}
