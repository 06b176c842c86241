/** The one global of the web that both sides have and the ECMAScript library does not describe. */
declare class URL {
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly port: string;
  readonly username: string;
  readonly password: string;
  constructor(url: string, base?: string);
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
