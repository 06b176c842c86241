import {
  clouds,
  nationalCloudIds,
  sovereignCloudIds,
  sovereignCloudOf,
  sovereignClouds,
  type CloudChoice,
  type CustomCloud,
  type NationalCloudId,
  type SovereignCloudId,
} from '../../../shared/clouds';

/** What the form's list of clouds offers. A sovereign cloud is stored as a custom one with its hosts. */
export type CloudPick = NationalCloudId | SovereignCloudId | 'custom';

/** Everything that the list offers, in its order. */
export const cloudPicks: readonly CloudPick[] = [...nationalCloudIds, ...sovereignCloudIds, 'custom'];

/** Whether a pick is in the table of national clouds. */
export function isNational(pick: CloudPick): pick is NationalCloudId {
  return Object.hasOwn(clouds, pick);
}

/** The hosts of a pick, as far as they are known without those that are typed for a custom cloud. */
export function hostsOfPick(pick: CloudPick): CustomCloud | undefined {
  if (isNational(pick)) return clouds[pick];
  return pick === 'custom' ? undefined : sovereignClouds[pick];
}

/** The pick that stands for a kept connection's cloud. */
export function pickOf({ cloud, customCloud }: CloudChoice): CloudPick {
  return cloud === 'custom' ? ((customCloud && sovereignCloudOf(customCloud)) ?? 'custom') : cloud;
}
