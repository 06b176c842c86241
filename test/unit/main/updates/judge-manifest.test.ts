import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { signManifest } from '../../../../scripts/packaging/sign-manifest';
import { judgeManifest, type Judging } from '../../../../src/main/updates/judge-manifest';
import { fileName, manifestOf } from '../../../support/updating/release';
import { madeKey } from './support';

const key = madeKey();
const channelFile = 'latest-linux.yml';
const judging: Judging = {
  channelFile,
  fileEnding: '.AppImage',
  keys: key.keys,
  current: '1.1.0',
  newest: undefined,
};

/** A description with a good signature, changed before it was signed. */
function signed(change: object = {}, version = '1.2.0', file = channelFile): Record<string, unknown> {
  const text = dump({ ...manifestOf({ version }), ...change });
  return load(signManifest(file, text, key.keyId, key.privateKey)) as Record<string, unknown>;
}

const unsigned = { kind: 'refused', fault: 'signature_wrong' };
const unreadable = { kind: 'refused', fault: 'feed_unreadable' };

describe('A description of a release', () => {
  it('is an update where it is signed and newer: with its notes, its day, its size and its hash', () => {
    const { files } = manifestOf({ version: '1.2.0' }) as { files: { sha512: string; size: number }[] };
    expect(judgeManifest(signed(), judging)).toEqual({
      kind: 'newer',
      update: {
        version: '1.2.0',
        notes: 'Faster starts.',
        releasedAt: '2027-03-02T08:00:00.000Z',
        size: files[0]?.size,
      },
      hashes: [files[0]?.sha512],
    });
  });

  it('is refused with any part changed, added or taken away after it was signed', () => {
    const good = signed();
    const file = { url: fileName, sha512: `${'A'.repeat(86)}==`, size: 7 };
    const changes: object[] = [
      { version: '1.2.1' },
      { releaseNotes: 'Other words.' },
      { releaseName: 'Another name' },
      { releaseDate: '2027-03-03T08:00:00.000Z' },
      { files: [file] },
      { files: [...(good['files'] as object[]), file] },
      { path: 'other.AppImage' },
      { stagingPercentage: 10 },
      { minimumSystemVersion: '99.0.0' },
      { releaseNotes: new Date() },
      { signature: undefined },
      { signature: { key: key.keyId, value: '' } },
      { signature: { ...(good['signature'] as object), key: 'another' } },
      { signature: { ...(good['signature'] as object), key: 'constructor' } },
    ];
    for (const change of changes) {
      expect(judgeManifest({ ...good, ...change }, judging), JSON.stringify(change)).toEqual(unsigned);
    }
    const { releaseDate: _taken, ...less } = good;
    expect(judgeManifest(less, judging)).toEqual(unsigned);
  });

  it('keeps its signature however its keys are ordered, and with the name that GitHub gives it', () => {
    const reversed = Object.fromEntries(Object.entries(signed()).reverse());
    expect(judgeManifest({ ...reversed, tag: 'v1.2.0' }, judging)).toMatchObject({ kind: 'newer' });
  });

  it('is refused where it was signed for another system, or by a key that this build does not know', () => {
    expect(judgeManifest(signed({}, '1.2.0', 'latest-mac.yml'), judging)).toEqual(unsigned);
    expect(judgeManifest(signed(), { ...judging, keys: madeKey().keys })).toEqual(unsigned);
    expect(judgeManifest(signed(), { ...judging, keys: {} })).toEqual(unsigned);
    expect(judgeManifest(signed(), { ...judging, keys: { [key.keyId]: 'no key' } })).toEqual(unsigned);
  });

  it('is no update where it is as old as the running version, or older', () => {
    for (const version of ['1.1.0', '1.0.99', '0.9.0']) {
      expect(judgeManifest(signed({}, version), judging)).toEqual({ kind: 'none' });
    }
    expect(judgeManifest(signed({}, '1.1.0'), { ...judging, current: '1.1.0-beta.2' })).toMatchObject({
      kind: 'newer',
    });
    expect(judgeManifest(signed({}, '1.10.0'), { ...judging, current: '1.9.0' })).toMatchObject({
      kind: 'newer',
    });
  });

  it('is refused where it is older than what was offered before: an old one has a good signature for ever', () => {
    const after = { ...judging, newest: '1.3.0' };
    expect(judgeManifest(signed(), after)).toEqual({ kind: 'refused', fault: 'older' });
    expect(judgeManifest(signed({}, '1.3.0'), after)).toMatchObject({ kind: 'newer' });
  });

  it('is not understood where it is none, whoever signed it', () => {
    for (const manifest of [undefined, null, 7, 'x', []]) {
      expect(judgeManifest(manifest, judging)).toEqual(unreadable);
    }
    const file = (manifestOf({ version: '1.2.0' })['files'] as object[])[0];
    for (const change of [
      { version: '1.2' },
      { version: '1.2.0-beta.1' },
      { version: '01.2.0' },
      { releaseDate: 'yesterday' },
      { files: [] },
      { files: [{ ...file, sha512: 'x' }] },
      { files: [{ ...file, size: 0 }] },
      // Nothing for this kind of installation.
      { files: [{ ...file, url: 'Tenantry.deb' }] },
    ]) {
      expect(judgeManifest(signed(change), judging), JSON.stringify(change)).toEqual(unreadable);
    }
  });
});

describe('Signing a description', () => {
  it('says that there are no notes where there are none, so that nobody else’s words take their place', () => {
    const { releaseNotes: _none, ...without } = manifestOf({ version: '1.2.0' });
    const text = signManifest(channelFile, dump(without), key.keyId, key.privateKey);
    expect(load(text)).toMatchObject({ releaseNotes: '', releaseName: '' });
    expect(judgeManifest(load(text), judging)).toMatchObject({ kind: 'newer', update: { notes: '' } });
  });

  it('refuses what is signed already, and what is no description', () => {
    const { keyId, privateKey } = key;
    const once = signManifest(channelFile, dump(manifestOf({ version: '1.2.0' })), keyId, privateKey);
    expect(() => signManifest(channelFile, once, keyId, privateKey)).toThrow('signed already');
    expect(() => signManifest(channelFile, 'x', keyId, privateKey)).toThrow('no description');
  });
});
