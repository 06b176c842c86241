import type { CloudId, NationalCloudId } from '../../../shared/clouds';

/** What other tools call a national cloud. */
export interface CloudNames {
  /** `az cloud set --name`. Source: Azure CLI, azure.cli.core.cloud, KNOWN_CLOUDS. */
  readonly azureCli: string;
  /** `Connect-AzAccount -Environment`. Source: Az.Accounts, Connect-AzAccount and Get-AzEnvironment. */
  readonly azurePowerShell: string;
  /** `Connect-MgGraph -Environment`. Source: Microsoft Learn, Get-MgEnvironment. */
  readonly microsoftGraphPowerShell: string;
  /**
   * `m365 login --cloud`. Its `USGov` is GCC, which uses the global Graph host.
   * Source: pnp/cli-microsoft365, docs, cmd/login.
   */
  readonly m365Cli: string;
  /**
   * `environment` of Terraform's azuread provider.
   * Source: hashicorp/terraform-provider-azuread, docs/index.md, Argument Reference.
   */
  readonly terraform: string;
  /**
   * `ARM_ENVIRONMENT`, which the providers azuread and azurerm both read: the names in azurerm's documentation where it
   * has one. Both look it up in the same table, which knows L5 as well.
   * Source: hashicorp/go-azure-sdk, sdk/environments/from_name.go.
   */
  readonly terraformArm: string;
  /** The input `environment` of the action azure/login. Source: Azure/login, src/common/LoginConfig.ts. */
  readonly githubActions: string;
  /** `region` of a OneDrive remote; rclone knows no DoD. Source: rclone, `rclone help backend onedrive`. */
  readonly rcloneRegion: 'global' | 'us' | 'cn' | undefined;
  /**
   * `spring.cloud.azure.profile.cloud-type`.
   * Source: azure-sdk-for-java, AzureProfileOptionsProvider.CloudType.
   */
  readonly springCloudType: string;
  /** Azure Resource Manager, as a URL with a slash at its end. Source: Azure CLI, azure.cli.core.cloud. */
  readonly resourceManager: string;
}

/** The names of each national cloud in the tools that connections are exported to. */
export const cloudNames: Record<NationalCloudId, CloudNames> = {
  global: {
    azureCli: 'AzureCloud',
    azurePowerShell: 'AzureCloud',
    microsoftGraphPowerShell: 'Global',
    m365Cli: 'Public',
    terraform: 'global',
    terraformArm: 'public',
    githubActions: 'azurecloud',
    rcloneRegion: 'global',
    springCloudType: 'AZURE',
    resourceManager: 'https://management.azure.com/',
  },
  usgov: {
    azureCli: 'AzureUSGovernment',
    azurePowerShell: 'AzureUSGovernment',
    microsoftGraphPowerShell: 'USGov',
    m365Cli: 'USGovHigh',
    terraform: 'usgovernmentl4',
    terraformArm: 'usgovernment',
    githubActions: 'azureusgovernment',
    rcloneRegion: 'us',
    springCloudType: 'AZURE_US_GOVERNMENT',
    resourceManager: 'https://management.usgovcloudapi.net/',
  },
  'usgov-dod': {
    azureCli: 'AzureUSGovernment',
    azurePowerShell: 'AzureUSGovernment',
    microsoftGraphPowerShell: 'USGovDoD',
    m365Cli: 'USGovDoD',
    terraform: 'usgovernmentl5',
    terraformArm: 'usgovernmentl5',
    githubActions: 'azureusgovernment',
    rcloneRegion: undefined,
    springCloudType: 'AZURE_US_GOVERNMENT',
    resourceManager: 'https://management.usgovcloudapi.net/',
  },
  china: {
    azureCli: 'AzureChinaCloud',
    azurePowerShell: 'AzureChinaCloud',
    microsoftGraphPowerShell: 'China',
    m365Cli: 'China',
    terraform: 'china',
    terraformArm: 'china',
    githubActions: 'azurechinacloud',
    rcloneRegion: 'cn',
    springCloudType: 'AZURE_CHINA',
    resourceManager: 'https://management.chinacloudapi.cn/',
  },
};

/** The names of a connection's cloud; undefined for a custom one, which tools have no name for. */
export function namesOf(cloud: CloudId): CloudNames | undefined {
  return cloud === 'custom' ? undefined : cloudNames[cloud];
}
