import { describe, expect, it } from 'vitest';
import { mayAskFeed, readFeedConfig } from '../../../../src/main/updates/feed-config';

const generic = { provider: 'generic', url: 'https://updates.example:8443/tenantry/' } as const;
const gitHub = { provider: 'github', owner: 'an-owner', repo: 'tenantry' } as const;

describe('Where packaging says that updates come from', () => {
  it('is a server of its own over https, or the releases of a repository; what else stands there is left out', () => {
    expect(readFeedConfig({ ...generic, updaterCacheDirName: 'x', requestHeaders: { a: 'b' } })).toEqual(
      generic,
    );
    expect(readFeedConfig({ ...gitHub, private: true, token: 'x', host: 'other.example' })).toEqual(gitHub);
  });

  it.each([
    undefined,
    null,
    'generic',
    {},
    { provider: 'generic' },
    { provider: 'generic', url: 'http://updates.example/' },
    { provider: 'generic', url: 'file:///tmp/feed' },
    { provider: 'generic', url: 'https://name:word@updates.example/' },
    { provider: 's3', bucket: 'x' },
    { provider: 'github', owner: 'an-owner' },
    { provider: 'github', owner: '../x', repo: 'tenantry' },
    { provider: 'github', owner: 'an-owner', repo: 'tenantry/../other' },
  ])('is nothing that can be used: %j', (content) => {
    expect(readFeedConfig(content)).toBeUndefined();
  });
});

describe('An address', () => {
  it.each([
    ['https://updates.example:8443/tenantry/latest.yml', generic, true],
    ['https://updates.example:8443/elsewhere', generic, true],
    ['https://updates.example/tenantry/latest.yml', generic, false],
    ['http://updates.example:8443/tenantry/latest.yml', generic, false],
    ['https://updates.example.attacker.example:8443/', generic, false],
    ['https://name@updates.example:8443/', generic, false],
    ['https://github.com/an-owner/tenantry/releases.atom', gitHub, true],
    ['https://release-assets.githubusercontent.com/x', gitHub, true],
    ['https://objects.githubusercontent.com/x', gitHub, true],
    ['https://raw.githubusercontent.com/x', gitHub, false],
    ['https://api.github.com/x', gitHub, false],
    ['https://github.com.attacker.example/', gitHub, false],
    ['https://github.com:8443/', gitHub, false],
  ] as const)('%s of %j may be asked: %s', (url, config, may) => {
    expect(mayAskFeed(url, config)).toBe(may);
  });
});
