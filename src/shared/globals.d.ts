/** The one global of the web that both sides have and the ECMAScript library does not describe. */
declare class URL {
  constructor(url: string, base?: string);
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
