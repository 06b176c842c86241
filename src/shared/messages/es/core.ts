import type { ErrorCode } from '../../bridge';
import type { SovereignCloudId } from '../../clouds';
import type { Command } from '../../commands';
import type { CheckOutcome, ConnectionState, CredentialStatus } from '../../connection';
import type { FieldName, FieldNote, FieldProblem } from '../../fields/field';
import type { FindingId, FindingOwner, RetryClass } from '../../finding';
import type { GuideLineId, GuideStepId } from '../../guide';
import type { PastExport } from '../../past-export';
import type { PortalPage } from '../../portal';
import type { ServiceArea } from '../../services';
import type { StorageFault } from '../../storage-fault';
import type { Damage, Protection } from '../../vault-status';
import { expiryInWords, sinceInWords, type SinceWords } from '../expiry-words';
import {
  dateAndTimeInWords,
  dayInWords,
  durationInWords,
  listInWords,
  momentInFull,
  momentInWords,
  numberInWords,
  plural,
  sentenceCase,
  sentencesInWords,
  spanInWords,
} from '../format';
import type { FindingWords } from '../shapes';
import { clouds, services } from './names';

const language = 'es';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'Francia (Bleu)', short: 'Francia' },
  'germany-delos': { name: 'Alemania (Delos)', short: 'Alemania' },
  'singapore-government': { name: 'Singapur (Gobierno)', short: 'Singapur' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: {
    label: 'Nombre',
    placeholder: 'Se toma del inquilino',
    hint: 'Cómo aparece este inquilino en la lista.',
  },
  cloud: { label: 'Nube', placeholder: '', hint: '' },
  tenant: {
    label: 'Id. de inquilino',
    placeholder: 'GUID o dominio, por ejemplo, contoso.onmicrosoft.com',
    hint: 'También vale una URL del portal o de inicio de sesión.',
  },
  clientId: {
    label: 'Id. de cliente',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'El “Id. de aplicación (cliente)” del portal.',
  },
  clientSecret: {
    label: 'Secreto de cliente',
    placeholder: 'El Valor, no el Id. de secreto',
    hint: 'Se muestra una sola vez, al crear el secreto.',
  },
  service: { label: 'Servicio', placeholder: '', hint: '' },
  scope: {
    label: 'Ámbito',
    placeholder: 'api://…/.default',
    hint: 'El URI de una API con /.default al final.',
  },
  customAuthority: {
    label: 'Host de inicio de sesión',
    placeholder: 'login.example.com',
    hint: 'Donde se solicitan los tokens.',
  },
  customGraph: {
    label: 'Host de Microsoft Graph',
    placeholder: 'graph.example.com',
    hint: 'Microsoft Graph en esa nube.',
  },
  environmentName: {
    label: 'Nombre del entorno',
    placeholder: 'production',
    hint: 'Tal como aparece en el centro de administración de Business Central.',
  },
  environmentUrl: {
    label: 'URL del entorno',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: 'La dirección en la que se abre el entorno.',
  },
  secretExpiresAt: {
    label: 'El secreto expira',
    placeholder: 'Año, mes y día',
    hint: 'Recibirá un aviso antes de ese día.',
  },
  labels: {
    label: 'Etiquetas',
    placeholder: 'Agregar etiqueta',
    hint: 'Presione Entrar o coma después de cada una.',
  },
  notes: {
    label: 'Notas',
    placeholder: 'Lo que convenga saber, pero ningún secreto',
    hint: 'Las notas no se cifran.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Escriba un valor.',
  too_long: 'Es demasiado largo. Revise lo que se pegó.',
  tenant_shape: 'Escriba el GUID del inquilino o uno de sus dominios.',
  tenant_shared_endpoint:
    'Esto designa a todos los inquilinos a la vez. Escriba el GUID o el dominio de uno.',
  tenant_url_without_tenant:
    'En esta URL no hay ningún inquilino. Escriba el GUID o el dominio del inquilino.',
  tenant_personal:
    'Este es el inquilino de las cuentas personales de Microsoft. Escriba el de su organización.',
  placeholder: 'Es un marcador de posición. Escriba el identificador real.',
  client_id_shape:
    'Escriba un GUID: el “Id. de aplicación (cliente)” de la página Información general de la aplicación.',
  scope_shape: 'Escriba el URI de una API con /.default al final.',
  scope_several: 'Escriba un solo ámbito. Un token es siempre para una única API.',
  contains_secret: 'Parece el secreto de cliente. Quítelo de aquí; va en “Secreto de cliente”.',
  secret_masked: 'Son solo los puntos que ocultan un secreto. Cree un secreto nuevo y copie su Valor.',
  secret_not_held: 'Escriba el secreto de nuevo; ya no se conserva.',
  name_control_characters: 'Escriba el nombre en una sola línea.',
  host_shape: 'Escriba un nombre de host, por ejemplo, login.example.com.',
  host_of_national_cloud: 'Este host pertenece a una nube de la lista. Elija esa nube.',
  environment_name_shape: 'Use solo letras, dígitos, guiones y guiones bajos.',
  environment_url_shape: 'Escriba la dirección del entorno, por ejemplo, contoso.crm4.dynamics.com.',
  service_not_in_cloud:
    'Este servicio no se conoce en la nube elegida. Elija “Otra API” y escriba su ámbito.',
  date_shape: 'Escriba una fecha con año, mes y día.',
  label_shape: 'Una etiqueta es una línea sin comas.',
  too_many_labels: 'Son demasiadas etiquetas. Un inquilino puede llevar 20.',
  cloud_unknown: 'No se conoce ninguna nube con este nombre. Indique una de las del formulario.',
  service_unknown: 'No se conoce ningún servicio con este nombre. Indique uno de los del formulario.',
  other_sign_in: 'No inicia sesión con un secreto de cliente, sino de otra manera.',
  secret_cut: 'Esta fila tiene más celdas que columnas. Ponga su secreto entre comillas.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Se quitaron espacios o caracteres invisibles.',
  taken_from_url: 'Se tomó de la URL pegada.',
  cloud_from_url: 'Nube elegida según la URL pegada.',
  tenant_of_microsoft:
    'Este es el inquilino de servicios de la propia Microsoft. Seguramente busca el de su organización.',
  same_as_tenant: 'Es el Id. de inquilino. Escriba el Id. de aplicación (cliente).',
  same_as_client_id: 'Es el mismo GUID que el Id. de cliente. Copie la columna Valor del secreto.',
  secret_looks_like_id: 'Parece el Id. de secreto. Copie la columna Valor.',
  secret_unusual: 'No se parece a los secretos que Entra crea hoy. No importa si es antiguo.',
  secret_quoted: 'El valor está entre comillas. Quítelas, salvo que formen parte de él.',
  secret_inner_space: 'Hay un espacio en medio. Compruebe que el valor se copió completo.',
  environment_unusual: 'No se parece a las direcciones de Dynamics 365. Compruebe que es la del entorno.',
  date_past: 'Ese día ya pasó.',
  date_far: 'Está más lejos de lo que Entra permite hoy. No importa si el secreto es antiguo.',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'Microsoft no acepta este secreto de cliente',
    remedy:
      'Vuelva a copiar el Valor del secreto, completo. Si ya no se muestra, cree un secreto nuevo. Si acaba de crearlo, espere un minuto e inténtelo de nuevo.',
  },
  secret_id_pasted: {
    title: 'Parece el Id. de secreto, no el secreto',
    remedy:
      'En Certificados y secretos, copie la columna Valor. Si el Valor ya no se muestra, cree un secreto nuevo.',
  },
  secret_expired: {
    title: 'El secreto de cliente ha expirado',
    remedy: 'Cree un secreto de cliente nuevo en Certificados y secretos y reemplace aquí el anterior.',
  },
  secret_not_received: {
    title: 'A Microsoft no le llegó ningún secreto de cliente',
    remedy: 'Escriba el secreto de nuevo.',
  },
  app_unknown: {
    title: 'Esta aplicación no se conoce en este inquilino',
    remedy:
      'Compruebe que el Id. de cliente y el Id. de inquilino se corresponden: ambos están en la página Información general de la aplicación. No use el Id. de objeto.',
  },
  app_not_in_tenant: {
    title: 'La aplicación está registrada, pero no está en este inquilino',
    remedy:
      'Un administrador del inquilino la agrega al conceder el consentimiento de administrador en la página Permisos de API de la aplicación.',
  },
  app_disabled: {
    title: 'La aplicación está deshabilitada en este inquilino',
    remedy:
      'Un administrador del inquilino debe habilitarla: en Aplicaciones empresariales > la aplicación > Propiedades, establecer “¿Habilitado para que los usuarios inicien sesión?” en Sí.',
  },
  app_public_client: {
    title: 'La aplicación está registrada como cliente público, que no puede usar secretos',
    remedy: 'En la página Autenticación de la aplicación, desactive “Permitir flujos de clientes públicos”.',
  },
  app_of_microsoft: {
    title: 'Este Id. de cliente pertenece a una aplicación de Microsoft',
    remedy: 'Nadie más puede usarla. Registre una aplicación propia y escriba su Id. de cliente.',
  },
  app_token_settings: {
    title: 'La configuración de tokens de la aplicación impide que Microsoft emita uno',
    remedy:
      'Un administrador del inquilino revisa la aplicación en Aplicaciones empresariales: su clave de firma y sus notificaciones, en Inicio de sesión único. Los detalles indican qué falta.',
  },
  tenant_unknown: {
    title: 'Este inquilino no existe en la nube elegida',
    remedy: 'Compruebe que el Id. de inquilino no tenga errores y que la nube sea la correcta.',
  },
  tenant_malformed: {
    title: 'Microsoft no entiende este inquilino',
    remedy: 'Escriba el GUID del inquilino o uno de sus dominios verificados.',
  },
  tenant_inactive: {
    title: 'El inquilino está bloqueado porque nadie lo ha usado',
    remedy:
      'Un administrador del inquilino lo reactiva en el centro de administración. Microsoft lo elimina unos 20 días después de bloquearlo.',
  },
  tenant_restricted: {
    title: 'Esta red no permite llegar a este inquilino',
    remedy:
      'El proxy de su empresa solo permite determinados inquilinos. Pida a los responsables de la red que agreguen este Id. de inquilino, o use otra red.',
  },
  wrong_cloud: {
    title: 'Este inquilino está en otra nube',
    remedy:
      'Elija la nube del inquilino y conecte de nuevo. La aplicación también debe estar registrada en esa nube.',
  },
  authority_unknown: {
    title: 'Microsoft no conoce este host de inicio de sesión',
    remedy: 'Compruebe letra por letra el host de inicio de sesión de la nube personalizada.',
  },
  consent_missing: {
    title: 'Vinculado, pero la aplicación aún no tiene permisos',
    remedy:
      'Agregue permisos de aplicación en la página Permisos de API de la aplicación y elija “Conceder consentimiento de administrador”. Después, verifique de nuevo.',
  },
  secret_expires_soon: {
    title: 'Vinculado, pero el secreto de cliente expira pronto',
    remedy:
      'Cree un secreto de cliente nuevo en Certificados y secretos y escriba su Valor con “Reemplazar secreto”. El anterior sigue funcionando hasta que expire.',
  },
  permission_required: {
    title: 'La aplicación no tiene permiso para esta API',
    remedy:
      'Agregue un permiso de aplicación para ella en la página Permisos de API de la aplicación y elija “Conceder consentimiento de administrador”.',
  },
  scope_invalid: {
    title: 'Microsoft no acepta este ámbito',
    remedy: 'Escriba el URI de una API con /.default al final.',
  },
  resource_unknown: {
    title: 'El inquilino no conoce esta API',
    remedy: 'Compruebe el ámbito y la nube. La API debe estar presente y habilitada en el inquilino.',
  },
  resource_disabled: {
    title: 'Esta API está deshabilitada en el inquilino',
    remedy:
      'Un administrador del inquilino debe habilitarla: en Aplicaciones empresariales > la API > Propiedades, establecer “¿Habilitado para que los usuarios inicien sesión?” en Sí.',
  },
  conditional_access: {
    title: 'Una directiva de acceso condicional bloquea aquí esta aplicación',
    remedy:
      'Los valores son correctos. Un administrador del inquilino permite esta red para la aplicación o excluye la aplicación de la directiva.',
  },
  assertion_refused: {
    title: 'Microsoft rechazó un certificado que Tenantry no envió',
    remedy:
      'Tenantry inicia sesión solo con un secreto de cliente. Algo en la red cambió la solicitud. Pruebe desde otra red o muestre los detalles a los responsables de la red.',
  },
  person_expected: {
    title: 'Microsoft tomó la solicitud por el inicio de sesión de una persona',
    remedy:
      'Tenantry inicia sesión como aplicación, nunca como persona. Algo en la red cambió la solicitud. Pruebe desde otra red o muestre los detalles a los responsables de la red.',
  },
  throttled: {
    title: 'Microsoft pide ir más despacio',
    remedy: 'Se hicieron demasiadas solicitudes para este inquilino. Espere e inténtelo de nuevo.',
  },
  service_fault: {
    title: 'El servicio de inicio de sesión de Microsoft tiene un fallo',
    remedy:
      'El servicio de inicio de sesión, o un proxy que está delante, respondió con un error. Sus valores no se evaluaron. Inténtelo de nuevo en unos minutos.',
  },
  request_refused: {
    title: 'Microsoft rechazó la solicitud por estar mal formada',
    remedy: 'Revise todos los campos. Si son correctos, copie los detalles e informe del problema.',
  },
  offline: {
    title: 'No se puede acceder a Microsoft',
    remedy: 'Compruebe la conexión de red de este equipo.',
  },
  name_not_resolved: {
    title: 'No se encuentra la dirección de Microsoft',
    remedy:
      'La red no resuelve los nombres de host de Microsoft. Compruebe la conexión. Si un navegador funciona, pregunte a los responsables de la red si hay nombres bloqueados.',
  },
  connection_refused: {
    title: 'Se rechazó la conexión con Microsoft',
    remedy: 'Un firewall de este equipo o de esta red la rechaza. Consulte a los responsables de la red.',
  },
  proxy_unreachable: {
    title: 'No hay conexión a través del proxy de esta red',
    remedy: 'Compruebe la configuración de proxy del sistema o consulte a los responsables de la red.',
  },
  proxy_credentials: {
    title: 'El proxy de esta red pide iniciar sesión',
    remedy: 'Inicie sesión con su cuenta de red o consulte a los responsables de la red.',
  },
  certificate_untrusted: {
    title: 'La conexión no es segura, así que no se envió nada',
    remedy:
      'El certificado no demuestra que se trate de Microsoft. Si su empresa inspecciona el tráfico, este sistema debe confiar en su entidad de certificación.',
  },
  certificate_expired: {
    title: 'El certificado de la conexión no es válido hoy, así que no se envió nada',
    remedy:
      'Compruebe la fecha y la hora de este equipo. Si son correctas, algo en la red presenta un certificado expirado: consulte a los responsables de la red.',
  },
  certificate_wrong_name: {
    title: 'Otro servidor respondió en lugar de Microsoft, así que no se envió nada',
    remedy:
      'Su certificado está a otro nombre. Puede que primero haya que iniciar sesión en esta red con un navegador. Si no, consulte a los responsables de la red.',
  },
  clock_wrong: {
    title: 'El reloj de este equipo no es correcto',
    remedy:
      'Ajuste la fecha, la hora y la zona horaria e inténtelo de nuevo. Las conexiones seguras las necesitan.',
  },
  tls_outdated: {
    title: 'La conexión es demasiado antigua para ser segura',
    remedy:
      'Microsoft exige TLS 1.2 o posterior, que Tenantry usa. Un proxy intermedio no lo hace: consulte a los responsables de la red.',
  },
  captive_portal: {
    title: 'Respondió una página web en lugar de Microsoft',
    remedy:
      'Puede que esta red exija iniciar sesión primero. Abra un navegador, inicie sesión en la red e inténtelo de nuevo.',
  },
  timed_out: {
    title: 'Microsoft no respondió a tiempo',
    remedy: 'La red es lenta o está bloqueada. Inténtelo de nuevo.',
  },
  connection_cut: {
    title: 'Se cortó la conexión',
    remedy: 'Algo en la red cerró la conexión. Inténtelo de nuevo.',
  },
  redirected: {
    title: 'La red redirigió la solicitud, así que se detuvo',
    remedy:
      'Las solicitudes de inicio de sesión nunca se redirigen. Pregunte a los responsables de la red qué responde en lugar de Microsoft.',
  },
  reply_unreadable: {
    title: 'La respuesta no es de Microsoft',
    remedy: 'Algo en la red la cambió o la cortó. Inténtelo de nuevo o pruebe desde otra red.',
  },
  client_refused: {
    title: 'Microsoft no acepta el inicio de sesión de esta aplicación',
    remedy:
      'Compruebe el Id. de cliente y vuelva a copiar el Valor del secreto. El mensaje de Microsoft está en los detalles.',
  },
  app_refused: {
    title: 'Esta aplicación no puede iniciar sesión en este inquilino',
    remedy:
      'Compruebe que el Id. de cliente y el Id. de inquilino se corresponden. El mensaje de Microsoft está en los detalles.',
  },
  token_refused: {
    title: 'El inquilino niega un token a esta aplicación',
    remedy:
      'Lo impide una directiva o la falta de un consentimiento. Un administrador del inquilino puede averiguarlo. El mensaje de Microsoft está en los detalles.',
  },
  other_tenant: {
    title: 'El token es para un inquilino distinto del indicado',
    remedy: 'Compruebe el Id. de inquilino.',
  },
  other_app: {
    title: 'El token es para una aplicación distinta de la indicada',
    remedy: 'Compruebe el Id. de cliente.',
  },
  unknown: {
    title: 'Microsoft lo rechazó por un motivo que Tenantry no conoce',
    remedy:
      'Vea los detalles. Con los identificadores que contienen, el soporte técnico de Microsoft puede localizar la solicitud.',
  },
};

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'Secreto rechazado',
  secret_id_pasted: 'Id. de secreto escrito',
  secret_expired: 'Secreto expirado',
  secret_not_received: 'Secreto no recibido',
  app_unknown: 'Aplicación desconocida',
  app_not_in_tenant: 'Aplicación ausente',
  app_disabled: 'Aplicación deshabilitada',
  app_public_client: 'Cliente público',
  app_of_microsoft: 'Aplicación de Microsoft',
  app_token_settings: 'Ajustes de token',
  tenant_unknown: 'Inquilino no encontrado',
  tenant_malformed: 'Inquilino no entendido',
  tenant_inactive: 'Inquilino bloqueado',
  tenant_restricted: 'Bloqueado por la red',
  wrong_cloud: 'En otra nube',
  authority_unknown: 'Host desconocido',
  consent_missing: 'Sin permisos aún',
  secret_expires_soon: 'El secreto expira pronto',
  permission_required: 'Falta un permiso',
  scope_invalid: 'Ámbito rechazado',
  resource_unknown: 'API ausente',
  resource_disabled: 'API deshabilitada',
  conditional_access: 'Bloqueado por directiva',
  assertion_refused: 'Certificado rechazado',
  person_expected: 'Se tomó por persona',
  throttled: 'Microsoft limita',
  service_fault: 'Fallo en Microsoft',
  request_refused: 'Solicitud rechazada',
  offline: 'Microsoft inaccesible',
  name_not_resolved: 'Dirección no encontrada',
  connection_refused: 'Conexión rechazada',
  proxy_unreachable: 'Proxy inaccesible',
  proxy_credentials: 'El proxy pide acceso',
  certificate_untrusted: 'Conexión no segura',
  certificate_expired: 'Certificado no válido',
  certificate_wrong_name: 'Servidor equivocado',
  clock_wrong: 'Reloj incorrecto',
  tls_outdated: 'Conexión anticuada',
  captive_portal: 'Respondió una web',
  timed_out: 'Sin respuesta a tiempo',
  connection_cut: 'Conexión cortada',
  redirected: 'Solicitud redirigida',
  reply_unreadable: 'Respuesta ajena',
  client_refused: 'Acceso no aceptado',
  app_refused: 'Aplicación no admitida',
  token_refused: 'Token denegado',
  other_tenant: 'Token de otro inquilino',
  other_app: 'Token de otra app',
  unknown: 'Motivo desconocido',
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'Buscar el Id. de inquilino',
    picture:
      'La página de información general del centro de administración de Entra, con la fila “Id. de inquilino” marcada.',
  },
  client: {
    title: 'Obtener el Id. de cliente',
    picture:
      'La página de información general de una aplicación, con “Id. de aplicación (cliente)” marcado e “Id. de objeto” tachado.',
  },
  secret: {
    title: 'Crear un secreto de cliente',
    picture:
      'La tabla de secretos de cliente, con la columna “Valor” marcada y la columna “Id. de secreto” tachada.',
  },
  permissions: {
    title: 'Conceder permisos',
    picture:
      'La página Permisos de API, con “Conceder consentimiento de administrador” y el estado “Concedido” marcados.',
  },
  connect: {
    title: 'Rellenar y conectar',
    picture: 'El formulario de esta ventana, con los datos escritos y el botón “Conectar” marcado.',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open':
    'Abra la página **Información general** del centro de administración de Entra, con la sesión iniciada en el inquilino correcto.',
  'tenant.copy':
    'En Información básica, copie el **Id. de inquilino**. Un dominio del inquilino también vale.',
  'client.register':
    'Abra **Registros de aplicaciones** y elija **Nuevo registro**. Si la aplicación ya existe, ábrala.',
  'client.create':
    'Asígnele un nombre, deje **inquilino único** como tipo de cuenta y elija **Registrar**. Sin URI de redirección.',
  'client.copy': 'En la página Información general de la aplicación, copie **Id. de aplicación (cliente)**.',
  'client.not_object_id': 'No el **Id. de objeto** que está debajo: parece igual y nunca funciona.',
  'secret.new': 'Abra **Certificados y secretos** en la aplicación y elija **Nuevo secreto de cliente**.',
  'secret.expires': 'Elija cuándo **Expira** (24 meses como máximo) y elija **Agregar**.',
  'secret.value': 'Copie el **Valor** enseguida. Solo se muestra una vez.',
  'secret.not_secret_id': 'No copie el **Id. de secreto** de al lado: es solo el identificador del secreto.',
  'secret.date': 'Escriba aquí la misma fecha en **El secreto expira**. Recibirá un aviso antes de ese día.',
  'permissions.add': 'Abra **Permisos de API**, **Agregar un permiso** y **Microsoft Graph**.',
  'permissions.application':
    'Elija **Permisos de aplicación**, marque los necesarios y elija **Agregar permisos**.',
  'permissions.consent':
    'Elija **Conceder consentimiento de administrador**. Se necesita un administrador global o de roles con privilegios; hasta entonces, la aplicación puede iniciar sesión, pero no leer nada.',
  'permissions.sharepoint':
    'Elija **Permisos de aplicación**: **Sites.Selected** para sitios concretos o **Sites.Read.All** para leerlos todos.',
  'permissions.sharepoint_selected':
    'Con **Sites.Selected**, un administrador concede después a la aplicación cada sitio, por ejemplo, mediante PowerShell.',
  'permissions.sharepoint_certificate':
    'No la API propia de SharePoint: sin usuario solo acepta certificados. Microsoft Graph acepta el secreto.',
  'permissions.intune':
    'En **Permisos de aplicación**, elija los que empiezan por **DeviceManagement**, por ejemplo, **DeviceManagementManagedDevices.Read.All**.',
  'permissions.power_bi_none':
    'No agregue permisos de Power BI a la aplicación. Los que exigen consentimiento de administrador le cierran las API de administración.',
  'permissions.power_bi_group':
    'En Entra, cree un **grupo de seguridad** y agregue la aplicación como miembro.',
  'permissions.power_bi_setting':
    'Un administrador de Fabric abre **Portal de administración**, **Configuración del inquilino**, **Configuración del desarrollador** y habilita para ese grupo **Las entidades de servicio pueden llamar a las API públicas de Fabric** (antes de 2025: **pueden usar las API de Fabric**).',
  'permissions.power_bi_workspace':
    'En cada área de trabajo, elija **Administrar acceso** y agregue la aplicación o su grupo, por ejemplo, como **Miembro**.',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC: elija el servicio **Otra API** con el ámbito **https://analysis.usgovcloudapi.net/powerbi/api/.default** en su lugar.',
  'permissions.business_central_api':
    'Abra **Permisos de API**, **Agregar un permiso** y **Dynamics 365 Business Central**.',
  'permissions.business_central_role':
    'Elija **Permisos de aplicación**, marque **API.ReadWrite.All** (para la configuración, también **Automation.ReadWrite.All**) y elija **Agregar permisos**.',
  'permissions.business_central_app':
    'En Business Central, busque **Aplicaciones de Microsoft Entra** y elija **Nuevo**. Escriba el Id. de cliente y establezca **Estado** en **Habilitado**.',
  'permissions.business_central_sets':
    'En la misma página, asigne los **Conjuntos de permisos de usuario** que necesite.',
  'permissions.no_api': 'Sin permisos de API ni consentimiento: el acceso se concede en el propio servicio.',
  'permissions.finance_app':
    'En el entorno, abra **Administración del sistema**, **Configuración**, **Aplicaciones de Microsoft Entra ID** y elija **Nuevo**.',
  'permissions.finance_user':
    'Escriba el Id. de cliente, un nombre y, como **Id. de usuario**, el usuario cuyos derechos recibe la aplicación. Guarde.',
  'permissions.dataverse_open':
    'En el centro de administración de Power Platform, abra **Configuración** del entorno, **Usuarios + permisos**, **Usuarios de la aplicación**.',
  'permissions.dataverse_user':
    'Elija **Nuevo usuario de la aplicación** y **Agregar una aplicación**, seleccione la aplicación y elija su unidad de negocio.',
  'permissions.dataverse_role': 'Asígnele un **rol de seguridad** y elija **Crear**.',
  'permissions.resource_manager_open':
    'En Azure Portal, abra la suscripción o el grupo de recursos y, después, **Control de acceso (IAM)**.',
  'permissions.key_vault_open':
    'En Azure Portal, abra el almacén de claves y, después, **Control de acceso (IAM)**.',
  'permissions.log_analytics_open':
    'En Azure Portal, abra el área de trabajo de Log Analytics y, después, **Control de acceso (IAM)**.',
  'permissions.azure_role':
    'Elija **Agregar asignación de roles**, un rol y, en **Miembros**, la aplicación. Se encuentra por su nombre.',
  'permissions.resource_manager_which': '**Lector** basta para verlo todo.',
  'permissions.key_vault_which': '**Usuario de secretos de Key Vault** basta para leer secretos.',
  'permissions.key_vault_policy':
    'Si el almacén de claves aún se rige por **Directivas de acceso**, agregue la aplicación allí.',
  'permissions.log_analytics_which': '**Lector de Log Analytics** basta para ejecutar consultas.',
  'permissions.custom_add':
    'Abra **Permisos de API**, **Agregar un permiso** y la API: en **API usadas en mi organización** se encuentra por su nombre.',
  'permissions.custom_other':
    'Algunas API conceden el acceso dentro del servicio. Su documentación lo indica.',
  'connect.enter': 'Escriba los tres valores. Si los pega como un bloque, se rellenan todos los campos.',
  'connect.cloud': 'Elija la nube en la que está el inquilino.',
  'connect.cloud_usual': 'La mayoría de los inquilinos están en **Global**.',
  'connect.press':
    'Presione **Conectar**. Tenantry solicita un token a Microsoft para comprobar los valores.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Abrir Información general',
  app_registrations: 'Abrir Registros de aplicaciones',
  certificates_and_secrets: 'Abrir Certificados y secretos',
  api_permissions: 'Abrir Permisos de API',
  authentication: 'Abrir Autenticación',
  enterprise_applications: 'Abrir Aplicaciones empresariales',
  conditional_access: 'Abrir Acceso condicional',
};

/**
 * The words inside the guide's pictures. They name what the portal shows, so a translation keeps them as the
 * portal shows them in that language.
 */
const pictureWords = {
  overview: 'Información general',
  basicInformation: 'Información básica',
  name: 'Nombre',
  tenantId: 'Id. de inquilino',
  primaryDomain: 'Dominio principal',
  essentials: 'Información esencial',
  displayName: 'Nombre para mostrar',
  applicationId: 'Id. de aplicación (cliente)',
  objectId: 'Id. de objeto',
  directoryId: 'Id. de directorio (inquilino)',
  certificatesAndSecrets: 'Certificados y secretos',
  newClientSecret: 'Nuevo secreto de cliente',
  description: 'Descripción',
  expires: 'Expira',
  value: 'Valor',
  secretId: 'Id. de secreto',
  apiPermissions: 'Permisos de API',
  addPermission: 'Agregar un permiso',
  // The picture has no room for “de administrador”.
  grantAdminConsent: 'Conceder consentimiento…',
  microsoftGraph: 'Microsoft Graph',
  type: 'Tipo',
  application: 'Aplicación',
  status: 'Estado',
  granted: 'Concedido',
  access: 'Acceso',
  app: 'Aplicación',
  role: 'Rol',
  add: 'Agregar',
};

const states: Record<ConnectionState, string> = {
  waiting: 'En espera',
  linked: 'Vinculado',
  attention: 'Requiere atención',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'Cifrado en este equipo',
  session: 'En memoria hasta que cierre Tenantry',
  missing: 'Sin secreto aquí',
  unreadable: 'No se puede abrir aquí',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: { short: 'Comprobando llavero…', title: 'Comprobando el llavero', text: 'Un momento.' },
  ready: {
    short: 'Secretos cifrados',
    title: 'Los secretos están cifrados en este equipo',
    text: 'El llavero de este equipo abre el almacén. Cree una frase de contraseña para poder bloquearlo.',
  },
  locked: {
    short: 'Llavero cerrado',
    title: 'El llavero no responde',
    text: 'Está bloqueado o no se está ejecutando. Los secretos siguen cifrados e intactos. Desbloquéelo e inténtelo de nuevo; si no sirve, reinicie Tenantry.',
  },
  needs_recovery: {
    short: 'Clave no disponible',
    title: 'El llavero no contiene la clave de este almacén',
    text: 'Los secretos siguen cifrados e intactos. Inicie sesión con la cuenta y el escritorio con los que se guardaron e inténtelo de nuevo.',
  },
  unprotected: {
    short: 'Secretos sin guardar',
    title: 'Los secretos no se guardan',
    text: 'No se encontró ningún llavero, así que los secretos permanecen en memoria hasta que cierre Tenantry. Cree una frase de contraseña para guardarlos cifrados.',
  },
  damaged: {
    short: 'Almacén no legible',
    title: 'El archivo del almacén no se puede usar',
    text: 'No se ha cambiado nada ni se escribirá nada en él.',
  },
};

const damage: Record<Damage, string> = {
  missing: 'Estaba aquí y ya no está.',
  unreadable: 'No se puede leer, o su contenido está cortado o dañado.',
  altered: 'Algo ajeno a Tenantry cambió su contenido.',
  newer_version: 'Lo escribió una versión más reciente de Tenantry. Instale esa versión para abrirlo.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Algo en el formulario no es correcto.',
  not_found: 'Este inquilino ya no está en la lista.',
  secret_missing: 'Este inquilino no tiene secreto. Agregue uno en sus detalles.',
  secret_unreadable:
    'El secreto no se puede abrir aquí. Se deja como está; puede escribir uno nuevo con “Reemplazar secreto”.',
  locked: 'El llavero no responde. Desbloquéelo e inténtelo de nuevo.',
  unprotected: 'Nada en este equipo puede proteger los secretos.',
  storage_failed:
    'No se pudo escribir el cambio. Si el almacén se muestra como no legible, vea el mensaje de arriba; si no, compruebe el espacio libre y los permisos.',
  policy: 'Esto no está permitido aquí.',
  rate_limited: 'Demasiadas veces en poco tiempo. Espere un poco e inténtelo de nuevo.',
  cancelled: 'Cancelado.',
  busy: 'Hay algo en curso o sin guardar. Inténtelo de nuevo cuando termine.',
  exchange_failed: 'Microsoft no entregó ningún token.',
  wrong_entry: 'Eso no abre el almacén. Compruébelo e inténtelo de nuevo.',
  no_passphrase: 'Aún no hay frase de contraseña. Cree primero una en la configuración.',
  weak_passphrase:
    'Esta frase de contraseña es demasiado fácil de adivinar. Use más palabras, o palabras sin relación entre sí.',
  internal: 'Algo falló dentro de Tenantry. Lo guardado hasta ahora está a salvo.',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'El disco está lleno. Libere espacio e inténtelo de nuevo.',
  read_only: 'El disco es de solo lectura. Permita la escritura e inténtelo de nuevo.',
  no_permission: 'No hay permiso para escribir el archivo. Concédase ese permiso e inténtelo de nuevo.',
  in_use:
    'Otro programa tiene el archivo abierto. Cierre ese programa o espere un poco e inténtelo de nuevo.',
};

const menuCommands: Record<Command, string> = {
  link: '&Vincular inquilino…',
  import: '&Importar…',
  find: '&Buscar',
  settings: '&Configuración…',
  select_all: 'Seleccionar todos los &inquilinos',
  verify_selected: '&Verificar seleccionados',
  verify_all: 'Verificar &todos',
  open: '&Abrir',
  rename: 'Cambiar &nombre',
  labels: '&Etiquetas…',
  pin: 'An&clar o desanclar',
  duplicate: 'Vincular otro &similar…',
  replace_secret: '&Reemplazar secreto…',
  export: 'E&xportar…',
  export_ics: 'Exportar fechas de expiración como ca&lendario…',
  export_csv: 'Exportar fechas de expiración como ta&bla…',
  remove: '&Quitar',
  bin: '&Papelera…',
  activity: '&Actividad…',
  density: 'Filas &compactas o amplias',
  lock: '&Bloquear ahora',
  about: '&Acerca de Tenantry',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: '&Archivo',
  edit: '&Edición',
  tenant: '&Inquilino',
  view: '&Ver',
  help: 'Ay&uda',
  guide: '&Guía del usuario',
  commands: menuCommands,
  roles: {
    quit: '&Salir',
    undo: '&Deshacer',
    redo: '&Rehacer',
    cut: 'Cor&tar',
    copy: '&Copiar',
    paste: '&Pegar',
    selectAll: 'Seleccionar todo',
    resetZoom: '&Tamaño real',
    zoomIn: '&Acercar',
    zoomOut: 'A&lejar',
    togglefullscreen: '&Pantalla completa',
    services: 'Servicios',
    hide: 'Ocultar Tenantry',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'ahora mismo');

const since: SinceWords = { today: 'hoy', ago: { one: 'hace # día', other: 'hace # días' } };

/** Every Spanish text of the product. */
export const core = {
  language,
  sentences: (parts: readonly string[]) => sentencesInWords(language, parts),
  clouds,
  sovereignClouds,
  services,
  fields,
  problems,
  notes,
  findings,
  shortFindings,
  states,
  credentialStatus,
  protection,
  damage,
  errors,
  storage,
  /** Changes that could not be written. */
  unsaved: {
    title: (count: number) =>
      plural(language, count, { one: '# cambio no está guardado', other: '# cambios no están guardados' }),
    /** Where the system does not say why. */
    unknown:
      'No se pudo escribir el almacén. Compruebe el espacio libre del disco y sus permisos e inténtelo de nuevo.',
    lost: (count: number) =>
      plural(language, count, {
        one: 'El cambio se pierde si antes cierra Tenantry.',
        other: 'Los cambios se pierden si antes cierra Tenantry.',
      }),
    discard: 'Descartar',
    saved: (count: number) =>
      plural(language, count, { one: '# cambio está guardado', other: '# cambios están guardados' }),
    leave: {
      title: '¿Salir sin guardar?',
      text: (count: number) =>
        plural(language, count, {
          one: '# cambio no se pudo escribir en el disco. Se pierde al cerrar Tenantry.',
          other: '# cambios no se pudieron escribir en el disco. Se pierden al cerrar Tenantry.',
        }),
      agree: 'Salir igualmente',
      back: 'Volver',
    },
  },
  guide: {
    title: 'Guía',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'Abrir Registros de aplicaciones',
    accessPicture:
      'Una página del servicio que muestra quién tiene acceso, con la aplicación y su rol marcados.',
    pictures: pictureWords,
    opensInBrowser: 'Se abre en el navegador',
    show: 'Mostrar la guía',
    hide: 'Ocultar la guía',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'Vincular inquilino',
    back: 'Volver a los inquilinos',
    testRuntime: 'Versión de práctica: no escriba secretos reales.',
    testRuntimeTitle: 'Versión de práctica',
    retry: 'Reintentar',
    protection: 'Protección…',
    lockNow: 'Bloquear ahora',
    /** Of a vault that a passphrase opens too. */
    lockable: 'El almacén está abierto. Bloquéelo para que se pida la frase de contraseña.',
    waitToRetry: (seconds: number) =>
      `Demasiadas veces en poco tiempo. Espere ${spanInWords(language, seconds)} e inténtelo de nuevo.`,
    vaultFile: (file: string) => `Archivo del almacén: ${file}`,
  },
  fault: {
    missing: {
      title: 'No se pudo cargar esta parte de Tenantry',
      text: 'El resto de la ventana sigue funcionando. Volver a cargarla puede ayudar; lo que se escribió y no se guardó se perderá. Si no funciona, cierre Tenantry y vuelva a iniciarlo.',
    },
    broken: {
      title: 'No se pudo mostrar esta parte de Tenantry',
      text: 'Lo que se escribió en esta parte y no se guardó se ha perdido; el resto de la ventana sigue ahí. Inténtelo de nuevo. Si no funciona, cierre Tenantry y vuelva a iniciarlo.',
    },
    window: {
      title: 'Se produjo un error en esta ventana',
      text: 'Lo que está guardado está a salvo. Lo que se escribió y no se guardó se ha perdido. Vuelva a cargar la ventana para continuar.',
    },
    reload: 'Volver a cargar',
  },
  form: {
    title: 'Vincular inquilino',
    intro: 'Escriba las credenciales de la aplicación. Para comprobarlas, se solicita un token a Microsoft.',
    /** While there is no tenant yet. */
    firstTitle: 'Vincular el primer inquilino',
    firstIntro: 'Necesita tres valores del registro de su aplicación. La guía muestra dónde encontrarlos.',
    connect: 'Conectar',
    connecting: 'Solicitando un token a Microsoft…',
    connectAgain: 'Conectar de nuevo',
    keepAnyway: 'Guardar sin conectar',
    showSecret: 'Mostrar el secreto',
    hideSecret: 'Ocultar el secreto',
    secretHeld: 'El secreto que escribió se conserva para el próximo intento. Escriba para reemplazarlo.',
    secretCleared: 'El secreto de cliente que había escrito se borró al bloquear Tenantry. Péguelo de nuevo.',
    secretHeldPlaceholder: 'Guardado para reintentar',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: 'Se rellenó # campo con el texto pegado.',
        other: 'Se rellenaron # campos con el texto pegado.',
      }),
    proposedName: (name: string) => `Propuesto por el inquilino: ${name}`,
    switchCloud: (cloud: string) => `Cambiar a ${cloud}`,
    switchCloudAndRetry: (cloud: string) => `Cambiar a ${cloud} y reintentar`,
    like: (name: string) => `Iniciado con la nube, el servicio y las etiquetas de ${name}.`,
    nationalClouds: 'Nubes nacionales',
    sovereignClouds: 'Nubes soberanas',
    hostsOfCloud: (authority: string, graph: string) => `Inicio de sesión: ${authority} · Graph: ${graph}`,
    asksBeforeSending:
      'Antes de enviar nada a estos hosts, Tenantry pregunta en un cuadro de diálogo propio.',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI y Dynamics 365',
      azure: 'Azure',
      other: 'Otros',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (no en esta nube)`,
    scope: (scope: string) => `Ámbito: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `Inquilino ${tenantId}, encontrado en ${cloud}.`,
    tenantFoundSomewhere: (tenantId: string) => `Inquilino ${tenantId}, encontrado.`,
    tenantElsewhere: 'Este inquilino está en otra nube.',
    tenantNotFound: 'No se encontró ningún inquilino con este dominio en esta nube.',
    alreadyLinked: (name: string) => `Ya está vinculado como ${name}.`,
    lifetimes: 'Días a partir de hoy:',
    lifetime: (days: number) => plural(language, days, { one: 'En # día', other: 'En # días' }),
    more: 'Etiquetas y notas',
    removeLabel: (name: string) => `Quitar la etiqueta ${name}`,
    chosenLabels: 'Etiquetas de este inquilino',
    discardTitle: '¿Descartar lo que se escribió?',
    discardText:
      'Hay un formulario empezado. Para empezar otro, se descarta lo que se escribió en él y, con ello, un secreto de cliente que el portal muestra una sola vez.',
    discard: 'Descartar',
    keepEntered: 'Conservar',
    stillSending: 'Se está vinculando un inquilino. Espere la respuesta de Microsoft e inténtelo de nuevo.',
    offline:
      'Sin conexión. El inquilino se guardará en espera y se verificará cuando se pueda acceder de nuevo a Microsoft.',
  },
  linked: {
    title: (name: string) => `${name} está vinculado`,
    waitingTitle: (name: string) => `${name} está guardado, aún sin verificar`,
    attentionTitle: (name: string) => `${name} está guardado, pero requiere atención`,
    waitingText: 'Aún no se ha verificado. Tenantry lo volverá a intentar automáticamente.',
    keptText: 'Se guardó sin consultar a Microsoft. Verifíquelo cuando quiera.',
    sessionText:
      'Su secreto está solo en memoria, hasta que lo proteja un llavero o una frase de contraseña, o hasta que cierre Tenantry.',
    tenant: 'Inquilino',
    app: 'Id. de cliente',
    appName: 'Aplicación',
    domains: 'Dominios',
    cloud: 'Nube',
    service: 'Servicio',
    roles: 'Permisos concedidos',
    rolesNone: 'Ninguno',
    rolesUnknown: 'No se pueden leer en el token',
    moreRoles: (count: number) => plural(language, count, { one: 'y # más', other: 'y # más' }),
    secretExpires: 'El secreto expira',
    token: 'Duración del token',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'Secreto',
    another: 'Vincular otro inquilino',
    toList: 'Ir a los inquilinos',
  },
  finding: {
    details: 'Detalles',
    code: 'Código',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join(', '),
    traceId: 'Id. de seguimiento',
    correlationId: 'Id. de correlación',
    time: 'Hora',
    status: 'Estado HTTP',
    transport: 'Error de red',
    microsoftSays: 'Microsoft dice',
    copy: 'Copiar para soporte',
    copied: 'Detalles copiados. No contienen ningún secreto.',
    openConsent: 'Abrir página de consentimiento',
    copyConsent: 'Copiar vínculo de consentimiento',
    consentCopied:
      'Vínculo copiado. Un administrador del inquilino lo abre para conceder lo que la aplicación solicita.',
    waitSeconds: (seconds: number) => `Microsoft pide esperar ${spanInWords(language, seconds)}.`,
    signInToProxy: 'Iniciar sesión en el proxy…',
    tryAgain: 'Reintentar',
    tryAgainIn: (seconds: number) =>
      seconds < 100 ? `Reintentar en ${seconds} s` : `Reintentar en ${Math.ceil(seconds / 60)} min`,
    openStep: 'Mostrar en la guía',
    owner: 'Quién puede solucionarlo',
    ownedBy: (owner: string) => `Quién puede solucionarlo: ${owner}`,
    owners: {
      you: 'usted',
      tenant_admin: 'un administrador del inquilino',
      network_team: 'los responsables de esta red',
      microsoft: 'Microsoft',
      nobody: 'nadie: se resuelve por sí solo',
    } satisfies Record<FindingOwner, string>,
    retry: 'Reintentar',
    retries: {
      never: 'Solo sirve con otros valores',
      after_change: 'Sirve una vez solucionado',
      later: 'Sirve pasado un tiempo',
    } satisfies Record<RetryClass, string>,
  },
  list: {
    title: 'Inquilinos',
    count: (count: number) => plural(language, count, { one: '# inquilino', other: '# inquilinos' }),
    emptyTitle: 'Aún no hay inquilinos vinculados',
    emptyText: 'Vincule el primero; la guía muestra dónde está cada valor.',
    name: 'Nombre',
    tenant: 'Inquilino',
    cloud: 'Nube',
    service: 'Servicio',
    state: 'Estado',
    labels: 'Etiquetas',
    lastVerified: 'Verificado',
    secretExpires: 'El secreto expira',
    some: (shown: number, all: number) => `${inNumber(shown)} de ${inNumber(all)} inquilinos`,
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { one: '# seleccionado', other: '# seleccionados' })
        : plural(language, count, {
            one: `Se muestran ${inNumber(shown)} de # seleccionado`,
            other: `Se muestran ${inNumber(shown)} de # seleccionados`,
          }),
    select: (name: string) => `Seleccionar ${name}`,
    selectAll: 'Seleccionar lo mostrado',
    selection: 'Selección',
    pinnedMark: 'Anclado',
    openDetails: 'Abrir detalles',
    search: 'Buscar inquilinos',
    clearSearch: 'Borrar la búsqueda',
    deleteKey: 'Supr',
    view: 'Vista',
    more: 'Más',
    /** Of a column that is wanted. */
    tooNarrow: 'No cabe ahora',
    columns: 'Columnas',
    nothingFound: 'Sin coincidencias',
    nothingFoundText: (what: readonly string[]) => `Filtrado por ${what.join(' · ')}`,
    searchedFor: (text: string) => `“${text}”`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 &&
          plural(language, expired, { one: '# secreto ha expirado', other: '# secretos han expirado' }),
        soon > 0 &&
          plural(
            language,
            soon,
            expired > 0
              ? { one: '# expira en los próximos 30 días', other: '# expiran en los próximos 30 días' }
              : {
                  one: '# secreto expira en los próximos 30 días',
                  other: '# secretos expiran en los próximos 30 días',
                },
          ),
      ]
        .filter((part) => part !== false)
        .join(', '),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `${plural(language, expired, { one: '# expirado', other: '# expirados' })}, ${inNumber(soon)} en 30 días`,
    never: 'Nunca',
    unreachable: 'Intento fallido',
    actions: 'Acciones',
    actionsFor: (name: string) => `Acciones para ${name}`,
    verify: 'Verificar',
    verifying: 'Verificando…',
    verifyAll: 'Verificar todos',
    rename: 'Cambiar nombre',
    reveal: 'Mostrar secreto',
    copySecret: 'Copiar secreto',
    copyToken: 'Copiar token de acceso',
    remove: 'Quitar',
    removed: (name: string) => `${name} está en la papelera.`,
    undo: 'Deshacer',
    restored: (name: string) => `${name} está de vuelta.`,
    details: (name: string) => `Detalles de ${name}`,
    close: 'Cerrar',
    revealing: 'Abriendo el secreto…',
    revealed: (seconds: number) => `Se oculta en ${spanInWords(language, seconds)}`,
    hide: 'Ocultar',
    secretCopied: (seconds: number) =>
      `Secreto copiado. El Portapapeles se borra en ${spanInWords(language, seconds)}.`,
    tokenCopied: (seconds: number) =>
      `Token copiado. El Portapapeles se borra en ${spanInWords(language, seconds)}.`,
    verified: (name: string) => `${name} está verificado.`,
    verifyFailed: (name: string) => `${name} requiere atención.`,
    verifyUnreachable: (name: string) => `${name} no se pudo verificar ahora.`,
    renameTitle: (name: string) => `Cambiar el nombre de ${name}`,
    enterSecret: {
      there: {
        action: 'Reemplazar secreto',
        menu: 'Reemplazar secreto…',
        title: (name: string) => `Reemplazar el secreto de ${name}`,
        text: 'El secreto nuevo se verifica antes de ocupar el lugar del anterior.',
        done: (name: string) => `Se reemplazó el secreto de ${name}.`,
        notDone: (name: string, why: string) => `No se reemplazó el secreto de ${name}. ${why}`,
      },
      missing: {
        action: 'Agregar secreto',
        menu: 'Agregar secreto…',
        title: (name: string) => `Agregar un secreto a ${name}`,
        text: 'Se verifica antes de guardarlo.',
        done: (name: string) => `${name} ya tiene su secreto.`,
        notDone: (name: string, why: string) => `No se agregó el secreto de ${name}. ${why}`,
      },
    },
    save: 'Guardar',
    cancel: 'Cancelar',
    scope: 'Ámbito',
    created: 'Se vinculó',
    entered: 'Escrito como',
    newSecret: 'Nuevo secreto de cliente',
    failed: 'No se pudo leer la lista.',
  },
  expiry: {
    unknown: 'Desconocido',
    /** In a cell, beside “El secreto expira”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `Expiró ${day}`,
        since,
        today: 'Expira hoy',
        inDays: { one: 'En # día', other: 'En # días' },
      }),
    /** The same in two parts, for what has expired. */
    expired: 'Expirado',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: 'Escribir la fecha',
    change: 'Cambiar la fecha',
    forget: 'Desconocido',
    byDate: {
      title: 'Según su fecha, el secreto de cliente ha expirado',
      remedy:
        'Cree un secreto de cliente nuevo en Certificados y secretos y reemplace aquí el anterior. Si Microsoft aún acepta el anterior, corrija su fecha.',
    },
    fromMicrosoft: 'Fecha de Microsoft',
    exported: (count: number) =>
      plural(language, count, { one: 'Se exportó # fecha.', other: 'Se exportaron # fechas.' }),
  },
  verifyRun: {
    title: 'Verificando inquilinos',
    done: (done: number, total: number) => `${inNumber(done)} de ${inNumber(total)}`,
    verified: (count: number) => plural(language, count, { one: '# correcto', other: '# correctos' }),
    failed: (count: number) =>
      plural(language, count, { one: '# requiere atención', other: '# requieren atención' }),
    unverified: (count: number) =>
      plural(language, count, { one: '# sin verificar', other: '# sin verificar' }),
    remaining: (count: number) => plural(language, count, { one: '# pendiente', other: '# pendientes' }),
    timeLeft: (seconds: number) =>
      seconds < 10 ? 'Casi listo' : `Listo en aprox. ${spanInWords(language, Math.round(seconds / 5) * 5)}`,
    held: (count: number) =>
      plural(language, count, {
        one: 'Microsoft pide que # inquilino espere',
        other: 'Microsoft pide que # inquilinos esperen',
      }),
    cancel: 'Cancelar',
    cancelling: 'Cancelando…',
    started: (count: number) =>
      plural(language, count, { one: 'Verificando # inquilino.', other: 'Verificando # inquilinos.' }),
    percent: (percent: number) => `${percent} por ciento verificado.`,
    allVerified: (count: number) =>
      plural(language, count, {
        one: '# inquilino está verificado.',
        other: '# inquilinos están verificados.',
      }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join(', '),
    groups: 'Por causa',
    tenants: (count: number) => plural(language, count, { one: '# inquilino', other: '# inquilinos' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [...names, plural(language, more, { one: '# más', other: '# más' })]),
    notJudged: 'No se evaluaron. Sigue siendo válido lo que ya se sabía de ellos.',
    show: 'Mostrar',
    replaceSecret: 'Reemplazar secreto…',
    copyNames: 'Copiar nombres',
    namesCopied: 'Nombres copiados.',
    cancelled: (count: number) =>
      plural(language, count, {
        one: '# inquilino quedó sin verificar porque se canceló.',
        other: '# inquilinos quedaron sin verificar porque se canceló.',
      }),
    verifyRest: 'Verificar el resto',
    skippedTitle: 'Sin verificar',
  },
  network: {
    offline: 'Sin conexión',
    title: 'Ahora no se puede acceder a Microsoft',
    since: (moment: string) => `Desde: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        one: '# inquilino está en espera y se verificará por sí solo cuando Microsoft vuelva a responder.',
        other:
          '# inquilinos están en espera y se verificarán por sí solos cuando Microsoft vuelva a responder.',
      }),
    keepsWorking: 'Los inquilinos vinculados siguen como están. Puede seguir trabajando.',
    nowOffline: 'No se puede acceder a Microsoft.',
    nowOnline: 'Se puede acceder de nuevo a Microsoft.',
  },
  settings: {
    title: 'Configuración',
    security: 'Seguridad',
    verifying: 'Verificación',
    language: 'Idioma',
    languageOfSystem: 'Según el sistema',
    lockAfter: 'Bloquear tras',
    lockAfterText: 'Tiempo sin uso. Se abre de nuevo con la frase de contraseña.',
    lockAfterNone: 'Requiere una frase de contraseña. Créela en Protección.',
    lockAfterChoice: (minutes: number) => (minutes === 0 ? 'Nunca' : spanInWords(language, minutes * 60)),
    lockWithScreen: 'Bloquear con la pantalla',
    lockWithScreenText: 'También cuando el equipo entra en suspensión.',
    hiddenFromCapture: 'Ocultar en capturas de pantalla',
    hiddenFromCaptureText: 'Las capturas y el uso compartido de la pantalla omiten esta ventana.',
    hiddenFromCaptureNot: 'Linux no puede omitir una ventana en las capturas de pantalla.',
    reverify: 'Verificar automáticamente los inquilinos vinculados',
    reverifyText:
      'Un secreto revocado se detecta antes de que falle un trabajo. Se reparte a lo largo del día y nunca se hace mientras el llavero está bloqueado.',
    reverifyChoices: { off: 'Desactivado', daily: 'Diariamente', weekly: 'Semanalmente' },
    expiryNotices: 'Avisar de los secretos que expiran pronto',
    expiryNoticesText: 'Una notificación al día como máximo, mientras Tenantry está abierto.',
    appearance: 'Apariencia',
    theme: 'Tema',
    themes: { system: 'Según el sistema', light: 'Claro', dark: 'Oscuro' },
    density: 'Filas de la lista',
    densities: { comfortable: 'Amplias', compact: 'Compactas' },
    zoom: 'Zoom',
    zoomText: 'Ctrl con más, menos o la rueda del ratón. Ctrl+0 vuelve al tamaño real.',
    notKept: 'La configuración no se guardó.',
    confirmedClouds: 'Otras nubes que pueden recibir secretos',
    confirmedCloudsText:
      'Usted aceptó estos hosts. Con “Volver a preguntar”, Tenantry pregunta antes de enviar allí el próximo secreto.',
    askAgain: 'Volver a preguntar',
    askAgainFor: (authority: string, graph: string) => `Volver a preguntar para ${authority} y ${graph}`,
    asksAgain: 'Tenantry volverá a preguntar antes de enviar nada allí.',
  },
  activity: {
    open: 'Actividad',
  },
  about: {
    open: 'Acerca de Tenantry…',
    title: 'Acerca de Tenantry',
    version: (version: string) => `Versión ${version}`,
    built: 'Compilación',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Sistema',
    licences: 'Licencias…',
    licencesTitle: 'Licencias',
    licencesText: 'Tenantry usa estos paquetes. Seleccione uno para leer su licencia.',
    loading: 'Leyendo las licencias…',
    runtime: 'Electron y Chromium tienen archivos propios, junto al programa.',
    showRuntime: 'Mostrar los archivos',
    noRuntime: 'Los archivos de Electron y Chromium no están junto a este programa.',
    search: 'Buscar un paquete',
    noneFound: 'Ningún paquete tiene este nombre.',
    diagnostics: 'Copiar diagnóstico',
    diagnosticsText:
      '“Copiar diagnóstico” copia versiones, configuración, estados y cantidades. Sin nombres, identificadores ni secretos.',
    copied: 'Diagnóstico copiado. No contiene nombres, identificadores ni secretos.',
  },
  bin: {
    title: 'Papelera',
    intro: 'Los inquilinos quitados permanecen aquí 30 días, con sus secretos cifrados.',
    empty: 'La papelera está vacía',
    emptyText: 'Los inquilinos quitados se pueden recuperar desde aquí durante 30 días.',
    loading: 'Leyendo la papelera',
    failed: 'No se pudo leer la papelera.',
    list: 'Inquilinos quitados',
    removed: (moment: string) => `Quitado: ${moment}`,
    purged: (days: number) =>
      days <= 0
        ? 'Se elimina definitivamente hoy'
        : plural(language, days, {
            one: 'Se elimina definitivamente en # día',
            other: 'Se elimina definitivamente en # días',
          }),
    selected: (count: number) => plural(language, count, { one: '# seleccionado', other: '# seleccionados' }),
    choose: 'Elija inquilinos para recuperarlos.',
    all: 'Seleccionar todo',
    none: 'Anular selección',
    restore: 'Restaurar',
    purge: 'Eliminar definitivamente',
    emptyBin: 'Vaciar la papelera',
    restored: (count: number) =>
      plural(language, count, { one: '# inquilino está de vuelta.', other: '# inquilinos están de vuelta.' }),
    purgedNow: (count: number) =>
      plural(language, count, {
        one: 'Se eliminó definitivamente # inquilino.',
        other: 'Se eliminaron definitivamente # inquilinos.',
      }),
    confirmTitle: (count: number) =>
      plural(language, count, {
        one: '¿Eliminar definitivamente # inquilino?',
        other: '¿Eliminar definitivamente # inquilinos?',
      }),
    confirmText:
      'También se eliminan sus secretos. Esta acción no se puede deshacer. En Microsoft no cambia nada.',
    emptyTitle: '¿Vaciar la papelera?',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        one: 'Se eliminan el inquilino que contiene y su secreto. Esta acción no se puede deshacer. En Microsoft no cambia nada.',
        other:
          'Se eliminan los # inquilinos y sus secretos. Esta acción no se puede deshacer. En Microsoft no cambia nada.',
      }),
    deleteAll: (count: number) => plural(language, count, { one: 'Eliminar', other: 'Eliminar los #' }),
    open: 'Abrir la papelera',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1
        ? `Etiquetas de ${name}`
        : plural(language, count, {
            one: 'Etiquetas de # inquilino',
            other: 'Etiquetas de # inquilinos',
          }),
    edit: 'Etiquetas…',
    find: 'Busque una etiqueta o escriba una nueva',
    create: (name: string) => `Nueva etiqueta “${name}”`,
    empty: 'Aún no hay etiquetas. Escriba un nombre para la primera.',
    noneFound: 'Ninguna etiqueta tiene este nombre.',
    carriedBy: (count: number) =>
      count === 0
        ? 'En ningún inquilino'
        : plural(language, count, { one: 'En # inquilino', other: 'En # inquilinos' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `Cambiar la etiqueta ${name}`,
    rename: 'Cambiar nombre',
    newName: (name: string) => `Nuevo nombre de ${name}`,
    taken: 'Ya hay una etiqueta con este nombre.',
    color: 'Color',
    colors: {
      grey: 'Gris',
      red: 'Rojo',
      orange: 'Naranja',
      yellow: 'Amarillo',
      green: 'Verde',
      teal: 'Verde azulado',
      blue: 'Azul',
      purple: 'Morado',
    },
    delete: 'Eliminar la etiqueta',
    deleteTitle: (name: string) => `¿Eliminar la etiqueta ${name}?`,
    deleteText: (count: number) =>
      count === 0
        ? 'Ningún inquilino la lleva.'
        : plural(language, count, {
            one: 'Se quita de # inquilino. El inquilino se conserva.',
            other: 'Se quita de # inquilinos. Los inquilinos se conservan.',
          }),
    apply: 'Aplicar',
    applied: (count: number) =>
      count === 0
        ? 'No hubo nada que cambiar.'
        : plural(language, count, {
            one: 'Se cambiaron las etiquetas de # inquilino.',
            other: 'Se cambiaron las etiquetas de # inquilinos.',
          }),
  },
  details: {
    pin: 'Anclar',
    unpin: 'Desanclar',
    pinned: (count: number) =>
      plural(language, count, { one: '# inquilino está anclado.', other: '# inquilinos están anclados.' }),
    unpinned: (count: number) =>
      plural(language, count, {
        one: '# inquilino ya no está anclado.',
        other: '# inquilinos ya no están anclados.',
      }),
    duplicate: 'Vincular otro similar',
    twins: 'También vinculado como',
    addNotes: 'Agregar notas',
    editNotes: 'Editar notas',
    notesKept: 'Lo que escribió sigue aquí. Inténtelo de nuevo.',
    notesLost: (name: string) =>
      `Las notas de ${name} no se guardaron. Lo que escribió sigue en sus detalles.`,
    notesKeys: 'Ctrl+Entrar guarda; Esc descarta.',
    removedMany: (count: number) =>
      plural(language, count, {
        one: '# inquilino está en la papelera.',
        other: '# inquilinos están en la papelera.',
      }),
    restoredMany: (count: number) =>
      plural(language, count, { one: '# inquilino está de vuelta.', other: '# inquilinos están de vuelta.' }),
  },
  replaceMany: {
    title: (count: number) =>
      plural(language, count, {
        one: 'Reemplazar el secreto de # inquilino',
        other: 'Reemplazar el secreto de # inquilinos',
      }),
    text: 'El secreto nuevo se verifica en cada inquilino antes de ocupar allí el lugar del anterior.',
    app: (clientId: string) => `Aplicación: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, {
        one: 'Se reemplazó el secreto de # inquilino.',
        other: 'Se reemplazó el secreto de # inquilinos.',
      }),
    refused: (count: number) =>
      plural(language, count, {
        one: '# inquilino conserva su secreto anterior.',
        other: '# inquilinos conservan su secreto anterior.',
      }),
    refusedTitle: 'Conservan su secreto anterior',
    retry: (count: number) =>
      plural(language, count, {
        one: 'Reintentar con # inquilino',
        other: 'Reintentar con # inquilinos',
      }),
    submit: 'Reemplazar secreto',
    done: 'Listo',
  },
  filters: {
    states: 'Estado',
    clouds: 'Nube',
    labels: 'Etiqueta',
    expiry: 'El secreto expira',
    unreachable: 'Sin verificar en la última comprobación',
    spans: {
      expired: 'Expirado',
      within_7: 'En 7 días o menos',
      within_14: 'En 14 días o menos',
      within_30: 'En 30 días o menos',
      unknown: 'Desconocido',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}: ${values[0]}` : `${kind}: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}: ${values.join(', ')}`,
    only: (count: number) =>
      plural(language, count, { one: '# inquilino elegido', other: '# inquilinos elegidos' }),
    noLabels: 'Aún no hay etiquetas',
    rows: inNumber,
    clear: 'Borrar filtros',
  },
  bulk: {
    replaceSecret: 'Reemplazar secreto…',
    oneAppOnly: 'Un mismo secreto sirve solo para inquilinos de la misma aplicación en la misma nube.',
    noSecret: 'Ninguno de ellos tiene un secreto aquí.',
    noneShown: 'No se muestra ninguno de los seleccionados.',
    running: 'Hay una verificación en curso.',
    exportMenu: 'Exportar',
    export: 'Exportar…',
    connections: 'Conexiones…',
    expiryDates: 'Fechas de expiración',
    exportIcs: 'Exportar fechas de expiración (.ics)…',
    exportCsv: 'Exportar fechas de expiración (.csv)…',
    calendar: 'Calendario (.ics)',
    table: 'Tabla (.csv)',
    remove: 'Quitar',
    clear: 'Borrar selección',
  },
  menu: menuWords,
  importing: {
    open: 'Importar…',
    /** Below the first form, while there is no tenant. */
    instead: '¿Viene de otro equipo u otra herramienta?',
    dropTitle: 'Suelte el archivo para importarlo',
    dropText: 'No se cambia nada antes de que vea lo que contiene.',
  },
  dialogs: {
    cloudTitle: 'Enviar a otra nube',
    cloudQuestion: (authority: string) => `¿Enviar el secreto de cliente a ${authority}?`,
    cloudHosts: (authority: string, graph: string) =>
      `Host de inicio de sesión: ${authority}\nHost de Microsoft Graph: ${graph}`,
    cloudUnknown:
      'Estos hosts no están entre las nubes que Tenantry conoce. Quien los administre recibe el secreto. Envíelo solo si tiene la certeza de que son los correctos.',
    cloudSovereign: (cloud: string) =>
      `Estos son los hosts de ${cloud}, tal como los indica la biblioteca de Microsoft. Envíe el secreto solo si el inquilino está allí.`,
    send: 'Enviar',
    cancel: 'Cancelar',
    expiriesTitle: 'Exportar cuándo expiran los secretos',
    formats: { ics: 'Calendario', csv: 'Tabla' },
  },
  appPermissions: {
    open: 'Permisos…',
    title: (name: string) => `Permisos de ${name}`,
    asking: 'Consultando a Microsoft qué puede hacer la aplicación…',
    none: 'Ninguno concedido.',
    ungranted: 'No concedido',
    unnamed: (count: number) =>
      plural(language, count, {
        one: 'El registro de la aplicación solicita # permiso más que no está concedido. Tenantry no puede saber cuál.',
        other:
          'El registro de la aplicación solicita # permisos más que no están concedidos. Tenantry no puede saber cuáles.',
      }),
    fromDirectory: 'Leído del directorio ahora mismo.',
    fromToken: (permission: string) =>
      `Leído de los tokens de la aplicación ahora mismo, así que pueden faltar otras API. Con ${permission}, la aplicación podría leerlos todos.`,
    optional: (name: string, all: string) =>
      `Si una aplicación tiene ${name}, Tenantry muestra también el nombre y los dominios de su inquilino; con ${all}, todos sus permisos. El nombre de la aplicación y la fecha de su secreto no necesitan ningún permiso en el inquilino de la propia aplicación. Tenantry no necesita ninguno de ellos.`,
    neededTitle: 'Qué necesita la aplicación',
    neededText: 'Indique qué permisos debe tener esta aplicación y Tenantry muestra cuáles faltan.',
    neededLabel: 'Permisos necesarios',
    neededHint: 'Uno por línea, o tal como se pegan de un documento, por ejemplo, User.Read.All.',
    choose: 'Elegir',
    change: 'Cambiar',
    takeRequested: 'Agregar permisos concedidos y solicitados',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `«${texts[0]}» no es el nombre de un permiso.`
        : `No son nombres de permisos: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      plural(language, count, {
        one: 'El único permiso necesario está concedido.',
        other: 'Los # permisos necesarios están concedidos.',
      }),
    missing: (missing: number, needed: number) =>
      plural(language, missing, {
        one: `Falta # de ${inNumber(needed)}`,
        other: `Faltan # de ${inNumber(needed)}`,
      }),
    missingInShort: (names: readonly string[]) =>
      `${names.length === 1 ? 'Falta' : 'Faltan'}: ${listInWords(language, names)}`,
  },
  history: {
    title: 'Historial',
    none: 'Nada todavía.',
    failed: 'No se pudo leer.',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `${way === 'clipboard' ? 'Copiado' : 'Exportado'} como ${format}, ${secrets ? 'con su secreto' : 'sin su secreto'}`,
    outcomes: {
      ok: 'Verificado',
      failed: 'Requiere atención',
      unreachable: 'Sin verificar',
    } satisfies Record<CheckOutcome, string>,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'Iniciar sesión en el proxy',
    heading: 'Iniciar sesión en el proxy de esta red',
    question: (proxy: string) => `${proxy} pide un nombre de usuario y una contraseña.`,
    realm: (realm: string) => `Se presenta como “${realm}”.`,
    refused: 'El proxy no lo aceptó. Compruebe el nombre de usuario y la contraseña.',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    note: 'Se usa solo para este proxy y se conserva en memoria hasta que cierre Tenantry.',
    noteInTheClear:
      'Se usa solo para este proxy y se conserva en memoria hasta que cierre Tenantry. Se envía a este proxy sin cifrar.',
    signIn: 'Iniciar sesión',
    cancel: 'Cancelar',
  },
  expiryFile: {
    summary: (name: string) => `Expira el secreto de cliente de ${name}`,
    tenant: 'Inquilino',
    tenantId: 'Id. de inquilino',
    clientId: 'Id. de cliente',
    portal: 'Secreto nuevo',
    columns: {
      name: 'Nombre',
      tenant: 'Inquilino',
      tenantId: 'Id. de inquilino',
      clientId: 'Id. de cliente',
      cloud: 'Nube',
      service: 'Servicio',
      state: 'Estado',
      secretExpires: 'El secreto expira',
      daysLeft: 'Días restantes',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, {
            one: '# secreto de cliente expira en los próximos 30 días',
            other: '# secretos de cliente expiran en los próximos 30 días',
          }),
        expired > 0 &&
          plural(language, expired, {
            one: '# secreto de cliente ha expirado',
            other: '# secretos de cliente han expirado',
          }),
      ]
        .filter((part) => part !== false)
        .join(', '),
    next: (name: string, iso: string) => `Próximo: ${name}, el ${dayInWords(language, iso)}.`,
    last: (name: string, iso: string) => `Último: ${name}, el ${dayInWords(language, iso)}.`,
  },
  moments: {
    /** Where it stands alone, as in a cell. */
    short: (iso: string, now: number) => sentenceCase(language, shortMoment(iso, now)),
    /** After other words. */
    inSentence: shortMoment,
    exact: (iso: string) => dateAndTimeInWords(language, new Date(iso)),
    full: (iso: string) => momentInFull(language, iso),
  },
  startup: {
    stoppedTitle: 'Tenantry tuvo que detenerse',
    stopped: 'Algo falló dentro de Tenantry. Lo guardado está a salvo. Vuelva a iniciar Tenantry.',
    forbiddenSwitchTitle: 'Tenantry no se inició',
    forbiddenSwitch: (name: string) =>
      `El modificador de línea de comandos --${name} no se acepta, porque podría debilitar la protección de los secretos. Inicie Tenantry sin él.`,
  },
};
