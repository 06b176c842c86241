import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AzureAuthorityHosts } from '@azure/identity';
import { describe, expect, it } from 'vitest';
import { cloudNames, namesOf } from '../../../../../src/main/transfer/export/cloud-names';
import { cloudOfEnvironment, clouds, nationalCloudIds } from '../../../../../src/shared/clouds';
import { runChild } from '../../../../support/child';
import { consumer } from '../../../../support/consumers';

describe('the names of a cloud', () => {
  it('are those that the Azure CLI knows, with the same endpoints', async (context) => {
    const az = consumer('azure_cli', context);
    const folder = mkdtempSync(path.join(tmpdir(), 'tenantry-az-'));
    const known = await runChild(az, ['cloud', 'list', '--output', 'json'], {
      env: { HOME: folder, AZURE_CONFIG_DIR: folder, PATH: '/usr/bin:/bin' },
    }).finally(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const list = JSON.parse(known) as { name: string; endpoints: Record<string, string> }[];
    for (const id of nationalCloudIds) {
      const found = list.find(({ name }) => name === cloudNames[id].azureCli);
      const { authority, authorityAliases }: { authority: string; authorityAliases: readonly string[] } =
        clouds[id];
      expect(new URL(found?.endpoints['resourceManager'] ?? '').href).toBe(cloudNames[id].resourceManager);
      expect([authority, ...authorityAliases]).toContain(
        new URL(found?.endpoints['activeDirectory'] ?? '').host,
      );
    }
  }, 60_000);

  it('are those that rclone knows as regions of OneDrive', async (context) => {
    const rclone = consumer('rclone', context);
    const help = await runChild(rclone, ['help', 'backend', 'onedrive'], { env: { HOME: tmpdir() } });
    const [, regions = ''] = /--onedrive-region\n([^]*?)\n#### /.exec(help) ?? [];
    for (const id of nationalCloudIds) {
      const { rcloneRegion } = cloudNames[id];
      expect(rcloneRegion === undefined).toBe(id === 'usgov-dod');
      if (rcloneRegion !== undefined) expect(regions).toContain(`- "${rcloneRegion}"\n`);
    }
  });

  it('are understood where they come back with an import', () => {
    for (const id of nationalCloudIds) {
      const { terraform, terraformArm, microsoftGraphPowerShell } = cloudNames[id];
      expect([terraform, terraformArm, microsoftGraphPowerShell].map(cloudOfEnvironment)).toEqual([
        id,
        id,
        id,
      ]);
    }
  });

  it('go with authorities that the Azure SDK knows', () => {
    const known = Object.values(AzureAuthorityHosts).map((url) => new URL(url).host);
    for (const id of nationalCloudIds) {
      const cloud: { authority: string; authorityAliases: readonly string[] } = clouds[id];
      expect([cloud.authority, ...cloud.authorityAliases].some((host) => known.includes(host))).toBe(true);
    }
  });

  it('are none for a custom cloud', () => {
    expect(namesOf('custom')).toBeUndefined();
    expect(namesOf('china')).toBe(cloudNames.china);
  });
});
