import { existsSync } from 'node:fs';
import { app, net } from 'electron';
import type { Policy } from '../../shared/policy';
import type { UpdatesOff } from '../../shared/updates';
import type { ProxySignIn } from '../entra/proxy-sign-in';
import type { Feed } from '../updates/feed';
import { releaseKeys } from '../updates/release-keys';
import { Updates, type UpdatesParts } from '../updates/updates';
import { installation } from './installation';
import { channelFileOf, fileEndings, type Installation } from './installation-kind';

/** What updating this very app is told. */
interface UpdatingParts extends Pick<UpdatesParts, 'memory' | 'wanted' | 'isBusy' | 'publish' | 'now'> {
  readonly policy: Pick<Policy, 'updates'>;
  readonly proxySignIn: Pick<ProxySignIn, 'known'>;
}

/** Updating, for the app as it was installed here. */
export function updating({ policy, proxySignIn, ...parts }: UpdatingParts): Updates {
  const installed = installation();
  let opened: Promise<Feed> | undefined;
  return new Updates({
    ...parts,
    channelFile: channelFileOf(process.platform, process.arch),
    fileEnding: fileEndings[installed.kind],
    keys: releaseKeys,
    current: app.getVersion(),
    whyOff: () => whyOff(policy, installed),
    isOnline: () => net.isOnline(),
    feed: () => {
      opened ??= import('./update-feed')
        .then(({ openFeed }) => openFeed(installed, proxySignIn))
        .catch((error: unknown) => {
          opened = undefined;
          throw error;
        });
      return opened;
    },
  });
}

function whyOff({ updates }: Pick<Policy, 'updates'>, installed: Installation): UpdatesOff | undefined {
  if (updates === false) return 'policy';
  if (!installed.packaged) return 'not_packaged';
  if (installed.kind === 'other') return 'other_installer';
  const isConfigured = Object.keys(releaseKeys).length > 0 && existsSync(installed.feedFile);
  return isConfigured ? undefined : 'not_configured';
}
