import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPolicyFile } from '../../../../src/main/settings/policy-file';
import { longestIdleMinutes, strictPolicy, type PolicyFault } from '../../../../src/shared/policy';

let root: string;
let place: string;
beforeEach(async ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root can own a policy’s file');
  root = await mkdtemp(join(tmpdir(), 'policy-'));
  place = join(root, 'tenantry', 'policy.json');
  await mkdir(dirname(place), { mode: 0o755 });
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function keep(text: string | Uint8Array, mode = 0o644): Promise<void> {
  await writeFile(place, text);
  await chmod(place, mode);
}

const malformed = (fault: PolicyFault, part?: string): object => ({
  kind: 'malformed',
  place,
  fault,
  ...(part === undefined ? {} : { part }),
  policy: strictPolicy,
});

describe('The file of an administrator', () => {
  it('that is not there settles nothing, whether its folder is there or not', async () => {
    const none = { kind: 'none', place, policy: {} };
    expect(await readPolicyFile(place)).toEqual(none);
    await rm(dirname(place), { recursive: true });
    expect(await readPolicyFile(place)).toEqual(none);
    await writeFile(dirname(place), '');
    expect(await readPolicyFile(place)).toEqual(none);
  });

  it('settles what it names and nothing else', async () => {
    const all = { ...strictPolicy, lockAfterMinutes: 30, updates: true };
    for (const policy of [{}, { forbidSecretExports: true }, { requirePassphrase: false }, all]) {
      await keep(JSON.stringify(policy));
      expect(await readPolicyFile(place)).toEqual({ kind: 'applied', place, policy });
    }
  });

  it('may be a link to another file of root’s', async () => {
    const real = join(root, 'real.json');
    await writeFile(real, '{"updates":false}', { mode: 0o644 });
    await symlink(real, place);
    expect(await readPolicyFile(place)).toMatchObject({ kind: 'applied', policy: { updates: false } });
  });
});

describe('A file that cannot be understood makes the strict rules hold', () => {
  it.each([
    ['a name that is not known', '{"requirePassphrases":true}', 'requirePassphrases'],
    ['a name in other letters', '{"RequirePassphrase":true}', 'RequirePassphrase'],
    ['a text for a yes', '{"requirePassphrase":"true"}', 'requirePassphrase'],
    ['a number for a yes', '{"forbidSecretExports":1}', 'forbidSecretExports'],
    ['nothing for a yes', '{"updates":null}', 'updates'],
    ['no minutes', '{"lockAfterMinutes":0}', 'lockAfterMinutes'],
    ['half a minute', '{"lockAfterMinutes":0.5}', 'lockAfterMinutes'],
    ['too many minutes', `{"lockAfterMinutes":${longestIdleMinutes + 1}}`, 'lockAfterMinutes'],
    ['a name of the language’s own', '{"__proto__":{"requirePassphrase":false}}', '__proto__'],
    ['a known part beside an unknown one', '{"requirePassphrase":false,"x":1}', 'x'],
  ])('%s', async (_what, text, part) => {
    await keep(text);
    expect(await readPolicyFile(place)).toEqual(malformed('not_understood', part));
  });

  it.each(['[]', 'true', 'null', '"requirePassphrase"', '[{"requirePassphrase":false}]'])(
    'something else than an object: %s',
    async (text) => {
      await keep(text);
      expect(await readPolicyFile(place)).toEqual(malformed('not_understood'));
    },
  );

  it.each([
    ['nothing', ''],
    ['half of it', '{"requirePassphrase":false'],
    ['comments', '{} // nothing'],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['zeros', Buffer.alloc(100)],
  ])('%s', async (_what, text) => {
    await keep(text);
    expect(await readPolicyFile(place)).toEqual(malformed('not_json'));
  });

  it('more than a policy can be', async () => {
    await keep(`{}${' '.repeat(65_534)}`);
    expect(await readPolicyFile(place)).toMatchObject({ kind: 'applied' });
    await keep(`{}${' '.repeat(65_535)}`);
    expect(await readPolicyFile(place)).toEqual(malformed('too_large'));
  });

  it('a very long name is told in part', async () => {
    await keep(JSON.stringify({ ['x'.repeat(5000)]: true }));
    expect(await readPolicyFile(place)).toEqual(malformed('not_understood', 'x'.repeat(64)));
  });
});

describe('A file that others than root may write counts as malformed, whatever it says', () => {
  it.each([0o666, 0o664, 0o646, 0o620])('with the mode %o', async (mode) => {
    await keep('{"requirePassphrase":false}', mode);
    expect(await readPolicyFile(place)).toEqual(malformed('writable_by_others'));
  });

  it('because it is another user’s', async () => {
    await keep('{}');
    await chown(place, 65_534, 0);
    expect(await readPolicyFile(place)).toEqual(malformed('writable_by_others'));
  });

  it('because its folder is another user’s, or everybody’s', async () => {
    await keep('{}');
    await chmod(dirname(place), 0o777);
    expect(await readPolicyFile(place)).toEqual(malformed('writable_by_others'));
    await chmod(dirname(place), 0o755);
    await chown(dirname(place), 65_534, 0);
    expect(await readPolicyFile(place)).toEqual(malformed('writable_by_others'));
  });
});

describe('What is there and cannot be read counts as malformed', () => {
  it('a folder in its place', async () => {
    await mkdir(place);
    expect(await readPolicyFile(place)).toEqual(malformed('not_readable'));
  });

  it('a pipe in its place, which nobody waits for', async () => {
    execFileSync('mkfifo', [place]);
    expect(await readPolicyFile(place)).toEqual(malformed('not_readable'));
  });

  it('a link that leads nowhere', async () => {
    await symlink(join(root, 'gone'), place);
    expect(await readPolicyFile(place)).toEqual(malformed('not_readable'));
  });
});
