import path from 'node:path';
import { app } from 'electron';
import { kindOf, type Installation } from '../../../src/main/app/installation-kind';

/** As if it were packaged: Playwright attaches to no packaged app. What kind it is, the product judges itself. */
export function installation(): Installation {
  return {
    packaged: true,
    kind: kindOf(process.platform, process.execPath, process.env),
    feedFile: path.join(app.getAppPath(), 'app-update.yml'),
  };
}
