import { contextBridge, ipcRenderer } from 'electron';
import { proxySignInChannels, type ProxySignInBridge, type ProxySignInTexts } from '../shared/proxy-sign-in';

const bridge: ProxySignInBridge = {
  describe: () => ipcRenderer.invoke(proxySignInChannels.describe) as Promise<ProxySignInTexts>,
  drawn: (height) => ipcRenderer.invoke(proxySignInChannels.drawn, height) as Promise<void>,
  answer: (entered) => ipcRenderer.invoke(proxySignInChannels.answer, entered) as Promise<void>,
};

contextBridge.exposeInMainWorld('proxySignIn', bridge);
