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

const language = 'pt-BR';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'França (Bleu)', short: 'França' },
  'germany-delos': { name: 'Alemanha (Delos)', short: 'Alemanha' },
  'singapore-government': { name: 'Singapura (Governo)', short: 'Singapura' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: {
    label: 'Nome',
    placeholder: 'Obtido do locatário',
    hint: 'Como este locatário aparece na lista.',
  },
  cloud: { label: 'Nuvem', placeholder: '', hint: '' },
  tenant: {
    label: 'ID do locatário',
    placeholder: 'GUID ou domínio, por exemplo, contoso.onmicrosoft.com',
    hint: 'Uma URL do portal ou de logon também serve.',
  },
  clientId: {
    label: 'ID do cliente',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'O “ID do aplicativo (cliente)” do portal.',
  },
  clientSecret: {
    label: 'Segredo do cliente',
    placeholder: 'O Valor, não o ID do segredo',
    hint: 'Mostrado uma única vez, quando o segredo é criado.',
  },
  service: { label: 'Serviço', placeholder: '', hint: '' },
  scope: {
    label: 'Escopo',
    placeholder: 'api://…/.default',
    hint: 'O URI de uma API com /.default no final.',
  },
  customAuthority: {
    label: 'Host de logon',
    placeholder: 'login.example.com',
    hint: 'Onde os tokens são solicitados.',
  },
  customGraph: {
    label: 'Host do Microsoft Graph',
    placeholder: 'graph.example.com',
    hint: 'O Microsoft Graph nessa nuvem.',
  },
  environmentName: {
    label: 'Nome do ambiente',
    placeholder: 'production',
    hint: 'Como aparece no centro de administração do Business Central.',
  },
  environmentUrl: {
    label: 'URL do ambiente',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: 'O endereço em que o ambiente abre.',
  },
  secretExpiresAt: {
    label: 'Expiração do segredo',
    placeholder: 'Ano, mês e dia',
    hint: 'Você receberá um lembrete antes desse dia.',
  },
  labels: {
    label: 'Rótulos',
    placeholder: 'Adicionar rótulo',
    hint: 'Pressione Enter ou vírgula depois de cada um.',
  },
  notes: {
    label: 'Notas',
    placeholder: 'O que for útil saber, mas nenhum segredo',
    hint: 'As notas não são criptografadas.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Insira um valor.',
  too_long: 'É longo demais. Confira o que foi colado.',
  tenant_shape: 'Insira o GUID do locatário ou um dos domínios dele.',
  tenant_shared_endpoint: 'Isto indica todos os locatários de uma vez. Insira o GUID ou o domínio de um só.',
  tenant_url_without_tenant: 'Não há nenhum locatário nesta URL. Insira o GUID ou o domínio do locatário.',
  tenant_personal: 'Este é o locatário das contas Microsoft pessoais. Insira o da sua organização.',
  placeholder: 'Isto é um texto de exemplo. Insira o ID verdadeiro.',
  client_id_shape: 'Insira um GUID: o “ID do aplicativo (cliente)” da página Visão geral do aplicativo.',
  scope_shape: 'Insira o URI de uma API com /.default no final.',
  scope_several: 'Insira um único escopo. Um token vale sempre para uma só API.',
  contains_secret: 'Parece ser o segredo do cliente. Remova-o daqui; o lugar dele é “Segredo do cliente”.',
  secret_masked: 'Estes são apenas os pontos que ocultam um segredo. Crie um novo e copie o Valor dele.',
  secret_not_held: 'Insira o segredo novamente; ele não está mais na memória.',
  name_control_characters: 'Insira o nome em uma única linha.',
  host_shape: 'Insira um nome de host, por exemplo, login.example.com.',
  host_of_national_cloud: 'Este host pertence a uma nuvem da lista. Escolha essa nuvem.',
  environment_name_shape: 'Use somente letras, dígitos, hifens e sublinhados.',
  environment_url_shape: 'Insira o endereço do ambiente, por exemplo, contoso.crm4.dynamics.com.',
  service_not_in_cloud:
    'Este serviço não é conhecido na nuvem escolhida. Escolha “Outra API” e insira o escopo dela.',
  date_shape: 'Insira uma data com ano, mês e dia.',
  label_shape: 'Um rótulo é uma linha sem vírgulas.',
  too_many_labels: 'São rótulos demais. Um locatário pode ter até 20.',
  cloud_unknown: 'Nenhuma nuvem com este nome é conhecida. Indique uma das que estão no formulário.',
  service_unknown: 'Nenhum serviço com este nome é conhecido. Indique um dos que estão no formulário.',
  other_sign_in: 'Esta conexão entra de outra forma, não com um segredo do cliente.',
  secret_cut: 'Esta linha tem mais células do que há colunas. Coloque o segredo dela entre aspas.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Espaços ou caracteres invisíveis foram removidos.',
  taken_from_url: 'Obtido da URL colada.',
  cloud_from_url: 'Nuvem escolhida de acordo com a URL colada.',
  tenant_of_microsoft:
    'Este é o locatário dos serviços da própria Microsoft. Provavelmente você quer o da sua organização.',
  same_as_tenant: 'Este é o ID do locatário. Insira o ID do aplicativo (cliente).',
  same_as_client_id: 'Este é o mesmo GUID do ID do cliente. Copie a coluna Valor do segredo.',
  secret_looks_like_id: 'Parece ser o ID do segredo. Copie a coluna Valor.',
  secret_unusual: 'Diferente dos segredos que o Entra cria hoje. Tudo bem se for um mais antigo.',
  secret_quoted: 'O valor está entre aspas. Remova-as, a menos que façam parte dele.',
  secret_inner_space: 'Há um espaço no meio. Confira se o valor foi copiado por inteiro.',
  environment_unusual: 'Diferente dos endereços do Dynamics 365. Confira se é o do ambiente.',
  date_past: 'Esse dia já passou.',
  date_far: 'Está mais distante do que o Entra permite hoje. Tudo bem se o segredo for mais antigo.',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'A Microsoft não aceita este segredo do cliente',
    remedy:
      'Copie novamente o Valor do segredo, por inteiro. Se ele não aparecer mais, crie um novo segredo. Se acabou de criá-lo, aguarde um minuto e tente novamente.',
  },
  secret_id_pasted: {
    title: 'Parece ser o ID do segredo, não o segredo',
    remedy:
      'Em Certificados e segredos, copie a coluna Valor. Se o Valor não aparecer mais, crie um novo segredo.',
  },
  secret_expired: {
    title: 'O segredo do cliente expirou',
    remedy: 'Crie um novo segredo do cliente em Certificados e segredos e substitua o anterior aqui.',
  },
  secret_not_received: {
    title: 'Nenhum segredo do cliente chegou à Microsoft',
    remedy: 'Insira o segredo novamente.',
  },
  app_unknown: {
    title: 'Este aplicativo não é conhecido neste locatário',
    remedy:
      'Confira se o ID do cliente e o ID do locatário correspondem: ambos estão na página Visão geral do aplicativo. Não use o ID do objeto.',
  },
  app_not_in_tenant: {
    title: 'O aplicativo está registrado, mas não está presente neste locatário',
    remedy:
      'Um administrador do locatário o adiciona ao conceder o consentimento do administrador na página Permissões de API do aplicativo.',
  },
  app_disabled: {
    title: 'O aplicativo está desabilitado neste locatário',
    remedy:
      'Um administrador do locatário precisa habilitá-lo: em Aplicativos empresariais > o aplicativo > Propriedades, defina “Habilitado para que os usuários entrem?” como Sim.',
  },
  app_public_client: {
    title: 'O aplicativo está registrado como cliente público, que não pode usar segredo',
    remedy: 'Na página Autenticação do aplicativo, desative “Permitir fluxos de cliente público”.',
  },
  app_of_microsoft: {
    title: 'Este ID do cliente pertence a um aplicativo da Microsoft',
    remedy: 'Ninguém mais pode usá-lo. Registre um aplicativo próprio e insira o ID do cliente dele.',
  },
  app_token_settings: {
    title: 'As configurações de token do aplicativo impedem a Microsoft de emitir um token',
    remedy:
      'Um administrador do locatário examina o aplicativo em Aplicativos empresariais: a chave de assinatura e as declarações, em Logon único. Os detalhes indicam o que falta.',
  },
  tenant_unknown: {
    title: 'Este locatário não existe na nuvem escolhida',
    remedy: 'Confira se há erros de digitação no ID do locatário e se a nuvem está certa.',
  },
  tenant_malformed: {
    title: 'A Microsoft não entende este locatário',
    remedy: 'Insira o GUID do locatário ou um dos domínios verificados dele.',
  },
  tenant_inactive: {
    title: 'O locatário está bloqueado porque ninguém o usou',
    remedy:
      'Um administrador do locatário o reativa no centro de administração. A Microsoft o exclui cerca de 20 dias depois de bloqueá-lo.',
  },
  tenant_restricted: {
    title: 'Esta rede não permite acessar este locatário',
    remedy:
      'O proxy da sua empresa só permite determinados locatários. Peça à equipe de rede que adicione este ID do locatário ou use outra rede.',
  },
  wrong_cloud: {
    title: 'Este locatário está em outra nuvem',
    remedy:
      'Escolha a nuvem do locatário e conecte novamente. O aplicativo também precisa estar registrado nessa nuvem.',
  },
  authority_unknown: {
    title: 'A Microsoft não conhece este host de logon',
    remedy: 'Confira o host de logon da nuvem personalizada, letra por letra.',
  },
  consent_missing: {
    title: 'Vinculado, mas o aplicativo ainda não tem permissões',
    remedy:
      'Adicione permissões de aplicativo na página Permissões de API do aplicativo e escolha “Conceder consentimento do administrador”. Depois, verifique novamente.',
  },
  secret_expires_soon: {
    title: 'Vinculado, mas o segredo do cliente expira em breve',
    remedy:
      'Crie um novo segredo do cliente em Certificados e segredos e insira o Valor dele com “Substituir segredo”. O antigo continua funcionando até expirar.',
  },
  permission_required: {
    title: 'O aplicativo não tem permissão para esta API',
    remedy:
      'Adicione uma permissão de aplicativo para ela na página Permissões de API do aplicativo e escolha “Conceder consentimento do administrador”.',
  },
  scope_invalid: {
    title: 'A Microsoft não aceita este escopo',
    remedy: 'Insira o URI de uma API com /.default no final.',
  },
  resource_unknown: {
    title: 'O locatário não conhece esta API',
    remedy: 'Confira o escopo e a nuvem. A API precisa estar presente e habilitada no locatário.',
  },
  resource_disabled: {
    title: 'Esta API está desabilitada no locatário',
    remedy:
      'Um administrador do locatário precisa habilitá-la: em Aplicativos empresariais > a API > Propriedades, defina “Habilitado para que os usuários entrem?” como Sim.',
  },
  conditional_access: {
    title: 'Uma política de Acesso Condicional bloqueia este aplicativo aqui',
    remedy:
      'Os valores estão certos. Um administrador do locatário permite esta rede para o aplicativo ou exclui o aplicativo da política.',
  },
  assertion_refused: {
    title: 'A Microsoft recusou um certificado que o Tenantry não enviou',
    remedy:
      'O Tenantry entra somente com um segredo do cliente. Algo na rede alterou a solicitação. Tente de outra rede ou mostre os detalhes à equipe de rede.',
  },
  person_expected: {
    title: 'A Microsoft tomou a solicitação pelo logon de uma pessoa',
    remedy:
      'O Tenantry entra como aplicativo, nunca como pessoa. Algo na rede alterou a solicitação. Tente de outra rede ou mostre os detalhes à equipe de rede.',
  },
  throttled: {
    title: 'A Microsoft pede para ir mais devagar',
    remedy: 'Foram feitas solicitações demais para este locatário. Aguarde e tente novamente.',
  },
  service_fault: {
    title: 'O serviço de logon da Microsoft está com falha',
    remedy:
      'O serviço de logon, ou um proxy antes dele, respondeu com uma falha. Seus valores não foram avaliados. Tente novamente em alguns minutos.',
  },
  request_refused: {
    title: 'A Microsoft recusou a solicitação por estar malformada',
    remedy: 'Confira todos os campos. Se estiverem certos, copie os detalhes e relate o problema.',
  },
  offline: {
    title: 'Não é possível acessar a Microsoft',
    remedy: 'Confira a conexão de rede deste computador.',
  },
  name_not_resolved: {
    title: 'O endereço da Microsoft não foi encontrado',
    remedy:
      'A rede não resolve os nomes de host da Microsoft. Confira a conexão. Se um navegador funcionar, pergunte à equipe de rede se há nomes bloqueados.',
  },
  connection_refused: {
    title: 'A conexão com a Microsoft foi recusada',
    remedy: 'Um firewall neste computador ou nesta rede a recusa. Fale com a equipe de rede.',
  },
  proxy_unreachable: {
    title: 'Sem conexão por meio do proxy desta rede',
    remedy: 'Confira as configurações de proxy do sistema ou fale com a equipe de rede.',
  },
  proxy_credentials: {
    title: 'O proxy desta rede exige autenticação',
    remedy: 'Entre com sua conta de rede ou fale com a equipe de rede.',
  },
  certificate_untrusted: {
    title: 'A conexão não é segura, por isso nada foi enviado',
    remedy:
      'O certificado não comprova que se trata da Microsoft. Se a sua empresa inspeciona o tráfego, este sistema precisa confiar na autoridade de certificação dela.',
  },
  certificate_expired: {
    title: 'O certificado da conexão não é válido hoje, por isso nada foi enviado',
    remedy:
      'Confira a data e a hora deste computador. Se estiverem certas, algo na rede apresenta um certificado expirado: fale com a equipe de rede.',
  },
  certificate_wrong_name: {
    title: 'Outro servidor respondeu no lugar da Microsoft, por isso nada foi enviado',
    remedy:
      'O certificado dele está em outro nome. Talvez seja preciso entrar nesta rede por um navegador primeiro. Caso contrário, fale com a equipe de rede.',
  },
  clock_wrong: {
    title: 'O relógio deste computador está errado',
    remedy: 'Acerte a data, a hora e o fuso horário e tente novamente. As conexões seguras dependem deles.',
  },
  tls_outdated: {
    title: 'A conexão é antiga demais para ser segura',
    remedy:
      'A Microsoft exige TLS 1.2 ou mais recente, que o Tenantry usa. Um proxy no caminho não usa: fale com a equipe de rede.',
  },
  captive_portal: {
    title: 'Uma página da Web respondeu no lugar da Microsoft',
    remedy:
      'Talvez esta rede exija que você entre primeiro. Abra um navegador, entre na rede e tente novamente.',
  },
  timed_out: {
    title: 'A Microsoft não respondeu a tempo',
    remedy: 'A rede está lenta ou bloqueada. Tente novamente.',
  },
  connection_cut: {
    title: 'A conexão foi interrompida',
    remedy: 'Algo na rede encerrou a conexão. Tente novamente.',
  },
  redirected: {
    title: 'A rede redirecionou a solicitação, por isso ela foi interrompida',
    remedy:
      'As solicitações de logon nunca são redirecionadas. Pergunte à equipe de rede o que responde no lugar da Microsoft.',
  },
  reply_unreadable: {
    title: 'A resposta não é da Microsoft',
    remedy: 'Algo na rede a alterou ou cortou. Tente novamente ou tente de outra rede.',
  },
  client_refused: {
    title: 'A Microsoft não aceita o logon deste aplicativo',
    remedy:
      'Confira o ID do cliente e copie novamente o Valor do segredo. A mensagem da Microsoft está nos detalhes.',
  },
  app_refused: {
    title: 'Este aplicativo não pode entrar neste locatário',
    remedy:
      'Confira se o ID do cliente e o ID do locatário correspondem. A mensagem da Microsoft está nos detalhes.',
  },
  token_refused: {
    title: 'O locatário nega um token a este aplicativo',
    remedy:
      'Uma política ou a falta de um consentimento impede. Um administrador do locatário pode descobrir. A mensagem da Microsoft está nos detalhes.',
  },
  other_tenant: {
    title: 'O token é para um locatário diferente do inserido',
    remedy: 'Confira o ID do locatário.',
  },
  other_app: {
    title: 'O token é para um aplicativo diferente do inserido',
    remedy: 'Confira o ID do cliente.',
  },
  unknown: {
    title: 'A Microsoft recusou por um motivo que o Tenantry não conhece',
    remedy:
      'Veja os detalhes abaixo. Com os IDs que estão ali, o suporte da Microsoft pode localizar a solicitação.',
  },
};

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'Segredo rejeitado',
  secret_id_pasted: 'ID do segredo inserida',
  secret_expired: 'Segredo expirado',
  secret_not_received: 'Segredo não recebido',
  app_unknown: 'Aplicativo desconhecido',
  app_not_in_tenant: 'Aplicativo ausente',
  app_disabled: 'Aplicativo desabilitado',
  app_public_client: 'Cliente público',
  app_of_microsoft: 'Aplicativo da Microsoft',
  app_token_settings: 'Config. de token',
  tenant_unknown: 'Locatário não existe',
  tenant_malformed: 'Locatário não entendido',
  tenant_inactive: 'Locatário bloqueado',
  tenant_restricted: 'Bloqueado pela rede',
  wrong_cloud: 'Em outra nuvem',
  authority_unknown: 'Host desconhecido',
  consent_missing: 'Ainda sem permissões',
  secret_expires_soon: 'Segredo expira em breve',
  permission_required: 'Falta uma permissão',
  scope_invalid: 'Escopo rejeitado',
  resource_unknown: 'API ausente',
  resource_disabled: 'API desabilitada',
  conditional_access: 'Bloqueado por política',
  assertion_refused: 'Certificado recusado',
  person_expected: 'Tomado por pessoa',
  throttled: 'A Microsoft limita',
  service_fault: 'Falha na Microsoft',
  request_refused: 'Solicitação recusada',
  offline: 'Microsoft inacessível',
  name_not_resolved: 'Endereço não existe',
  connection_refused: 'Conexão recusada',
  proxy_unreachable: 'Proxy inacessível',
  proxy_credentials: 'O proxy pede acesso',
  certificate_untrusted: 'Conexão não segura',
  certificate_expired: 'Certificado inválido',
  certificate_wrong_name: 'Servidor errado',
  clock_wrong: 'Relógio incorreto',
  tls_outdated: 'Conexão antiga',
  captive_portal: 'Página da web recebida',
  timed_out: 'Sem resposta a tempo',
  connection_cut: 'Conexão cortada',
  redirected: 'Solicitação desviada',
  reply_unreadable: 'Resposta alheia',
  client_refused: 'Entrada não aceita',
  app_refused: 'Entrada não permitida',
  token_refused: 'Token recusado',
  other_tenant: 'Token de outro locatário',
  other_app: 'Token de outro app',
  unknown: 'Motivo desconhecido',
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'Encontrar o ID do locatário',
    picture:
      'A página Visão geral do centro de administração do Entra, com a linha “ID do locatário” marcada.',
  },
  client: {
    title: 'Obter o ID do cliente',
    picture:
      'A página Visão geral de um aplicativo, com “ID do aplicativo (cliente)” marcado e “ID do objeto” riscado.',
  },
  secret: {
    title: 'Criar um segredo do cliente',
    picture:
      'A tabela de segredos do cliente, com a coluna “Valor” marcada e a coluna “ID do segredo” riscada.',
  },
  permissions: {
    title: 'Conceder permissões',
    picture:
      'A página Permissões de API, com “Conceder consentimento do administrador” e o status “Concedido” marcados.',
  },
  connect: {
    title: 'Preencher e conectar',
    picture: 'O formulário desta janela, preenchido, com o botão “Conectar” marcado.',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open':
    'Entre no locatário certo e abra a página **Visão geral** do centro de administração do Entra.',
  'tenant.copy': 'Copie **ID do locatário** em Informações básicas. Um domínio do locatário também serve.',
  'client.register':
    'Abra **Registros de aplicativo** e escolha **Novo registro**. Se o aplicativo já existir, abra-o.',
  'client.create':
    'Dê um nome a ele, mantenha **locatário único** como tipo de conta e escolha **Registrar**. Sem URI de redirecionamento.',
  'client.copy': 'Na Visão geral do aplicativo, copie **ID do aplicativo (cliente)**.',
  'client.not_object_id': 'Não o **ID do objeto** logo abaixo: ele parece igual e nunca funciona.',
  'secret.new': 'Abra **Certificados e segredos** do aplicativo e escolha **Novo segredo do cliente**.',
  'secret.expires': 'Escolha um prazo em **Expira em** (24 meses no máximo) e, depois, **Adicionar**.',
  'secret.value': 'Copie o **Valor** imediatamente. Ele só é mostrado uma vez.',
  'secret.not_secret_id': 'Não copie o **ID do segredo** ao lado: ele é apenas o identificador do segredo.',
  'secret.date':
    'Insira a mesma data aqui em **Expiração do segredo**. Você receberá um lembrete antes desse dia.',
  'permissions.add': 'Abra **Permissões de API**, **Adicionar uma permissão** e **Microsoft Graph**.',
  'permissions.application':
    'Escolha **Permissões de aplicativo**, marque o que for necessário e escolha **Adicionar permissões**.',
  'permissions.consent':
    'Escolha **Conceder consentimento do administrador**. É preciso ser Administrador Global ou de Função com Privilégios; até então, o aplicativo consegue entrar, mas não ler nada.',
  'permissions.sharepoint':
    'Escolha **Permissões de aplicativo**: **Sites.Selected** para sites específicos ou **Sites.Read.All** para ler todos.',
  'permissions.sharepoint_selected':
    'Com **Sites.Selected**, um administrador depois concede cada site ao aplicativo, por exemplo, pelo PowerShell.',
  'permissions.sharepoint_certificate':
    'Não a API do próprio SharePoint: sem usuário, ela só aceita certificados. O Microsoft Graph aceita o segredo.',
  'permissions.intune':
    'Em **Permissões de aplicativo**, escolha aquelas cujo nome começa com **DeviceManagement**, por exemplo, **DeviceManagementManagedDevices.Read.All**.',
  'permissions.power_bi_none':
    'Não adicione permissões do Power BI ao aplicativo. As que exigem consentimento do administrador o impedem de usar as APIs de administração.',
  'permissions.power_bi_group':
    'No Entra, crie um **grupo de segurança** e adicione o aplicativo como membro.',
  'permissions.power_bi_setting':
    'Um administrador do Fabric abre **Portal de administração**, **Configurações de locatário**, **Configurações do desenvolvedor** e habilita para esse grupo **As entidades de serviço podem chamar APIs públicas do Fabric** (antes de 2025: **podem usar APIs do Fabric**).',
  'permissions.power_bi_workspace':
    'Em cada workspace, escolha **Gerenciar acesso** e adicione o aplicativo ou o grupo dele, por exemplo, como **Membro**.',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC: escolha o serviço **Outra API** com o escopo **https://analysis.usgovcloudapi.net/powerbi/api/.default** no lugar.',
  'permissions.business_central_api':
    'Abra **Permissões de API**, **Adicionar uma permissão** e **Dynamics 365 Business Central**.',
  'permissions.business_central_role':
    'Escolha **Permissões de aplicativo**, marque **API.ReadWrite.All** (para a configuração, também **Automation.ReadWrite.All**) e escolha **Adicionar permissões**.',
  'permissions.business_central_app':
    'No Business Central, procure **Aplicativos do Microsoft Entra** e escolha **Novo**. Insira o ID do cliente e defina **Estado** como **Habilitado**.',
  'permissions.business_central_sets':
    'Na mesma página, atribua os **Conjuntos de permissões do usuário** de que ele precisa.',
  'permissions.no_api': 'Sem permissões de API e sem consentimento: o acesso é dado no próprio serviço.',
  'permissions.finance_app':
    'No ambiente, abra **Administração do sistema**, **Configuração**, **Aplicativos do Microsoft Entra ID** e escolha **Novo**.',
  'permissions.finance_user':
    'Insira o ID do cliente, um nome e, como **ID do usuário**, o usuário cujos direitos o aplicativo recebe. Salve.',
  'permissions.dataverse_open':
    'No centro de administração do Power Platform, abra as **Configurações** do ambiente, **Usuários + permissões**, **Usuários do aplicativo**.',
  'permissions.dataverse_user':
    'Escolha **Novo usuário do aplicativo** e **Adicionar um aplicativo**, selecione o aplicativo e escolha a unidade de negócios dele.',
  'permissions.dataverse_role': 'Dê a ele um **direito de acesso** e escolha **Criar**.',
  'permissions.resource_manager_open':
    'No portal do Azure, abra a assinatura ou o grupo de recursos e, depois, **Controle de acesso (IAM)**.',
  'permissions.key_vault_open':
    'No portal do Azure, abra o cofre de chaves e, depois, **Controle de acesso (IAM)**.',
  'permissions.log_analytics_open':
    'No portal do Azure, abra o workspace do Log Analytics e, depois, **Controle de acesso (IAM)**.',
  'permissions.azure_role':
    'Escolha **Adicionar atribuição de função**, uma função e, em **Membros**, o aplicativo. Ele é encontrado pelo nome.',
  'permissions.resource_manager_which': '**Leitor** basta para ver tudo.',
  'permissions.key_vault_which': '**Usuário de Segredos do Cofre de Chaves** basta para ler segredos.',
  'permissions.key_vault_policy':
    'Se o cofre de chaves ainda usar **Políticas de acesso**, adicione o aplicativo ali.',
  'permissions.log_analytics_which': '**Leitor do Log Analytics** basta para executar consultas.',
  'permissions.custom_add':
    'Abra **Permissões de API**, **Adicionar uma permissão** e a API: em **APIs que minha organização usa**, ela é encontrada pelo nome.',
  'permissions.custom_other':
    'Algumas APIs dão acesso dentro do próprio serviço. A documentação delas explica isso.',
  'connect.enter': 'Insira os três valores. Colados como um bloco, eles preenchem todos os campos.',
  'connect.cloud': 'Escolha a nuvem em que o locatário está.',
  'connect.cloud_usual': 'A maioria dos locatários está em **Global**.',
  'connect.press':
    'Pressione **Conectar**. O Tenantry solicita um token à Microsoft para verificar os valores.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Abrir Visão geral do locatário',
  app_registrations: 'Abrir Registros de aplicativo',
  certificates_and_secrets: 'Abrir Certificados e segredos',
  api_permissions: 'Abrir Permissões de API',
  authentication: 'Abrir Autenticação',
  enterprise_applications: 'Abrir Aplicativos empresariais',
  conditional_access: 'Abrir Acesso Condicional',
};

/**
 * The words inside the guide's pictures. They name what the portal shows, so a translation keeps them as the
 * portal shows them in that language.
 */
const pictureWords = {
  overview: 'Visão geral',
  basicInformation: 'Informações básicas',
  name: 'Nome',
  tenantId: 'ID do locatário',
  primaryDomain: 'Domínio primário',
  essentials: 'Fundamentos',
  displayName: 'Nome de exibição',
  applicationId: 'ID do aplicativo (cliente)',
  objectId: 'ID do objeto',
  directoryId: 'ID do diretório (locatário)',
  certificatesAndSecrets: 'Certificados e segredos',
  newClientSecret: 'Novo segredo do cliente',
  description: 'Descrição',
  expires: 'Expira em',
  value: 'Valor',
  secretId: 'ID do segredo',
  apiPermissions: 'Permissões de API',
  // The picture has no room for “uma”, nor for “do administrador” below.
  addPermission: 'Adicionar permissão',
  grantAdminConsent: 'Conceder consentimento…',
  microsoftGraph: 'Microsoft Graph',
  type: 'Tipo',
  application: 'Aplicativo',
  status: 'Status',
  granted: 'Concedido',
  access: 'Acesso',
  app: 'Aplicativo',
  role: 'Função',
  add: 'Adicionar',
};

const states: Record<ConnectionState, string> = {
  waiting: 'Em espera',
  linked: 'Vinculado',
  attention: 'Requer atenção',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'Criptografado neste computador',
  session: 'Na memória até você fechar o Tenantry',
  missing: 'Sem segredo aqui',
  unreadable: 'Não pode ser aberto aqui',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: {
    short: 'Verificando chaveiro…',
    title: 'Verificando o chaveiro',
    text: 'Um momento.',
  },
  ready: {
    short: 'Segredos criptografados',
    title: 'Os segredos estão criptografados neste computador',
    text: 'O chaveiro deste computador abre o cofre. Defina uma frase secreta para poder bloqueá-lo.',
  },
  locked: {
    short: 'Chaveiro fechado',
    title: 'O chaveiro não responde',
    text: 'Ele está bloqueado ou não está em execução. Os segredos continuam criptografados e intactos. Desbloqueie-o e tente novamente; se não adiantar, reinicie o Tenantry.',
  },
  needs_recovery: {
    short: 'Chave indisponível',
    title: 'O chaveiro não contém a chave deste cofre',
    text: 'Os segredos continuam criptografados e intactos. Entre com a conta e a área de trabalho em que foram salvos e tente novamente.',
  },
  unprotected: {
    short: 'Segredos não guardados',
    title: 'Os segredos não são salvos',
    text: 'Nenhum chaveiro foi encontrado, por isso os segredos ficam na memória até você fechar o Tenantry. Defina uma frase secreta para salvá-los criptografados.',
  },
  damaged: {
    short: 'Cofre ilegível',
    title: 'O arquivo do cofre não pode ser usado',
    text: 'Nada foi alterado, e nada será gravado nele.',
  },
};

const damage: Record<Damage, string> = {
  missing: 'Ele estava aqui antes e não está mais.',
  unreadable: 'Ele não pode ser lido, ou o conteúdo está cortado ou danificado.',
  altered: 'Algo que não é o Tenantry alterou o conteúdo.',
  newer_version: 'Foi gravado por uma versão mais recente do Tenantry. Instale essa versão para abri-lo.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Algo no formulário não está certo.',
  not_found: 'Este locatário não está mais na lista.',
  secret_missing: 'Não há segredo para este locatário. Adicione um nos detalhes dele.',
  secret_unreadable:
    'O segredo não pode ser aberto aqui. Ele fica como está; um novo pode ser inserido com “Substituir segredo”.',
  locked: 'O chaveiro não responde. Desbloqueie-o e tente novamente.',
  unprotected: 'Nada neste computador pode proteger segredos.',
  storage_failed:
    'Não foi possível gravar a alteração. Se o cofre aparecer como ilegível, veja a mensagem acima; caso contrário, confira o espaço livre e as permissões.',
  policy: 'Isso não é permitido aqui.',
  rate_limited: 'Foram tentativas demais em pouco tempo. Aguarde um pouco e tente novamente.',
  cancelled: 'Cancelado.',
  busy: 'Algo ainda está em andamento ou não foi salvo. Tente novamente quando terminar.',
  exchange_failed: 'A Microsoft não forneceu um token.',
  wrong_entry: 'Isso não abre o cofre. Confira e tente novamente.',
  no_passphrase: 'Ainda não há frase secreta. Defina uma nas configurações primeiro.',
  weak_passphrase:
    'Esta frase secreta é fácil demais de adivinhar. Use mais palavras, ou palavras sem relação entre si.',
  internal: 'Algo deu errado dentro do Tenantry. O que foi salvo antes está seguro.',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'O disco está cheio. Libere espaço e tente novamente.',
  read_only: 'O disco é somente leitura. Permita a gravação e tente novamente.',
  no_permission: 'Não há permissão para gravar o arquivo. Obtenha essa permissão e tente novamente.',
  in_use: 'Outro programa está usando o arquivo. Feche esse programa ou aguarde um pouco e tente novamente.',
};

const menuCommands: Record<Command, string> = {
  link: '&Vincular locatário…',
  import: '&Importar…',
  find: '&Localizar',
  settings: '&Configurações…',
  select_all: '&Selecionar todos os locatários',
  verify_selected: '&Verificar selecionados',
  verify_all: 'Verificar &todos',
  open: '&Abrir',
  rename: 'Re&nomear',
  labels: 'Rótu&los…',
  pin: '&Fixar ou desafixar',
  duplicate: 'Vincular outro se&melhante…',
  replace_secret: '&Substituir segredo…',
  export: '&Exportar…',
  export_ics: 'Exportar datas de expiração como &calendário…',
  export_csv: 'Exportar datas de expiração como ta&bela…',
  remove: '&Remover',
  bin: '&Lixeira…',
  activity: '&Atividade…',
  density: 'Linhas &compactas ou amplas',
  lock: '&Bloquear agora',
  about: '&Sobre o Tenantry',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: '&Arquivo',
  edit: '&Editar',
  tenant: '&Locatário',
  view: 'E&xibir',
  help: 'Aj&uda',
  guide: '&Guia do usuário',
  commands: menuCommands,
  roles: {
    quit: '&Sair',
    undo: '&Desfazer',
    redo: '&Refazer',
    cut: 'Recor&tar',
    copy: '&Copiar',
    paste: 'C&olar',
    selectAll: 'Selecionar tudo',
    resetZoom: '&Tamanho real',
    zoomIn: '&Ampliar',
    zoomOut: '&Reduzir',
    togglefullscreen: 'T&ela inteira',
    services: 'Serviços',
    hide: 'Ocultar o Tenantry',
    hideOthers: 'Ocultar outros',
    unhide: 'Mostrar tudo',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'agora mesmo');

const since: SinceWords = { today: 'hoje', ago: { one: 'há # dia', other: 'há # dias' } };

/** Every Brazilian Portuguese text of the product. */
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
      plural(language, count, { one: '# alteração não está salva', other: '# alterações não estão salvas' }),
    /** Where the system does not say why. */
    unknown:
      'Não foi possível gravar o cofre. Confira o espaço livre do disco e suas permissões e tente novamente.',
    lost: (count: number) =>
      plural(language, count, {
        one: 'A alteração se perde se você fechar o Tenantry antes.',
        other: 'As alterações se perdem se você fechar o Tenantry antes.',
      }),
    discard: 'Descartar',
    saved: (count: number) =>
      plural(language, count, { one: '# alteração está salva', other: '# alterações estão salvas' }),
    leave: {
      title: 'Sair sem salvar?',
      text: (count: number) =>
        plural(language, count, {
          one: '# alteração não pôde ser gravada no disco. Ela se perde quando o Tenantry é fechado.',
          other:
            '# alterações não puderam ser gravadas no disco. Elas se perdem quando o Tenantry é fechado.',
        }),
      agree: 'Sair mesmo assim',
      back: 'Voltar',
    },
  },
  guide: {
    title: 'Guia',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'Abrir Registros de aplicativo',
    accessPicture:
      'Uma página do serviço que lista quem tem acesso, com o aplicativo e a função dele marcados.',
    pictures: pictureWords,
    opensInBrowser: 'Abre no navegador',
    show: 'Mostrar o guia',
    hide: 'Ocultar o guia',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'Vincular locatário',
    back: 'Voltar aos locatários',
    testRuntime: 'Versão de treinamento: não insira segredos reais.',
    testRuntimeTitle: 'Versão de treinamento',
    retry: 'Tentar de novo',
    protection: 'Proteção…',
    lockNow: 'Bloquear agora',
    /** Of a vault that a passphrase opens too. */
    lockable: 'O cofre está aberto. Bloqueie-o para que a frase secreta seja pedida.',
    waitToRetry: (seconds: number) =>
      `Foram tentativas demais em pouco tempo. Aguarde ${spanInWords(language, seconds)} e tente novamente.`,
    vaultFile: (file: string) => `Arquivo do cofre: ${file}`,
  },
  fault: {
    missing: {
      title: 'Não foi possível carregar esta parte do Tenantry',
      text: 'O restante da janela continua funcionando. Recarregá-la pode ajudar; o que foi inserido e não foi salvo se perderá. Se não resolver, feche o Tenantry e abra-o novamente.',
    },
    broken: {
      title: 'Não foi possível mostrar esta parte do Tenantry',
      text: 'O que foi inserido nesta parte e não foi salvo se perdeu; o restante da janela continua lá. Tente de novo. Se não resolver, feche o Tenantry e abra-o novamente.',
    },
    window: {
      title: 'Algo deu errado nesta janela',
      text: 'O que está salvo está seguro. O que foi inserido e não foi salvo se perdeu. Recarregue a janela para continuar.',
    },
    reload: 'Recarregar',
  },
  form: {
    title: 'Vincular locatário',
    intro: 'Insira as credenciais do aplicativo. Para comprová-las, um token é solicitado à Microsoft.',
    /** While there is no tenant yet. */
    firstTitle: 'Vincular o primeiro locatário',
    firstIntro: 'Você precisa de três valores do registro do aplicativo. O guia mostra onde encontrá-los.',
    connect: 'Conectar',
    connecting: 'Solicitando um token à Microsoft…',
    connectAgain: 'Conectar de novo',
    keepAnyway: 'Salvar sem conectar',
    showSecret: 'Mostrar o segredo',
    hideSecret: 'Ocultar o segredo',
    secretHeld:
      'O segredo que você inseriu fica na memória para a próxima tentativa. Digite para substituí-lo.',
    secretCleared:
      'O segredo do cliente que você tinha digitado foi apagado quando o Tenantry foi bloqueado. Cole-o novamente.',
    secretHeldPlaceholder: 'Mantido na memória',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: '# campo preenchido com o texto colado.',
        other: '# campos preenchidos com o texto colado.',
      }),
    proposedName: (name: string) => `Proposto pelo locatário: ${name}`,
    switchCloud: (cloud: string) => `Mudar para ${cloud}`,
    switchCloudAndRetry: (cloud: string) => `Mudar para ${cloud} e tentar de novo`,
    like: (name: string) => `Iniciado com a nuvem, o serviço e os rótulos de ${name}.`,
    nationalClouds: 'Nuvens nacionais',
    sovereignClouds: 'Nuvens soberanas',
    hostsOfCloud: (authority: string, graph: string) => `Logon: ${authority} · Graph: ${graph}`,
    asksBeforeSending:
      'Antes de enviar qualquer coisa a estes hosts, o Tenantry pergunta em uma caixa de diálogo própria.',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI e Dynamics 365',
      azure: 'Azure',
      other: 'Outros',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (não nesta nuvem)`,
    scope: (scope: string) => `Escopo: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `Locatário ${tenantId}, encontrado em ${cloud}.`,
    tenantFoundSomewhere: (tenantId: string) => `Locatário ${tenantId}, encontrado.`,
    tenantElsewhere: 'Este locatário está em outra nuvem.',
    tenantNotFound: 'Nenhum locatário com este domínio foi encontrado nesta nuvem.',
    alreadyLinked: (name: string) => `Já vinculado como ${name}.`,
    lifetimes: 'Dias a partir de hoje:',
    lifetime: (days: number) => plural(language, days, { one: 'Em # dia', other: 'Em # dias' }),
    more: 'Rótulos e notas',
    removeLabel: (name: string) => `Remover o rótulo ${name}`,
    chosenLabels: 'Rótulos deste locatário',
    discardTitle: 'Descartar o que foi inserido?',
    discardText:
      'Há um formulário começado. Ao começar outro, o que foi inserido nele é descartado, inclusive um segredo do cliente que o portal mostra uma única vez.',
    discard: 'Descartar',
    keepEntered: 'Manter',
    stillSending: 'Um locatário está sendo vinculado. Aguarde a resposta da Microsoft e tente novamente.',
    offline:
      'Offline. O locatário será salvo como em espera e verificado quando for possível acessar a Microsoft novamente.',
  },
  linked: {
    title: (name: string) => `${name} está vinculado`,
    waitingTitle: (name: string) => `${name} foi salvo, mas ainda não verificado`,
    attentionTitle: (name: string) => `${name} foi salvo, mas requer atenção`,
    waitingText: 'Ele ainda não foi verificado. O Tenantry tentará de novo automaticamente.',
    keptText: 'Ele foi salvo sem consultar a Microsoft. Verifique-o quando quiser.',
    sessionText:
      'O segredo dele fica apenas na memória, até que um chaveiro ou uma frase secreta o proteja ou você saia.',
    tenant: 'Locatário',
    app: 'ID do cliente',
    appName: 'Aplicativo',
    domains: 'Domínios',
    cloud: 'Nuvem',
    service: 'Serviço',
    roles: 'Permissões concedidas',
    rolesNone: 'Nenhuma',
    rolesUnknown: 'Não podem ser lidas no token',
    moreRoles: (count: number) => plural(language, count, { one: 'e mais #', other: 'e mais #' }),
    secretExpires: 'Expiração do segredo',
    token: 'Duração do token',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'Segredo',
    another: 'Vincular outro locatário',
    toList: 'Ver locatários',
  },
  finding: {
    details: 'Detalhes',
    code: 'Código',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join(', '),
    traceId: 'ID de rastreamento',
    correlationId: 'ID de correlação',
    time: 'Hora',
    status: 'Status HTTP',
    transport: 'Erro de rede',
    microsoftSays: 'A Microsoft diz',
    copy: 'Copiar para o suporte',
    copied: 'Detalhes copiados. Eles não contêm nenhum segredo.',
    openConsent: 'Abrir página de consentimento',
    copyConsent: 'Copiar link de consentimento',
    consentCopied:
      'Link copiado. Um administrador do locatário o abre para conceder o que o aplicativo solicita.',
    waitSeconds: (seconds: number) => `A Microsoft pede para aguardar ${spanInWords(language, seconds)}.`,
    signInToProxy: 'Entrar no proxy…',
    tryAgain: 'Tentar de novo',
    tryAgainIn: (seconds: number) =>
      seconds < 100 ? `Tentar de novo em ${seconds} s` : `Tentar de novo em ${Math.ceil(seconds / 60)} min`,
    openStep: 'Mostrar no guia',
    owner: 'Quem pode resolver',
    ownedBy: (owner: string) => `Quem pode resolver: ${owner}`,
    owners: {
      you: 'você',
      tenant_admin: 'um administrador do locatário',
      network_team: 'a equipe que cuida desta rede',
      microsoft: 'a Microsoft',
      nobody: 'ninguém: passa sozinho',
    } satisfies Record<FindingOwner, string>,
    retry: 'Nova tentativa',
    retries: {
      never: 'Só adianta com outros valores',
      after_change: 'Adianta depois de resolvido',
      later: 'Adianta depois de um tempo',
    } satisfies Record<RetryClass, string>,
  },
  list: {
    title: 'Locatários',
    count: (count: number) => plural(language, count, { one: '# locatário', other: '# locatários' }),
    emptyTitle: 'Nenhum locatário vinculado',
    emptyText: 'Vincule o primeiro; o guia mostra onde está cada valor.',
    name: 'Nome',
    tenant: 'Locatário',
    cloud: 'Nuvem',
    service: 'Serviço',
    state: 'Status',
    labels: 'Rótulos',
    lastVerified: 'Verificado',
    secretExpires: 'Expiração do segredo',
    some: (shown: number, all: number) =>
      plural(language, all, {
        one: `${inNumber(shown)} de # locatário`,
        other: `${inNumber(shown)} de # locatários`,
      }),
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { one: '# selecionado', other: '# selecionados' })
        : plural(language, count, {
            one: `${inNumber(shown)} de # selecionado em exibição`,
            other: `${inNumber(shown)} de # selecionados em exibição`,
          }),
    select: (name: string) => `Selecionar ${name}`,
    selectAll: 'Selecionar os exibidos',
    selection: 'Seleção',
    pinnedMark: 'Fixado',
    openDetails: 'Abrir detalhes',
    search: 'Pesquisar locatários',
    clearSearch: 'Limpar a pesquisa',
    deleteKey: 'Del',
    view: 'Exibir',
    more: 'Mais',
    /** Of a column that is wanted. */
    tooNarrow: 'Não cabe agora',
    columns: 'Colunas',
    nothingFound: 'Nenhum resultado',
    nothingFoundText: (what: readonly string[]) => `Filtrado por ${what.join(' · ')}`,
    searchedFor: (text: string) => `“${text}”`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 && plural(language, expired, { one: '# segredo expirou', other: '# segredos expiraram' }),
        soon > 0 &&
          plural(
            language,
            soon,
            expired > 0
              ? { one: '# expira em até 30 dias', other: '# expiram em até 30 dias' }
              : { one: '# segredo expira em até 30 dias', other: '# segredos expiram em até 30 dias' },
          ),
      ]
        .filter((part) => part !== false)
        .join(', '),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `${plural(language, expired, { one: '# expirado', other: '# expirados' })}, ${inNumber(soon)} em até 30 dias`,
    never: 'Nunca',
    unreachable: 'Tentativa falhou',
    actions: 'Ações',
    actionsFor: (name: string) => `Ações para ${name}`,
    verify: 'Verificar',
    verifying: 'Verificando…',
    verifyAll: 'Verificar todos',
    rename: 'Renomear',
    reveal: 'Mostrar segredo',
    copySecret: 'Copiar segredo',
    copyToken: 'Copiar token de acesso',
    remove: 'Remover',
    removed: (name: string) => `${name} foi movido para a lixeira.`,
    undo: 'Desfazer',
    restored: (name: string) => `${name} está de volta.`,
    details: (name: string) => `Detalhes de ${name}`,
    close: 'Fechar',
    revealing: 'Abrindo o segredo…',
    revealed: (seconds: number) => `Será ocultado em ${spanInWords(language, seconds)}`,
    hide: 'Ocultar',
    secretCopied: (seconds: number) =>
      `Segredo copiado. A área de transferência será limpa em ${spanInWords(language, seconds)}.`,
    tokenCopied: (seconds: number) =>
      `Token copiado. A área de transferência será limpa em ${spanInWords(language, seconds)}.`,
    verified: (name: string) => `${name} está verificado.`,
    verifyFailed: (name: string) => `${name} requer atenção.`,
    verifyUnreachable: (name: string) => `Não foi possível verificar ${name} agora.`,
    renameTitle: (name: string) => `Renomear ${name}`,
    enterSecret: {
      there: {
        action: 'Substituir segredo',
        menu: 'Substituir segredo…',
        title: (name: string) => `Substituir o segredo de ${name}`,
        text: 'O novo segredo é verificado antes de tomar o lugar do antigo.',
        done: (name: string) => `O segredo de ${name} foi substituído.`,
        notDone: (name: string, why: string) => `O segredo de ${name} não foi substituído. ${why}`,
      },
      missing: {
        action: 'Adicionar segredo',
        menu: 'Adicionar segredo…',
        title: (name: string) => `Adicionar um segredo a ${name}`,
        text: 'Ele é verificado antes de ser salvo.',
        done: (name: string) => `${name} já tem o segredo.`,
        notDone: (name: string, why: string) => `O segredo de ${name} não foi adicionado. ${why}`,
      },
    },
    save: 'Salvar',
    cancel: 'Cancelar',
    scope: 'Escopo',
    created: 'Vinculado',
    entered: 'Inserido como',
    newSecret: 'Novo segredo do cliente',
    failed: 'Não foi possível ler a lista.',
  },
  expiry: {
    unknown: 'Desconhecida',
    /** In a cell, beside “Expiração do segredo”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `Expirou ${day}`,
        since,
        today: 'Expira hoje',
        inDays: { one: 'Em # dia', other: 'Em # dias' },
      }),
    /** The same in two parts, for what has expired. */
    expired: 'Expirado',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: 'Inserir a data',
    change: 'Alterar a data',
    forget: 'Desconhecida',
    byDate: {
      title: 'De acordo com a data, o segredo do cliente expirou',
      remedy:
        'Crie um novo segredo do cliente em Certificados e segredos e substitua o anterior aqui. Se a Microsoft ainda aceitar o anterior, corrija a data dele.',
    },
    fromMicrosoft: 'Data fornecida pela Microsoft',
    exported: (count: number) =>
      plural(language, count, { one: '# data foi exportada.', other: '# datas foram exportadas.' }),
  },
  verifyRun: {
    title: 'Verificando locatários',
    done: (done: number, total: number) => `${inNumber(done)} de ${inNumber(total)}`,
    verified: (count: number) =>
      plural(language, count, { one: '# sem problemas', other: '# sem problemas' }),
    failed: (count: number) =>
      plural(language, count, { one: '# requer atenção', other: '# requerem atenção' }),
    unverified: (count: number) =>
      plural(language, count, { one: '# não verificado', other: '# não verificados' }),
    remaining: (count: number) => plural(language, count, { one: '# restante', other: '# restantes' }),
    timeLeft: (seconds: number) =>
      seconds < 10
        ? 'Quase pronto'
        : `Pronto em cerca de ${spanInWords(language, Math.round(seconds / 5) * 5)}`,
    held: (count: number) =>
      plural(language, count, {
        one: 'A Microsoft pede que # locatário aguarde',
        other: 'A Microsoft pede que # locatários aguardem',
      }),
    cancel: 'Cancelar',
    cancelling: 'Cancelando…',
    started: (count: number) =>
      plural(language, count, { one: 'Verificando # locatário.', other: 'Verificando # locatários.' }),
    percent: (percent: number) => `Verificação: ${percent} por cento.`,
    allVerified: (count: number) =>
      plural(language, count, {
        one: '# locatário está verificado.',
        other: '# locatários estão verificados.',
      }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join(', '),
    groups: 'Por causa',
    tenants: (count: number) => plural(language, count, { one: '# locatário', other: '# locatários' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [...names, plural(language, more, { one: 'mais #', other: 'mais #' })]),
    notJudged: 'Estes não foram avaliados. O que se sabia deles continua valendo.',
    show: 'Mostrar',
    replaceSecret: 'Substituir segredo…',
    copyNames: 'Copiar nomes',
    namesCopied: 'Nomes copiados.',
    cancelled: (count: number) =>
      plural(language, count, {
        one: '# locatário não foi verificado porque você cancelou.',
        other: '# locatários não foram verificados porque você cancelou.',
      }),
    verifyRest: 'Verificar os demais',
    skippedTitle: 'Não verificados',
  },
  network: {
    offline: 'Offline',
    title: 'Não é possível acessar a Microsoft agora',
    since: (moment: string) => `Desde: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        one: '# locatário está em espera e será verificado automaticamente quando a Microsoft voltar a responder.',
        other:
          '# locatários estão em espera e serão verificados automaticamente quando a Microsoft voltar a responder.',
      }),
    keepsWorking: 'Os locatários vinculados ficam como estão. Você pode continuar trabalhando.',
    nowOffline: 'Não é possível acessar a Microsoft.',
    nowOnline: 'É possível acessar a Microsoft novamente.',
  },
  settings: {
    title: 'Configurações',
    security: 'Segurança',
    verifying: 'Verificação',
    language: 'Idioma',
    languageOfSystem: 'Igual ao sistema',
    lockAfter: 'Bloquear após',
    lockAfterText: 'Tempo sem uso. A frase secreta o abre novamente.',
    lockAfterNone: 'Exige uma frase secreta. Defina uma em Proteção.',
    lockAfterChoice: (minutes: number) => (minutes === 0 ? 'Nunca' : spanInWords(language, minutes * 60)),
    lockWithScreen: 'Bloquear com a tela',
    lockWithScreenText: 'Também quando o computador é suspenso.',
    hiddenFromCapture: 'Ocultar das capturas de tela',
    hiddenFromCaptureText: 'As capturas e o compartilhamento de tela deixam esta janela de fora.',
    hiddenFromCaptureNot: 'O Linux não consegue deixar uma janela fora das capturas de tela.',
    reverify: 'Verificar locatários vinculados automaticamente',
    reverifyText:
      'Um segredo revogado é percebido antes que um trabalho falhe. A verificação é distribuída ao longo do dia e nunca ocorre com o chaveiro bloqueado.',
    reverifyChoices: { off: 'Desativado', daily: 'Diariamente', weekly: 'Semanalmente' },
    expiryNotices: 'Avisar sobre segredos que expiram em breve',
    expiryNoticesText: 'No máximo uma notificação por dia, enquanto o Tenantry está aberto.',
    appearance: 'Aparência',
    theme: 'Tema',
    themes: { system: 'Igual ao sistema', light: 'Claro', dark: 'Escuro' },
    density: 'Linhas da lista',
    densities: { comfortable: 'Amplas', compact: 'Compactas' },
    zoom: 'Zoom',
    zoomText: 'Ctrl com mais, menos ou a roda do mouse. Ctrl+0 volta ao tamanho real.',
    notKept: 'A configuração não foi salva.',
    confirmedClouds: 'Outras nuvens que podem receber segredos',
    confirmedCloudsText:
      'Você concordou com estes hosts. Com “Perguntar de novo”, o Tenantry pergunta antes que o próximo segredo vá para lá.',
    askAgain: 'Perguntar de novo',
    askAgainFor: (authority: string, graph: string) => `Perguntar de novo sobre ${authority} e ${graph}`,
    asksAgain: 'O Tenantry perguntará novamente antes de enviar qualquer coisa para lá.',
  },
  activity: {
    open: 'Atividade',
  },
  about: {
    open: 'Sobre o Tenantry…',
    title: 'Sobre o Tenantry',
    version: (version: string) => `Versão ${version}`,
    built: 'Compilado',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Sistema',
    licences: 'Licenças…',
    licencesTitle: 'Licenças',
    licencesText: 'O Tenantry usa estes pacotes. Selecione um para ler a licença dele.',
    loading: 'Lendo as licenças…',
    runtime: 'O Electron e o Chromium têm arquivos próprios, junto ao programa.',
    showRuntime: 'Mostrar os arquivos',
    noRuntime: 'Os arquivos do Electron e do Chromium não estão junto a este programa.',
    search: 'Localizar um pacote',
    noneFound: 'Nenhum pacote tem este nome.',
    diagnostics: 'Copiar diagnóstico',
    diagnosticsText:
      '“Copiar diagnóstico” copia versões, configurações, estados e contagens. Sem nomes, IDs ou segredos.',
    copied: 'Diagnóstico copiado. Não contém nomes, IDs nem segredos.',
  },
  bin: {
    title: 'Lixeira',
    intro: 'Os locatários removidos ficam aqui por 30 dias, com os segredos criptografados.',
    empty: 'A lixeira está vazia',
    emptyText: 'Os locatários removidos podem ser recuperados daqui por 30 dias.',
    loading: 'Lendo a lixeira',
    failed: 'Não foi possível ler a lixeira.',
    list: 'Locatários removidos',
    removed: (moment: string) => `Removido: ${moment}`,
    purged: (days: number) =>
      days <= 0
        ? 'Será excluído permanentemente hoje'
        : plural(language, days, {
            one: 'Será excluído permanentemente em # dia',
            other: 'Será excluído permanentemente em # dias',
          }),
    selected: (count: number) => plural(language, count, { one: '# selecionado', other: '# selecionados' }),
    choose: 'Escolha locatários para recuperá-los.',
    all: 'Selecionar tudo',
    none: 'Limpar seleção',
    restore: 'Restaurar',
    purge: 'Excluir permanentemente',
    emptyBin: 'Esvaziar a lixeira',
    restored: (count: number) =>
      plural(language, count, { one: '# locatário está de volta.', other: '# locatários estão de volta.' }),
    purgedNow: (count: number) =>
      plural(language, count, {
        one: '# locatário foi excluído permanentemente.',
        other: '# locatários foram excluídos permanentemente.',
      }),
    confirmTitle: (count: number) =>
      plural(language, count, {
        one: 'Excluir # locatário permanentemente?',
        other: 'Excluir # locatários permanentemente?',
      }),
    confirmText:
      'Os segredos deles também são excluídos. Isso não pode ser desfeito. Na Microsoft, nada muda.',
    emptyTitle: 'Esvaziar a lixeira?',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        one: 'O locatário que está nela e o segredo dele são excluídos. Isso não pode ser desfeito. Na Microsoft, nada muda.',
        other:
          'Todos os # locatários e os segredos deles são excluídos. Isso não pode ser desfeito. Na Microsoft, nada muda.',
      }),
    deleteAll: (count: number) => plural(language, count, { one: 'Excluir', other: 'Excluir todos os #' }),
    open: 'Abrir a lixeira',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1
        ? `Rótulos de ${name}`
        : plural(language, count, { one: 'Rótulos de # locatário', other: 'Rótulos de # locatários' }),
    edit: 'Rótulos…',
    find: 'Localize um rótulo ou dê nome a um novo',
    create: (name: string) => `Novo rótulo “${name}”`,
    empty: 'Ainda não há rótulos. Insira um nome para o primeiro.',
    noneFound: 'Nenhum rótulo tem este nome.',
    carriedBy: (count: number) =>
      count === 0
        ? 'Em nenhum locatário'
        : plural(language, count, { one: 'Em # locatário', other: 'Em # locatários' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `Alterar o rótulo ${name}`,
    rename: 'Renomear',
    newName: (name: string) => `Novo nome de ${name}`,
    taken: 'Já existe um rótulo com este nome.',
    color: 'Cor',
    colors: {
      grey: 'Cinza',
      red: 'Vermelho',
      orange: 'Laranja',
      yellow: 'Amarelo',
      green: 'Verde',
      teal: 'Verde-azulado',
      blue: 'Azul',
      purple: 'Roxo',
    },
    delete: 'Excluir o rótulo',
    deleteTitle: (name: string) => `Excluir o rótulo ${name}?`,
    deleteText: (count: number) =>
      count === 0
        ? 'Nenhum locatário tem este rótulo.'
        : plural(language, count, {
            one: 'Ele é retirado de # locatário. O locatário em si permanece.',
            other: 'Ele é retirado de # locatários. Os locatários em si permanecem.',
          }),
    apply: 'Aplicar',
    applied: (count: number) =>
      count === 0
        ? 'Não havia nada a alterar.'
        : plural(language, count, {
            one: 'Os rótulos de # locatário foram alterados.',
            other: 'Os rótulos de # locatários foram alterados.',
          }),
  },
  details: {
    pin: 'Fixar',
    unpin: 'Desafixar',
    pinned: (count: number) =>
      plural(language, count, { one: '# locatário está fixado.', other: '# locatários estão fixados.' }),
    unpinned: (count: number) =>
      plural(language, count, {
        one: '# locatário não está mais fixado.',
        other: '# locatários não estão mais fixados.',
      }),
    duplicate: 'Vincular outro semelhante',
    twins: 'Também vinculado como',
    addNotes: 'Adicionar notas',
    editNotes: 'Editar notas',
    notesKept: 'O que você escreveu ainda está aqui. Tente novamente.',
    notesLost: (name: string) =>
      `As notas de ${name} não foram salvas. O que você escreveu ainda está nos detalhes.`,
    notesKeys: 'Ctrl+Enter salva; Esc descarta.',
    removedMany: (count: number) =>
      plural(language, count, {
        one: '# locatário foi movido para a lixeira.',
        other: '# locatários foram movidos para a lixeira.',
      }),
    restoredMany: (count: number) =>
      plural(language, count, { one: '# locatário está de volta.', other: '# locatários estão de volta.' }),
  },
  replaceMany: {
    title: (count: number) =>
      plural(language, count, {
        one: 'Substituir o segredo de # locatário',
        other: 'Substituir o segredo de # locatários',
      }),
    text: 'O novo segredo é verificado em cada locatário antes de tomar o lugar do antigo ali.',
    app: (clientId: string) => `Aplicativo: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, {
        one: 'O segredo de # locatário foi substituído.',
        other: 'O segredo de # locatários foi substituído.',
      }),
    refused: (count: number) =>
      plural(language, count, {
        one: '# locatário mantém o segredo antigo.',
        other: '# locatários mantêm o segredo antigo.',
      }),
    refusedTitle: 'Estes mantêm o segredo antigo',
    retry: (count: number) =>
      plural(language, count, {
        one: 'Tentar # locatário de novo',
        other: 'Tentar # locatários de novo',
      }),
    submit: 'Substituir segredo',
    done: 'Concluir',
  },
  filters: {
    states: 'Status',
    clouds: 'Nuvem',
    labels: 'Rótulo',
    expiry: 'Expiração do segredo',
    unreachable: 'Não verificado na última tentativa',
    spans: {
      expired: 'Expirado',
      within_7: 'Em até 7 dias',
      within_14: 'Em até 14 dias',
      within_30: 'Em até 30 dias',
      unknown: 'Desconhecida',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}: ${values[0]}` : `${kind}: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}: ${values.join(', ')}`,
    only: (count: number) =>
      plural(language, count, { one: '# locatário escolhido', other: '# locatários escolhidos' }),
    noLabels: 'Ainda não há rótulos',
    rows: inNumber,
    clear: 'Limpar filtros',
  },
  bulk: {
    replaceSecret: 'Substituir segredo…',
    oneAppOnly: 'Um mesmo segredo só serve para locatários do mesmo aplicativo na mesma nuvem.',
    noSecret: 'Nenhum deles tem um segredo aqui.',
    noneShown: 'Nenhum dos selecionados está em exibição.',
    running: 'Há uma verificação em andamento.',
    exportMenu: 'Exportar',
    export: 'Exportar…',
    connections: 'Conexões…',
    expiryDates: 'Datas de expiração',
    exportIcs: 'Exportar datas de expiração (.ics)…',
    exportCsv: 'Exportar datas de expiração (.csv)…',
    calendar: 'Calendário (.ics)',
    table: 'Tabela (.csv)',
    remove: 'Remover',
    clear: 'Limpar seleção',
  },
  menu: menuWords,
  importing: {
    open: 'Importar…',
    /** Below the first form, while there is no tenant. */
    instead: 'Vem de outro computador ou de outra ferramenta?',
    dropTitle: 'Solte o arquivo para importá-lo',
    dropText: 'Nada é alterado antes que você veja o que há nele.',
  },
  dialogs: {
    cloudTitle: 'Enviar para outra nuvem',
    cloudQuestion: (authority: string) => `Enviar o segredo do cliente para ${authority}?`,
    cloudHosts: (authority: string, graph: string) =>
      `Host de logon: ${authority}\nHost do Microsoft Graph: ${graph}`,
    cloudUnknown:
      'Estes hosts não estão entre as nuvens que o Tenantry conhece. Quem os administra recebe o segredo. Envie-o somente se tiver certeza de que são os certos.',
    cloudSovereign: (cloud: string) =>
      `Estes são os hosts de ${cloud}, como os indica a biblioteca da própria Microsoft. Envie o segredo somente se o locatário estiver lá.`,
    send: 'Enviar',
    cancel: 'Cancelar',
    expiriesTitle: 'Exportar quando os segredos expiram',
    formats: { ics: 'Calendário', csv: 'Tabela' },
  },
  appPermissions: {
    open: 'Permissões…',
    title: (name: string) => `Permissões de ${name}`,
    asking: 'Consultando a Microsoft sobre o que o aplicativo pode fazer…',
    none: 'Nenhuma concedida.',
    ungranted: 'Não concedida',
    unnamed: (count: number) =>
      plural(language, count, {
        one: 'O registro do aplicativo solicita mais # permissão que não está concedida. O Tenantry não consegue saber qual.',
        other:
          'O registro do aplicativo solicita mais # permissões que não estão concedidas. O Tenantry não consegue saber quais.',
      }),
    fromDirectory: 'Lido do diretório agora mesmo.',
    fromToken: (permission: string) =>
      `Lido dos tokens do aplicativo agora mesmo, por isso outras APIs podem faltar. Com ${permission}, o aplicativo poderia ler todas.`,
    optional: (name: string, all: string) =>
      `Quando um aplicativo tem ${name}, o Tenantry mostra também o nome e os domínios do locatário; com ${all}, todas as permissões do aplicativo. O nome do aplicativo e a data do segredo não exigem permissão no locatário do próprio aplicativo. O Tenantry não precisa de nenhuma delas.`,
    neededTitle: 'Do que o aplicativo precisa',
    neededText: 'Indique quais permissões este aplicativo deve ter, e o Tenantry mostra o que falta.',
    neededLabel: 'Permissões necessárias',
    neededHint: 'Uma por linha, ou coladas de um documento como estão, por exemplo, User.Read.All.',
    choose: 'Escolher',
    change: 'Alterar',
    takeRequested: 'Adicionar permissões concedidas e solicitadas',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `“${texts[0]}” não é o nome de uma permissão.`
        : `Não são nomes de permissões: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      plural(language, count, {
        one: 'A única permissão necessária está concedida.',
        other: 'Todas as # permissões necessárias estão concedidas.',
      }),
    missing: (missing: number, needed: number) =>
      plural(language, missing, {
        one: `Falta # de ${inNumber(needed)}`,
        other: `Faltam # de ${inNumber(needed)}`,
      }),
    missingInShort: (names: readonly string[]) =>
      `${names.length === 1 ? 'Falta' : 'Faltam'}: ${listInWords(language, names)}`,
  },
  history: {
    title: 'Histórico',
    none: 'Nada ainda.',
    failed: 'Não foi possível ler.',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `${way === 'clipboard' ? 'Copiado' : 'Exportado'} como ${format}, ${secrets ? 'com o segredo' : 'sem o segredo'}`,
    outcomes: {
      ok: 'Verificado',
      failed: 'Requer atenção',
      unreachable: 'Não verificado',
    } satisfies Record<CheckOutcome, string>,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'Entrar no proxy',
    heading: 'Entrar no proxy desta rede',
    question: (proxy: string) => `${proxy} pede um nome de usuário e uma senha.`,
    realm: (realm: string) => `Ele se identifica como “${realm}”.`,
    refused: 'O proxy não aceitou. Confira o nome de usuário e a senha.',
    username: 'Nome de usuário',
    password: 'Senha',
    note: 'Usados somente para este proxy e mantidos na memória até você fechar o Tenantry.',
    noteInTheClear:
      'Usados somente para este proxy e mantidos na memória até você fechar o Tenantry. São enviados a este proxy sem criptografia.',
    signIn: 'Entrar',
    cancel: 'Cancelar',
  },
  expiryFile: {
    summary: (name: string) => `O segredo do cliente de ${name} expira`,
    tenant: 'Locatário',
    tenantId: 'ID do locatário',
    clientId: 'ID do cliente',
    portal: 'Novo segredo',
    columns: {
      name: 'Nome',
      tenant: 'Locatário',
      tenantId: 'ID do locatário',
      clientId: 'ID do cliente',
      cloud: 'Nuvem',
      service: 'Serviço',
      state: 'Status',
      secretExpires: 'Expiração do segredo',
      daysLeft: 'Dias restantes',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, {
            one: '# segredo do cliente expira em até 30 dias',
            other: '# segredos do cliente expiram em até 30 dias',
          }),
        expired > 0 &&
          plural(language, expired, {
            one: '# segredo do cliente expirou',
            other: '# segredos do cliente expiraram',
          }),
      ]
        .filter((part) => part !== false)
        .join(', '),
    next: (name: string, iso: string) => `Próximo: ${name}, em ${dayInWords(language, iso)}.`,
    last: (name: string, iso: string) => `Último: ${name}, em ${dayInWords(language, iso)}.`,
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
    stoppedTitle: 'O Tenantry precisou parar',
    stopped: 'Algo deu errado dentro do Tenantry. O que foi salvo está seguro. Inicie o Tenantry novamente.',
    forbiddenSwitchTitle: 'O Tenantry não foi iniciado',
    forbiddenSwitch: (name: string) =>
      `A opção de linha de comando --${name} não é aceita, pois poderia enfraquecer a proteção dos segredos. Inicie o Tenantry sem ela.`,
  },
};
