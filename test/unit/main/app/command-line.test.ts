import { describe, expect, it } from 'vitest';
import { cleanEnvironment, forbiddenSwitch } from '../../../../src/main/app/command-line';
import { acceptedSwitches, deletedVariables } from '../../../../src/main/app/policies';

describe('the switches of the packaged app', () => {
  it.each(Object.keys(acceptedSwitches))('accepts --%s, with and without a value', (name) => {
    expect(forbiddenSwitch([`--${name}`, `--${name}=1`], 'linux')).toBeUndefined();
  });

  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
    'host-resolver-rules',
    'host-rules',
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list',
    'log-net-log',
    'ssl-key-log-file',
    'password-store',
    'user-data-dir',
    'proxy-server',
    'no-sandbox',
    'disable-web-security',
    'js-flags',
    'renderer-cmd-prefix',
    'load-extension',
    'enable-logging',
  ])('refuses --%s', (name) => {
    expect(forbiddenSwitch([`--${name}=x`], 'linux')).toBe(name);
    expect(forbiddenSwitch(['--lang=en', `--${name}`], 'darwin')).toBe(name);
  });

  it('reads what Chromium reads as a switch: one dash, any case, and a slash on Windows', () => {
    expect(forbiddenSwitch(['-Remote-Debugging-Port=1'], 'linux')).toBe('remote-debugging-port');
    expect(forbiddenSwitch(['/remote-debugging-port=1'], 'win32')).toBe('remote-debugging-port');
    expect(forbiddenSwitch(['/home/somebody/bundle.age'], 'linux')).toBeUndefined();
  });

  it('is not fooled by the names that every object has', () => {
    expect(forbiddenSwitch(['--constructor', '--lang'], 'linux')).toBe('constructor');
    expect(forbiddenSwitch(['--__proto__=1'], 'linux')).toBe('__proto__');
  });

  it('lets files and links pass', () => {
    expect(forbiddenSwitch(['tenants.age', 'tenantry://open'], 'linux')).toBeUndefined();
  });
});

describe('the environment', () => {
  it('loses what must not act on this process, and nothing else', () => {
    const environment: NodeJS.ProcessEnv = { PATH: '/usr/bin', https_proxy: 'http://127.0.0.1:1' };
    for (const name of Object.keys(deletedVariables)) environment[name] = 'x';
    environment['sslkeylogfile'] = 'x';
    cleanEnvironment(environment);
    expect(environment).toEqual({ PATH: '/usr/bin', https_proxy: 'http://127.0.0.1:1' });
  });

  it.each(['SNAP', 'SSLKEYLOGFILE', 'MSAL_FORCE_REGION', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'])(
    'is cleaned of %s, with a reason',
    (name) => {
      expect(deletedVariables[name]).toMatch(/\w{4}/);
    },
  );
});
