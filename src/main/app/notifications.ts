import { Notification } from 'electron';

/** Those on the screen: without a reference their clicks would go nowhere. */
const shown = new Set<Notification>();

/**
 * Shows a notification of the system, where the system has such.
 * @param onClick called when the person clicks it.
 */
export function notify(title: string, body: string, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('click', onClick);
  for (const end of ['click', 'close', 'failed'] as const) {
    notification.on(end as 'close', () => {
      shown.delete(notification);
    });
  }
  notification.show();
}
