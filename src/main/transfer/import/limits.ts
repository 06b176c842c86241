import { largestImport } from '../../../shared/transfer/import';

/** JSON, YAML and XML nest at most so deep; files of connections nest four or five levels. */
export const deepest = 64;

/** A document has at most so many values: with 20,000 connections, a hundred for each. */
export const mostNodes = 2_000_000;

/** An archive unpacks to at most so many bytes, over all of its files. */
export const largestUnpacked = largestImport;

/** A text of a row is no longer than this, in UTF-16 units; the same as the form's. */
export const longestText = 4096;
