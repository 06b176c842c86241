import { app } from 'electron';

/**
 * What does not end in this time must not keep the app from quitting; Microsoft answers who links a tenant in
 * less. In milliseconds.
 */
const longestGoodbyeMs = 5000;

/**
 * Lets what is under way end before the app quits: nothing that Microsoft has answered is lost, and nothing
 * sensitive stays on the clipboard.
 * @param isBusy whether there is anything to end.
 * @param end ends it.
 */
export function sayGoodbye({ isBusy, end }: { isBusy: () => boolean; end: () => Promise<unknown> }): void {
  let said = false;
  app.on('before-quit', (event) => {
    // Somebody else holds it back: then it may not come to an end at all.
    if (event.defaultPrevented || said || !isBusy()) return;
    event.preventDefault();
    said = true;
    const late = new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs));
    void Promise.race([end().catch(() => undefined), late]).then(() => {
      app.quit();
    });
  });
}
