/** What an app may do at one API, as far as it could be learnt. */
export interface ApiPermissions {
  /** `graph`: Microsoft Graph · `own`: the API that the connection is for · `other`. */
  readonly api: 'graph' | 'own' | 'other';
  /** What the directory calls the API, where it was asked. */
  readonly name?: string;
  /** Granted application permissions, in the order of their names. */
  readonly granted: readonly string[];
  /** What the app's registration asks for and nobody has granted yet. */
  readonly ungranted: readonly string[];
  /** Of those, how many are known by number only, because the app may not read their names. */
  readonly unnamed: number;
}

/** An app's permissions in its tenant. */
export interface AppPermissions {
  readonly apis: readonly ApiPermissions[];
  /**
   * Where it comes from. `directory`: every API is there. `token`: only Microsoft Graph and the connection's own API,
   * because the app may not read more.
   */
  readonly source: 'directory' | 'token';
}

/** The least permission with which an app can read all of its permissions (Microsoft Learn, "List appRoleAssignments"). */
export const permissionToReadPermissions = 'Application.Read.All';

/** The least permission with which an app can read its tenant's name and domains (Microsoft Learn, "Get organization"). */
export const permissionToReadOrganisation = 'Organization.Read.All';
