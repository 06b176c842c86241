import { sovereignCloudOf, type CustomCloud } from '../../shared/clouds';
import type { Messages } from '../../shared/messages';
import { askInMain } from './dialogs';

/**
 * Asks whether the secret may go to hosts that are not in the cloud table. Both are named in full.
 * @returns true for “Send”; the Enter and Escape keys mean “Cancel”.
 */
export async function askAboutCloud(cloud: CustomCloud, messages: Messages): Promise<boolean> {
  const { dialogs, sovereignClouds } = messages;
  const { authority, graph } = cloud;
  const sovereign = sovereignCloudOf(cloud);
  const reason =
    sovereign === undefined ? dialogs.cloudUnknown : dialogs.cloudSovereign(sovereignClouds[sovereign].name);
  const [send, cancel] = [0, 1];
  const chosen = await askInMain({
    type: 'warning',
    title: dialogs.cloudTitle,
    message: dialogs.cloudQuestion(authority),
    detail: `${dialogs.cloudHosts(authority, graph)}\n\n${reason}`,
    buttons: [dialogs.send, dialogs.cancel],
    defaultId: cancel,
    cancelId: cancel,
    // Windows would turn the answers into links otherwise, with none of them the default.
    noLink: true,
  });
  return chosen === send;
}
