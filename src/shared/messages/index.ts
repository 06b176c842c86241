import type { activity } from './en/activity';
import type { core } from './en/core';
import type { fileNames, clouds, services } from './en/names';
import type { permissions } from './en/permissions';
import type { transfer } from './en/transfer';
import type { updates } from './en/updates';
import type { vault } from './en/vault';

/** Every text that the window and main need at any time, in one language. */
export type Messages = typeof core;

/** Every text about application permissions in one language: large tables, which only their dialog needs. */
export type PermissionMessages = typeof permissions;

/** Every text about export and import in one language. */
export type TransferMessages = typeof transfer;

/** Every text about how the vault is protected in one language. */
export type VaultMessages = typeof vault;

/** Every text about the activity record in one language. */
export type ActivityMessages = typeof activity;

/** Every text about updates in one language. */
export type UpdateMessages = typeof updates;

/** Every text of the product in one language, in parts that are loaded when they are needed. */
export interface Catalogue {
  readonly core: Messages;
  readonly permissions: PermissionMessages;
  readonly transfer: TransferMessages;
  readonly vault: VaultMessages;
  readonly activity: ActivityMessages;
  readonly updates: UpdateMessages;
}

/** A part of the catalogue. */
export type Part = keyof Catalogue;

/** What a language brings: a way to each part. Loading one rejects where the installation is damaged. */
export type Loaders = { readonly [P in Part]: () => Promise<Catalogue[P]> };

/** What a language calls things in files that Tenantry writes, and in what it reads. */
export interface Names {
  readonly clouds: typeof clouds;
  readonly services: typeof services;
  readonly fileNames: typeof fileNames;
}
