import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'pt-BR';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = 'Comporta no máximo 20.000 conexões e 16 MB.';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: 'Variáveis de ambiente',
  command_line: 'Linhas de comando',
  infrastructure: 'Infraestrutura',
  application: 'Aplicativos',
  api_client: 'Clientes de API',
  integration: 'Plataformas de integração',
  inventory: 'Inventário',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: 'Pacote criptografado',
    purpose: 'Leva conexões para o Tenantry em outro computador ou as guarda como backup.',
    limits: ['A frase secreta não pode ser recuperada. O programa age também abre o arquivo.', ofOurOwn],
  },
  json: {
    name: 'JSON do Tenantry',
    purpose: 'Todas as conexões sem os segredos, para o Tenantry ou um script.',
    limits: ['Nunca contém segredos.', ofOurOwn],
  },
  dotenv: {
    name: '.env para SDKs do Azure',
    purpose: 'EnvironmentCredential e DefaultAzureCredential o leem, por dotenv ou node --env-file.',
    limits: [
      'Um segredo com apóstrofo e um destes: $ \\ " `, com ${…}, com duas barras invertidas seguidas ou com uma no fim não pode ser escrito de modo que todos os leitores desses arquivos leiam o mesmo.',
      'Para uma nuvem própria, o código define disableInstanceDiscovery.',
    ],
  },
  docker_env: {
    name: '.env para Docker',
    purpose: 'docker run --env-file e Compose com format: raw.',
    limits: ['O Docker o lê sem aspas: valores com quebras de linha não podem ser exportados.'],
  },
  shell: {
    name: 'Exports de shell',
    purpose: 'Para carregar com source em sh, bash, dash ou zsh.',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell, Microsoft Graph',
    purpose: 'Entra com Connect-MgGraph.',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell, Azure',
    purpose: 'Entra com Connect-AzAccount.',
    limits: [],
  },
  azure_cli: {
    name: 'Azure CLI',
    purpose: 'Entra com az login, em um script.',
    limits: ['Durante a execução, seus outros programas podem ver o segredo entre os processos.'],
  },
  m365_cli: {
    name: 'CLI do Microsoft 365',
    purpose: 'Entra com m365 login, em um script.',
    limits: ['Durante a execução, seus outros programas podem ver o segredo entre os processos.'],
  },
  terraform_env: {
    name: 'Ambiente do Terraform',
    purpose: 'As variáveis ARM_ dos provedores azuread e azurerm, para carregar em um shell.',
    limits: ['O azurerm também pede ARM_SUBSCRIPTION_ID.'],
  },
  terraform_provider: {
    name: 'Blocos provider do Terraform',
    purpose: 'Um provedor azuread para cada conexão, com o segredo como variável.',
    limits: [
      'Mantenha arquivos com segredos fora do controle de versão.',
      'O Terraform compõe as letras com seus acentos: um segredo em que estejam separados não pode ser exportado.',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'O segredo AZURE_CREDENTIALS de azure/login, em uma linha.',
    limits: [
      'Sem assinatura, azure/login precisa de allow-no-subscriptions: true.',
      'Para uma nuvem nacional, defina o environment dela no fluxo de trabalho.',
    ],
  },
  kubernetes: {
    name: 'Secret do Kubernetes',
    purpose: 'Um manifesto para kubectl apply, com as variáveis dos SDKs do Azure.',
    limits: [
      'No cluster, um Secret é codificado, não criptografado, a menos que o armazenamento seja criptografado.',
    ],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'A seção AzureAd que Microsoft.Identity.Web lê.',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'application.properties para Spring Cloud Azure.',
    limits: ['O Spring resolve ${…} nos valores: um segredo que o contenha não pode ser exportado.'],
  },
  postman: {
    name: 'Ambiente do Postman',
    purpose: 'Variáveis para solicitações com credenciais do cliente.',
    limits: ['O Postman só oculta o segredo na tela e resolve {{…}} nos valores.'],
  },
  bruno: {
    name: 'Ambiente do Bruno',
    purpose: 'Um arquivo .bru para a pasta environments de uma coleção.',
    limits: ['O Bruno mantém os valores de variáveis secretas fora do arquivo.'],
  },
  insomnia: {
    name: 'Ambientes do Insomnia',
    purpose: 'Um workspace com um ambiente para cada conexão.',
    limits: ['O Insomnia processa {{…}} e {%…%} nos valores.'],
  },
  nango: {
    name: 'Importação para o Nango',
    purpose: 'O corpo de POST /connections. O próprio Nango solicita o primeiro token.',
    limits: ['Só para a nuvem global.', 'A integração precisa já existir no Nango.'],
  },
  nango_live: {
    name: 'Importação para o Nango com token ativo',
    purpose: 'O mesmo com um token de acesso, solicitado ao exportar.',
    limits: [
      'Só para a nuvem global.',
      'É preciso poder acessar a Microsoft. Tokens com mais de 4.096 caracteres não podem ser exportados.',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'A configuração da fonte Microsoft Entra ID.',
    limits: ['Preencha user_id.', 'Só para a nuvem global.'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'Um remote para cada conexão em rclone.conf.',
    limits: [
      'O rclone guarda o segredo em texto sem criptografia.',
      'Preencha account para o Armazenamento de Blobs do Azure ou drive_id e drive_type para o OneDrive.',
      'O Armazenamento de Blobs do Azure é só para a nuvem global.',
    ],
  },
  csv: {
    name: 'Inventário CSV',
    purpose: 'Uma tabela de todas as conexões para planilhas. O Tenantry consegue lê-la de volta.',
    limits: ['Nunca contém segredos.', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing: 'Não tem segredo. Adicione um primeiro ou exporte sem segredos.',
  secret_unreadable: 'O segredo não pode ser aberto neste computador agora.',
  cloud_unknown_to_tool: 'A ferramenta não tem nome para a nuvem desta conexão.',
  token_failed: 'A Microsoft não forneceu um token para ela. Verifique-a primeiro.',
  line_break: 'Um valor tem uma quebra de linha, que este formato não comporta.',
  edge_spaces: 'O segredo começa ou termina com um espaço, que este formato perderia.',
  mixed_quotes:
    'O segredo tem apóstrofo junto com $, \\, " ou `, o que este formato não comporta para todos os leitores.',
  trailing_backslash: 'O segredo termina com uma barra invertida, que este formato não comporta.',
  double_backslash:
    'O segredo tem duas barras invertidas seguidas, que nem todo leitor deste formato mantém.',
  tool_notation: 'O segredo contém algo que a ferramenta toma por notação dela e alteraria.',
  template_braces: 'Um valor contém {{ ou {%, que a ferramenta substituiria.',
  dollar_brace: 'O segredo contém ${, que a ferramenta substituiria.',
  not_composed: 'O segredo tem letras e acentos separados, que este formato juntaria.',
  too_long: 'Um valor é mais longo do que a ferramenta aceita.',
  too_many: 'Um arquivo não comporta tantas que possam ser lidas de volta. Exporte menos por vez.',
  too_large:
    'O arquivo passaria de 16 MB, e o Tenantry não conseguiria lê-lo de volta. Exporte menos por vez.',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'Azure CLI, az ad sp create-for-rbac',
  environment: 'Variáveis de ambiente',
  csv: 'Tabela',
  appsettings: 'appsettings.json',
  postman: 'Ambiente do Postman',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: 'Não há nada nele.',
  too_large: 'Ele passa de 16 MB. Conexões ocupam muito menos: confira se é o arquivo certo.',
  not_text: 'Não é um texto em UTF-8 ou UTF-16. Salve-o como UTF-8 e tente novamente.',
  bad_json: 'Não é um JSON válido. Confira o ponto indicado ou exporte-o novamente.',
  bad_csv: 'A tabela não pode ser lida. Confira as aspas no ponto indicado.',
  bad_yaml: 'Não é um YAML válido. Confira o ponto indicado ou exporte-o novamente.',
  bad_xml: 'Não é um XML válido. Confira o ponto indicado ou exporte-o novamente.',
  bad_zip: 'O arquivo compactado está danificado. Obtenha-o novamente na origem.',
  unknown_kind: 'Nada nele se parece com conexões que o Tenantry conhece. Veja o que pode ser importado.',
  no_connections: 'Ele não contém conexões.',
  too_many_rows: 'Ele tem mais de 20.000 linhas. Divida-o e importe as partes.',
  too_deep: 'O aninhamento é mais profundo que o de qualquer arquivo de conexões. Nada foi lido.',
  expands_too_far: 'Descompactado, ele passa de 16 MB. Nada foi lido.',
  newer_version:
    'Foi gravado por um Tenantry mais recente. Atualize o Tenantry neste computador e importe-o novamente.',
  damaged: 'O pacote está cortado ou foi alterado. Obtenha-o novamente na origem.',
  not_by_passphrase:
    'Ele está criptografado para uma chave. Descriptografe-o com o age e importe o resultado.',
  took_too_long: 'A leitura não terminou, por isso foi abandonada. Confira se é o arquivo certo.',
};

const importFields: Record<ImportField, string> = {
  name: 'Nome',
  tenant: 'Locatário',
  clientId: 'ID do cliente',
  clientSecret: 'Segredo do cliente',
  cloud: 'Nuvem',
  service: 'Serviço',
  scope: 'Escopo',
  environmentUrl: 'URL do ambiente',
  environmentName: 'Nome do ambiente',
  secretExpiresAt: 'Expiração do segredo',
  labels: 'Rótulos',
  notes: 'Notas',
};

/** Every Brazilian Portuguese text about export and import. */
export const transfer = {
  groups,
  formats,
  refusals,
  kinds,
  importProblems,
  importFields,
  exportDialog,
  importDialog,
  /** Main's own dialogs. */
  dialogs: {
    exportTitle: (format: string) => `Exportar como ${format}`,
    importTitle: 'Importar conexões',
    allKinds: 'Todos os arquivos',
    archive: 'Arquivo compactado',
    secretsTitle: 'Exportar segredos',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        one: 'Exportar # segredo do cliente sem criptografia?',
        other: 'Exportar # segredos do cliente sem criptografia?',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        one: 'Exportar # segredo do cliente, criptografado com sua frase secreta?',
        other: 'Exportar # segredos do cliente, criptografados com sua frase secreta?',
      }),
    toFile: (path: string) => `Destino:\n${path}\n\nQuem puder ler esse arquivo poderá usá-lo para entrar.`,
    toEncryptedFile: (path: string) =>
      `Destino:\n${path}\n\nQuem tiver esse arquivo e a frase secreta poderá usá-los para entrar.`,
    toClipboard:
      'Destino: a área de transferência, que todos os programas deste computador podem ler. O Tenantry a limpa após 30 segundos.',
    export: 'Exportar segredos',
    cancel: 'Cancelar',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `Antes, defina ${variable} com o segredo do cliente.`,
    /** A prompt of a script. */
    askSecret: (name: string) => `Segredo do cliente de ${name}`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.includes('Tenantry') ? format : `Tenantry ${format}`),
  },
};
