import type { Language } from '../index';
import { enTransfer } from './en';

/** Every text about export and import in one language: a part of the catalogue of its own, which only its dialogs need. */
export type TransferMessages = typeof enTransfer;

/** The same for all languages. */
export const transferCatalogues: Readonly<Record<Language, TransferMessages>> = { en: enTransfer };
