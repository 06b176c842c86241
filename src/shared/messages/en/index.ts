import type { Loaders } from '../index';
import { core } from './core';

/**
 * English. What every screen needs is at hand from the start, and stands in for a language that cannot be loaded; the
 * rest comes when it is asked for.
 */
export const en: Loaders = {
  core: () => Promise.resolve(core),
  permissions: async () => (await import('./permissions')).permissions,
  transfer: async () => (await import('./transfer')).transfer,
  vault: async () => (await import('./vault')).vault,
  updates: async () => (await import('./updates')).updates,
  activity: async () => (await import('./activity')).activity,
};
