import type { FormatId } from '../../../shared/transfer/formats';
import type { ExportFormat } from './format';
import { airbyte } from './formats/airbyte';
import { appsettings } from './formats/appsettings';
import { azureCli } from './formats/azure-cli';
import { bruno } from './formats/bruno';
import { bundle } from './formats/bundle';
import { csv } from './formats/csv';
import { dockerEnv } from './formats/docker-env';
import { dotenv } from './formats/dotenv';
import { githubActions } from './formats/github-actions';
import { insomnia } from './formats/insomnia';
import { json } from './formats/json';
import { kubernetes } from './formats/kubernetes';
import { m365Cli } from './formats/m365-cli';
import { nango, nangoLive } from './formats/nango';
import { postman } from './formats/postman';
import { powershellAzure } from './formats/powershell-azure';
import { powershellGraph } from './formats/powershell-graph';
import { rclone } from './formats/rclone';
import { shell } from './formats/shell';
import { spring } from './formats/spring';
import { terraformEnv } from './formats/terraform-env';
import { terraformProvider } from './formats/terraform-provider';

/** How each format is written. A new format is one row here, beside its row in `shared/transfer/formats`. */
export const exportWriters: Readonly<Record<FormatId, ExportFormat>> = {
  bundle,
  json,
  dotenv,
  docker_env: dockerEnv,
  shell,
  powershell_graph: powershellGraph,
  powershell_azure: powershellAzure,
  azure_cli: azureCli,
  m365_cli: m365Cli,
  terraform_env: terraformEnv,
  terraform_provider: terraformProvider,
  github_actions: githubActions,
  kubernetes,
  appsettings,
  spring,
  postman,
  bruno,
  insomnia,
  nango,
  nango_live: nangoLive,
  airbyte,
  rclone,
  csv,
};
