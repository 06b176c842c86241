import { join } from 'node:path';
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Messages } from '../../shared/messages';
import { proxySignInChannels, type ProxySignInTexts } from '../../shared/proxy-sign-in';
import type { ProxyCredentials, ProxyQuestion } from '../entra/proxy-sign-in';
import { mainWindow } from './dialogs';
import { webPreferences } from './policies';
import { proxySignInUrl } from './scheme';

/** In pixels. The height follows from the words; more than this is scrolled. */
const [width, tallest] = [440, 640];

/** How long the dialog may stay hidden when its page does not report that it is drawn, in milliseconds. */
const longestHiddenMs = 5000;

/** More of a proxy's own words than this is not shown, in UTF-16 units. */
const longestRealm = 120;

const enteredSchema = z
  .strictObject({ username: z.string().min(1).max(256), password: z.string().max(1024) })
  .nullable();

/**
 * Asks for a proxy's user name and password, in a window of main's own that the app's page can neither see nor
 * answer: the systems have no dialog for it. One question stands at a time; see `ProxySignIn`.
 * @returns undefined where the person declines or closes it.
 */
export async function askProxyCredentials(
  question: ProxyQuestion,
  messages: Messages,
): Promise<ProxyCredentials | undefined> {
  const parent = mainWindow();
  const dialog = new BrowserWindow({
    ...(parent ? { parent, modal: true } : {}),
    width,
    height: 320,
    useContentSize: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    show: false,
    autoHideMenuBar: true,
    title: messages.proxySignIn.title,
    webPreferences: {
      ...webPreferences,
      devTools: false,
      preload: join(import.meta.dirname, '../preload/proxy-sign-in.cjs'),
    },
  });
  dialog.setMenu(null);
  dialog.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const isSender = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    !dialog.isDestroyed() &&
    senderFrame === dialog.webContents.mainFrame &&
    senderFrame.url === proxySignInUrl;
  // A page that does not say that it is drawn is shown as it is: it can be closed then, and nothing waits for ever.
  const late = setTimeout(() => {
    if (!dialog.isDestroyed()) dialog.show();
  }, longestHiddenMs);

  try {
    return await new Promise<ProxyCredentials | undefined>((resolve, reject) => {
      ipcMain.handle(proxySignInChannels.describe, (event) =>
        isSender(event) ? textsOf(question, messages) : undefined,
      );
      ipcMain.handle(proxySignInChannels.drawn, (event, input: unknown) => {
        const height = z.number().int().positive().safeParse(input);
        if (!isSender(event) || !height.success) return;
        dialog.setContentSize(width, Math.min(height.data, tallest));
        dialog.show();
      });
      ipcMain.handle(proxySignInChannels.answer, (event, input: unknown) => {
        const entered = enteredSchema.safeParse(input);
        if (isSender(event) && entered.success) resolve(entered.data ?? undefined);
      });
      dialog.once('closed', () => {
        resolve(undefined);
      });
      dialog.webContents.once('render-process-gone', () => {
        resolve(undefined);
      });
      dialog.loadURL(proxySignInUrl).catch(reject);
    });
  } finally {
    clearTimeout(late);
    for (const channel of Object.values(proxySignInChannels)) ipcMain.removeHandler(channel);
    if (!dialog.isDestroyed()) dialog.destroy();
  }
}

function textsOf(
  { host, port, scheme, realm, refused, username }: ProxyQuestion,
  messages: Messages,
): ProxySignInTexts {
  const words = messages.proxySignIn;
  const said = realm.replace(/\s+/g, ' ').trim().slice(0, longestRealm);
  return {
    language: messages.language,
    title: words.title,
    heading: words.heading,
    question: words.question(`${host}:${port}`),
    ...(said === '' ? {} : { realm: words.realm(said) }),
    ...(refused ? { refused: words.refused } : {}),
    usernameLabel: words.username,
    username: username ?? '',
    passwordLabel: words.password,
    note: scheme.toLowerCase() === 'basic' ? words.noteInTheClear : words.note,
    signIn: words.signIn,
    cancel: words.cancel,
  };
}
