import type { NationalCloudId } from '../clouds';

/** The fields of the form, by the names that errors and findings use. */
export const fieldNames = [
  'name',
  'cloud',
  'tenant',
  'clientId',
  'clientSecret',
  'service',
  'scope',
  'customAuthority',
  'customGraph',
  'environmentName',
  'environmentUrl',
  'secretExpiresAt',
  'labels',
  'notes',
] as const;

/** A field of the form. */
export type FieldName = (typeof fieldNames)[number];

/** Why a value cannot be used. Each has its words in the message catalogue. */
export type FieldProblem =
  | 'empty'
  | 'too_long'
  | 'tenant_shape'
  | 'tenant_shared_endpoint'
  | 'tenant_url_without_tenant'
  | 'tenant_personal'
  | 'placeholder'
  | 'client_id_shape'
  | 'scope_shape'
  | 'scope_several'
  | 'contains_secret'
  | 'secret_masked'
  | 'secret_not_held'
  | 'name_control_characters'
  | 'host_shape'
  | 'host_of_national_cloud'
  | 'environment_name_shape'
  | 'environment_url_shape'
  | 'service_not_in_cloud'
  | 'date_shape'
  | 'label_shape'
  | 'too_many_labels'
  | 'cloud_unknown'
  | 'service_unknown'
  | 'other_sign_in'
  | 'secret_cut';

/** What the form points out without refusing. Each has its words in the message catalogue. */
export type FieldNote =
  | 'cleaned'
  | 'taken_from_url'
  | 'cloud_from_url'
  | 'tenant_of_microsoft'
  | 'same_as_tenant'
  | 'same_as_client_id'
  | 'secret_looks_like_id'
  | 'secret_unusual'
  | 'secret_quoted'
  | 'secret_inner_space'
  | 'environment_unusual'
  | 'date_past'
  | 'date_far';

/** What a field's text means: the value to use, what is wrong with it, and what to point out. */
export interface Reading {
  /** The cleaned value; equal to the typed text where nothing had to be changed. */
  readonly value: string;
  /** Set when the value cannot be used. */
  readonly problem?: FieldProblem;
  /** In the order of their weight. */
  readonly notes: readonly FieldNote[];
  /** The national cloud that the text names, where it was a URL of one. */
  readonly cloud?: NationalCloudId;
}
