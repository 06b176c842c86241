import { describe, expect, it } from 'vitest';
import { githubActions } from '../../../../../src/main/transfer/export/formats/github-actions';
import { transfer as enTransfer } from '../../../../../src/shared/messages/en/transfer';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { contosoCloud } from '../../../../support/builders';

/** The keys that azure/login looks for. Source: Azure/login, src/common/LoginConfig.ts. */
function read(text: string): Record<string, string> {
  return JSON.parse(text) as Record<string, string>;
}

describe('AZURE_CREDENTIALS, by JSON.parse and the documented fields of azure/login', () => {
  it('carries a secret of any kind exactly, on one line', () => {
    for (const secret of [...nastySecrets(200), 'two\nlines\r\u2028\u2029']) {
      const entry = exportEntry({}, secret);
      const text = writtenBy(githubActions, [entry]);
      expect(githubActions.refusal?.(entry)).toBeUndefined();
      expect(text.split(/[\n\r]/)).toHaveLength(1);
      expect(read(text)).toEqual({
        clientId: entry.connection.clientId,
        clientSecret: secret,
        tenantId: entry.connection.tenant.entered,
      });
    }
  });

  it.each([
    ['usgov', 'https://login.microsoftonline.us', 'https://management.usgovcloudapi.net/'],
    ['usgov-dod', 'https://login.microsoftonline.us', 'https://management.usgovcloudapi.net/'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://management.chinacloudapi.cn/'],
  ] as const)('names the endpoints of %s', (cloud, authority, resourceManager) => {
    expect(read(writtenBy(githubActions, [exportEntry({ cloud }, 'x')]))).toMatchObject({
      activeDirectoryEndpointUrl: authority,
      resourceManagerEndpointUrl: resourceManager,
    });
  });

  it('is refused for a custom cloud, which the action has no name for', () => {
    const entry = exportEntry({ cloud: 'custom', customCloud: contosoCloud }, 'x');
    expect(githubActions.refusal?.(entry)).toBe('cloud_unknown_to_tool');
  });

  it('has a placeholder where it carries no secret', () => {
    const text = writtenBy(githubActions, [exportEntry()]);
    expect(read(text)['clientSecret']).toBe(enTransfer.file.placeholder);
  });
});
