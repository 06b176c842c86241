import { GitHubProvider } from 'electron-updater/out/providers/GitHubProvider';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { signManifest } from '../../../../scripts/packaging/sign-manifest';
import { mayAskFeed } from '../../../../src/main/updates/feed-config';
import { judgeManifest } from '../../../../src/main/updates/judge-manifest';
import { manifestOf } from '../../../support/updating/release';
import { madeKey } from './support';

const config = { provider: 'github', owner: 'an-owner', repo: 'tenantry' } as const;
const channelFile = 'latest-linux.yml';
const key = madeKey();

/** GitHub's list of releases, with words that whoever may edit the release can put there. */
const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <link rel="alternate" type="text/html" href="https://github.com/an-owner/tenantry/releases/tag/v1.2.0"/>
    <title>A name of GitHub’s</title>
    <content type="html">Words of GitHub’s</content>
  </entry>
</feed>`;

/** electron-updater's own reader of GitHub's releases, with GitHub's answers put in its hands. */
function gitHub(manifest: string) {
  const asked: string[] = [];
  const executor = {
    request: ({ protocol, hostname, path }: Record<string, string>) => {
      asked.push(`${protocol}//${hostname}${path}`);
      if (path?.endsWith('.atom')) return Promise.resolve(atom);
      if (path?.endsWith('/latest')) return Promise.resolve('{"tag_name":"v1.2.0"}');
      return Promise.resolve(manifest);
    },
  };
  const updater = {
    channel: null,
    allowPrerelease: false,
    fullChangelog: false,
    currentVersion: { raw: '1.1.0' },
  };
  type Given = ConstructorParameters<typeof GitHubProvider>;
  const provider = new GitHubProvider(
    config,
    updater as unknown as Given[1],
    { executor, platform: 'linux', isUseMultipleRangeRequest: false } as unknown as Given[2],
  );
  return { provider, asked };
}

const judging = { channelFile, fileEnding: '.AppImage', keys: key.keys, current: '1.1.0', newest: undefined };

describe('A release on GitHub', () => {
  const { releaseNotes: _none, ...without } = manifestOf({ version: '1.2.0' });

  it('is asked for at hosts that may be asked, and keeps its signature, with its own notes and not GitHub’s', async () => {
    const { provider, asked } = gitHub(signManifest(channelFile, dump(without), key.keyId, key.privateKey));
    const info = await provider.getLatestVersion();
    expect(asked).toHaveLength(3);
    expect(asked.filter((url) => !mayAskFeed(url, config))).toEqual([]);
    expect(judgeManifest(info, judging)).toMatchObject({
      kind: 'newer',
      update: { version: '1.2.0', notes: '' },
    });
    expect(provider.resolveFiles(info).map(({ url }) => url.href)).toEqual([
      'https://github.com/an-owner/tenantry/releases/download/v1.2.0/Tenantry.AppImage',
    ]);
  });

  it('is refused unsigned', async () => {
    const { provider } = gitHub(dump(without));
    expect(judgeManifest(await provider.getLatestVersion(), judging)).toEqual({
      kind: 'refused',
      fault: 'signature_wrong',
    });
  });
});
