// The least that an Electron app can be: what Tenantry's figures are held against. It says on standard output when its
// window was ready to show, by the clock that counts since the machine's start and is the same in every process.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => {
    process.stdout.write(`${process.hrtime.bigint()}\n`);
    window.show();
  });
  void window.loadFile(path.join(__dirname, 'index.html'));
});
