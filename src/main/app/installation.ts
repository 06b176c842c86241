import { join } from 'node:path';
import { app } from 'electron';
import { kindOf, type Installation } from './installation-kind';

/** How this Tenantry was installed. */
export function installation(): Installation {
  return {
    packaged: app.isPackaged && process.versions.electron === __ELECTRON_VERSION__,
    kind: kindOf(process.platform, process.execPath, process.env),
    feedFile: join(process.resourcesPath, 'app-update.yml'),
  };
}
