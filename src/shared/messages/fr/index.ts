import type { Loaders } from '../index';

/** French. */
export const fr: Loaders = {
  core: async () => (await import('./core')).core,
  permissions: async () => (await import('./permissions')).permissions,
  transfer: async () => (await import('./transfer')).transfer,
  vault: async () => (await import('./vault')).vault,
  updates: async () => (await import('./updates')).updates,
  activity: async () => (await import('./activity')).activity,
};
