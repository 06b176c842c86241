import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'es';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = 'Admite 20.000 conexiones y 16 MB como máximo.';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: 'Variables de entorno',
  command_line: 'Líneas de comandos',
  infrastructure: 'Infraestructura',
  application: 'Aplicaciones',
  api_client: 'Clientes de API',
  integration: 'Plataformas de integración',
  inventory: 'Inventario',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: 'Paquete cifrado',
    purpose: 'Lleva conexiones a Tenantry en otro equipo o las guarda como copia de seguridad.',
    limits: [
      'La frase de contraseña no se puede recuperar. El programa age también abre el archivo.',
      ofOurOwn,
    ],
  },
  json: {
    name: 'JSON de Tenantry',
    purpose: 'Todas las conexiones sin sus secretos, para Tenantry o para un script.',
    limits: ['Nunca lleva secretos.', ofOurOwn],
  },
  dotenv: {
    name: '.env para los SDK de Azure',
    purpose: 'Lo leen EnvironmentCredential y DefaultAzureCredential, mediante dotenv o node --env-file.',
    limits: [
      'Un secreto con una comilla simple y uno de $ \\ " `, con ${…}, con dos barras diagonales inversas seguidas o con una al final no se puede escribir de modo que todos los lectores de estos archivos lean lo mismo.',
      'Para una nube propia, el código debe establecer disableInstanceDiscovery.',
    ],
  },
  docker_env: {
    name: '.env para Docker',
    purpose: 'docker run --env-file, y Compose con format: raw.',
    limits: ['Docker lo lee sin comillas: no admite valores con saltos de línea.'],
  },
  shell: {
    name: 'Exports de shell',
    purpose: 'Se carga con source en sh, bash, dash o zsh.',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell, Microsoft Graph',
    purpose: 'Inicia sesión con Connect-MgGraph.',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell, Azure',
    purpose: 'Inicia sesión con Connect-AzAccount.',
    limits: [],
  },
  azure_cli: {
    name: 'CLI de Azure',
    purpose: 'Inicia sesión con az login, como script.',
    limits: ['Mientras se ejecuta, otros programas suyos pueden ver el secreto entre los procesos.'],
  },
  m365_cli: {
    name: 'CLI for Microsoft 365',
    purpose: 'Inicia sesión con m365 login, como script.',
    limits: ['Mientras se ejecuta, otros programas suyos pueden ver el secreto entre los procesos.'],
  },
  terraform_env: {
    name: 'Entorno de Terraform',
    purpose: 'Las variables ARM_ de los proveedores azuread y azurerm, para cargarlas en un shell.',
    limits: ['azurerm pide además ARM_SUBSCRIPTION_ID.'],
  },
  terraform_provider: {
    name: 'Bloques de proveedor de Terraform',
    purpose: 'Un proveedor azuread por conexión, con el secreto como variable.',
    limits: [
      'No incluya un archivo con secretos en el control de versiones.',
      'Terraform combina las letras con sus acentos: no admite un secreto en el que estén separados.',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'El secreto AZURE_CREDENTIALS de azure/login, en una línea.',
    limits: [
      'Sin suscripción, azure/login necesita allow-no-subscriptions: true.',
      'Para una nube nacional, establezca su environment en el flujo de trabajo.',
    ],
  },
  kubernetes: {
    name: 'Secret de Kubernetes',
    purpose: 'Un manifiesto para kubectl apply, con las variables de los SDK de Azure.',
    limits: ['En el clúster, un Secret está codificado, no cifrado, salvo que lo esté su almacenamiento.'],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'La sección AzureAd que lee Microsoft.Identity.Web.',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'application.properties para Spring Cloud Azure.',
    limits: ['Spring resuelve ${…} en los valores: no admite un secreto que lo contenga.'],
  },
  postman: {
    name: 'Entorno de Postman',
    purpose: 'Variables para solicitudes con credenciales de cliente.',
    limits: ['Postman solo oculta el secreto en pantalla y resuelve {{…}} en los valores.'],
  },
  bruno: {
    name: 'Entorno de Bruno',
    purpose: 'Un archivo .bru para la carpeta environments de una colección.',
    limits: ['Bruno guarda los valores de las variables secretas fuera del archivo.'],
  },
  insomnia: {
    name: 'Entornos de Insomnia',
    purpose: 'Un área de trabajo con un entorno por conexión.',
    limits: ['Insomnia procesa {{…}} y {%…%} en los valores.'],
  },
  nango: {
    name: 'Importación en Nango',
    purpose: 'El cuerpo de POST /connections. Nango solicita por sí mismo su primer token.',
    limits: ['Solo para la nube Global.', 'La integración debe existir antes en Nango.'],
  },
  nango_live: {
    name: 'Importación en Nango con token activo',
    purpose: 'Lo mismo con un token de acceso, que se solicita al exportar.',
    limits: [
      'Solo para la nube Global.',
      'Microsoft debe estar accesible. No admite tokens de más de 4096 caracteres.',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'La configuración del origen Microsoft Entra ID.',
    limits: ['Rellene user_id.', 'Solo para la nube Global.'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'Un remoto por conexión en rclone.conf.',
    limits: [
      'rclone guarda el secreto como texto sin formato.',
      'Rellene account para Azure Blob Storage, o drive_id y drive_type para OneDrive.',
      'Azure Blob Storage es solo para la nube Global.',
    ],
  },
  csv: {
    name: 'Inventario CSV',
    purpose: 'Una tabla de todas las conexiones para hojas de cálculo. Tenantry la vuelve a leer.',
    limits: ['Nunca lleva secretos.', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing: 'No tiene secreto. Agregue uno antes o exporte sin secretos.',
  secret_unreadable: 'Su secreto no se puede abrir ahora en este equipo.',
  cloud_unknown_to_tool: 'La herramienta no tiene nombre para su nube.',
  token_failed: 'Microsoft no entregó ningún token para ella. Verifíquela primero.',
  line_break: 'Un valor tiene un salto de línea, que este formato no admite.',
  edge_spaces: 'El secreto empieza o termina con un espacio, que este formato perdería.',
  mixed_quotes:
    'El secreto tiene una comilla simple junto con $, \\, " o `, lo que este formato no admite para todos los lectores.',
  trailing_backslash: 'El secreto termina con una barra diagonal inversa, que este formato no admite.',
  double_backslash:
    'El secreto tiene dos barras diagonales inversas seguidas, que no todos los lectores de este formato conservan.',
  tool_notation: 'El secreto contiene algo que la herramienta toma por su propia notación y que cambiaría.',
  template_braces: 'Un valor contiene {{ o {%, que la herramienta reemplazaría.',
  dollar_brace: 'El secreto contiene ${, que la herramienta reemplazaría.',
  not_composed: 'El secreto tiene letras y acentos separados, que este formato uniría.',
  too_long: 'Un valor es más largo de lo que la herramienta acepta.',
  too_many: 'Un solo archivo con tantas no se podría volver a leer. Exporte menos de una vez.',
  too_large: 'El archivo superaría los 16 MB y Tenantry no podría volver a leerlo. Exporte menos de una vez.',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'CLI de Azure, az ad sp create-for-rbac',
  environment: 'Variables de entorno',
  csv: 'Tabla',
  appsettings: 'appsettings.json',
  postman: 'Entorno de Postman',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: 'No contiene nada.',
  too_large: 'Supera los 16 MB. Las conexiones ocupan mucho menos: compruebe que es el archivo correcto.',
  not_text: 'No es un texto en UTF-8 o UTF-16. Guárdelo como UTF-8 e inténtelo de nuevo.',
  bad_json: 'No es JSON válido. Revise el lugar indicado o expórtelo de nuevo.',
  bad_csv: 'La tabla no se puede leer. Revise las comillas en el lugar indicado.',
  bad_yaml: 'No es YAML válido. Revise el lugar indicado o expórtelo de nuevo.',
  bad_xml: 'No es XML válido. Revise el lugar indicado o expórtelo de nuevo.',
  bad_zip: 'El archivo comprimido está dañado. Obténgalo de nuevo de su origen.',
  unknown_kind: 'Nada de lo que contiene parece conexiones que Tenantry conozca. Vea qué se puede importar.',
  no_connections: 'No contiene ninguna conexión.',
  too_many_rows: 'Tiene más de 20.000 filas. Divídalo e importe las partes.',
  too_deep: 'Está más anidado que cualquier archivo de conexiones. No se leyó nada.',
  expands_too_far: 'Descomprimido supera los 16 MB. No se leyó nada.',
  newer_version:
    'Lo escribió una versión más reciente de Tenantry. Actualice Tenantry en este equipo e impórtelo de nuevo.',
  damaged: 'El paquete está cortado o alterado. Obténgalo de nuevo de su origen.',
  not_by_passphrase: 'Está cifrado para una clave. Descífrelo con age e importe el resultado.',
  took_too_long: 'La lectura no terminaba, así que se abandonó. Compruebe que es el archivo correcto.',
};

const importFields: Record<ImportField, string> = {
  name: 'Nombre',
  tenant: 'Inquilino',
  clientId: 'Id. de cliente',
  clientSecret: 'Secreto de cliente',
  cloud: 'Nube',
  service: 'Servicio',
  scope: 'Ámbito',
  environmentUrl: 'URL del entorno',
  environmentName: 'Nombre del entorno',
  secretExpiresAt: 'El secreto expira',
  labels: 'Etiquetas',
  notes: 'Notas',
};

/** Every Spanish text about export and import. */
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
    importTitle: 'Importar conexiones',
    allKinds: 'Todos los archivos',
    archive: 'Archivo comprimido',
    secretsTitle: 'Exportar secretos',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        one: '¿Exportar # secreto de cliente como texto sin formato?',
        other: '¿Exportar # secretos de cliente como texto sin formato?',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        one: '¿Exportar # secreto de cliente, cifrado con su frase de contraseña?',
        other: '¿Exportar # secretos de cliente, cifrados con su frase de contraseña?',
      }),
    toFile: (path: string) =>
      `Destino:\n${path}\n\nQuien pueda leer el archivo puede iniciar sesión con lo que contiene.`,
    toEncryptedFile: (path: string) =>
      `Destino:\n${path}\n\nQuien tenga el archivo y la frase de contraseña puede iniciar sesión con lo que contiene.`,
    toClipboard:
      'Destino: el Portapapeles, que cualquier programa de este equipo puede leer. Tenantry lo borra pasados 30 segundos.',
    export: 'Exportar secretos',
    cancel: 'Cancelar',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `Establezca primero ${variable} en el secreto de cliente.`,
    /** A prompt of a script. */
    askSecret: (name: string) => `Secreto de cliente de ${name}`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.startsWith('Tenantry') ? format : `Tenantry ${format}`),
  },
};
