import type { Language } from '../index';
import { enPermissions } from './en';

/**
 * Every text about application permissions in one language: a part of the catalogue of its own, because the tables are
 * large and only their dialog needs them.
 */
export type PermissionMessages = typeof enPermissions;

/** The same for all languages. */
export const permissionCatalogues: Readonly<Record<Language, PermissionMessages>> = { en: enPermissions };
