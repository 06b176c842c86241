import { describe, expect, it } from 'vitest';
import { hostOf, readCloudHost } from '../../../../src/shared/fields/host';
import { secretValue } from '../../../support/builders';

describe('The host of a cloud that is not in the table', () => {
  it.each([
    ['login.sovcloud-identity.fr', []],
    [' Login.SovCloud-Identity.FR\u200B', ['cleaned']],
    ['https://login.sovcloud-identity.fr', ['taken_from_url']],
    ['https://login.sovcloud-identity.fr/', ['taken_from_url']],
    ['https://login.sovcloud-identity.fr/common/oauth2/v2.0/token', ['taken_from_url']],
    ['login.sovcloud-identity.fr/common', ['taken_from_url']],
  ])('is read from %j', (typed, notes) => {
    expect(readCloudHost(typed)).toEqual({ value: 'login.sovcloud-identity.fr', notes });
  });

  it('is shown in ASCII, so that letters that only look alike are seen', () => {
    expect(readCloudHost('login.exаmple.com').value).toBe('login.xn--exmple-4nf.com');
  });

  it.each([
    ['', 'empty'],
    [' \u200B ', 'empty'],
    ['localhost', 'host_shape'],
    ['127.0.0.1', 'host_shape'],
    ['0x7f.1', 'host_shape'],
    ['[::1]', 'host_shape'],
    ['login.example.com:8443', 'host_shape'],
    ['https://login.example.com:8443/', 'host_shape'],
    ['https://user@login.example.com', 'host_shape'],
    ['user:word@login.example.com', 'host_shape'],
    ['ftp://login.example.com', 'host_shape'],
    ['login example.com', 'host_shape'],
    ['-login.example.com', 'host_shape'],
    ['login..example.com', 'host_shape'],
    ['login.example.7', 'host_shape'],
    [`${'a'.repeat(64)}.example.com`, 'host_shape'],
    [`${'a.'.repeat(130)}example.com`, 'host_shape'],
    ['login.microsoftonline.com', 'host_of_national_cloud'],
    ['https://Graph.Microsoft.US/v1.0', 'host_of_national_cloud'],
    ['sts.windows.net', 'host_of_national_cloud'],
    [secretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (typed, problem) => {
    expect(readCloudHost(typed).problem).toBe(problem);
  });

  it('is the same when it is read again', () => {
    const { value } = readCloudHost('HTTPS://Login.Example.COM./x');
    expect(value).toBe('login.example.com');
    expect(readCloudHost(value)).toEqual({ value, notes: [] });
  });
});

describe('A host in a text', () => {
  it('is the one that a browser would go to', () => {
    expect(hostOf('https://login.example.com\\@evil.example')).toBe('login.example.com');
    expect(hostOf('https://login.example.com#@evil.example')).toBe('login.example.com');
    expect(hostOf('https://login.example.com@evil.example')).toBeUndefined();
  });
});
