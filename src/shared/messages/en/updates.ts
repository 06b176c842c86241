import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'en';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network: 'The update server was not reached. Check the network, then try again.',
  feed_unreadable:
    'The update server gave an answer that Tenantry does not understand. Nothing was changed. Try again later.',
  signature_wrong:
    'What the update server offers is not signed by the makers of Tenantry. Nothing was changed. Tell your administrator.',
  hash_wrong:
    'The download is not the file that was signed. It was thrown away and nothing was changed. Try again.',
  older:
    'The update server offers an older version than before. It was refused. Try again later, and tell your administrator if it stays so.',
  disk_full: 'The disk is full. Free some space, then try again.',
  not_allowed: 'Tenantry may not replace its own program here. Ask whoever installed it.',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: 'Your organization brings updates by other means.',
  not_packaged: 'This is a build for development or practice. It is not updated.',
  other_installer:
    'This Tenantry is updated the way it was installed, for example by your system’s packages.',
  not_configured: 'This build names no place for updates.',
};

/** Every English text about updates. */
export const updates = {
  title: 'Updates',
  look: 'Check for updates',
  lookText:
    'Once a day Tenantry asks whether there is a newer version. Nothing about you or your tenants is sent, and nothing is installed unless you say so.',
  off,
  faults,
  checkNow: 'Check now',
  checking: 'Checking…',
  none: 'Tenantry is up to date.',
  notChecked: 'Not checked since the start.',
  show: 'Show',
  available: (version: string) => `Tenantry ${version} is available`,
  gettingShort: (version: string, percent: number) =>
    `Downloading Tenantry ${version}: ${numberInWords(language, percent)}%`,
  ready: (version: string) => `Tenantry ${version} is ready`,
  deferred: (version: string) => `Tenantry ${version} is available. You will be reminded tomorrow.`,
  facts: (releasedAt: string, bytes: number) =>
    `Released ${dayInWords(language, releasedAt)}, ${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: 'What is new',
  noNotes: 'The makers have written nothing about this version.',
  download: 'Download',
  downloading: 'Downloading…',
  goOn: 'You can go on working meanwhile, and close this window.',
  restartText:
    'Tenantry ends, and the new version starts. Your tenants stay as they are; a form that is not finished is emptied.',
  install: 'Install and restart',
  installing: 'Installing…',
  later: 'Later',
  skip: 'Skip this version',
};
