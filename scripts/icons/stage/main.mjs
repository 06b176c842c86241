// An empty page, in whose canvas the pictures are drawn. It must not await: Electron gets ready once this has run.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));
