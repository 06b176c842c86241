import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'pt-BR';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network: 'Não foi possível acessar o servidor de atualizações. Confira a rede e tente novamente.',
  feed_unreadable:
    'O servidor de atualizações deu uma resposta que o Tenantry não entende. Nada foi alterado. Tente novamente mais tarde.',
  signature_wrong:
    'O que o servidor de atualizações oferece não está assinado pelos autores do Tenantry. Nada foi alterado. Avise seu administrador.',
  hash_wrong: 'O download não é o arquivo assinado. Ele foi descartado e nada foi alterado. Tente novamente.',
  older:
    'O servidor de atualizações oferece uma versão mais antiga do que antes. Ela foi recusada. Tente novamente mais tarde e, se continuar assim, avise seu administrador.',
  disk_full: 'O disco está cheio. Libere espaço e tente novamente.',
  not_allowed: 'O Tenantry não pode substituir o próprio programa aqui. Fale com quem o instalou.',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: 'Sua organização distribui as atualizações por outros meios.',
  not_packaged: 'Esta é uma compilação de desenvolvimento ou de prática. Ela não é atualizada.',
  other_installer:
    'Este Tenantry é atualizado da forma como foi instalado, por exemplo pelos pacotes do sistema.',
  not_configured: 'Esta compilação não indica nenhuma origem de atualizações.',
};

/** Every Brazilian Portuguese text about updates. */
export const updates = {
  title: 'Atualizações',
  look: 'Procurar atualizações',
  lookText:
    'Uma vez por dia, o Tenantry pergunta se há uma versão mais nova. Nada sobre você ou seus locatários é enviado, e nada é instalado sem o seu consentimento.',
  off,
  faults,
  checkNow: 'Procurar agora',
  checking: 'Procurando…',
  none: 'O Tenantry está atualizado.',
  notChecked: 'Não conferido desde o início.',
  show: 'Mostrar',
  available: (version: string) => `O Tenantry ${version} está disponível`,
  gettingShort: (version: string, percent: number) =>
    `Baixando o Tenantry ${version}: ${numberInWords(language, percent)}%`,
  ready: (version: string) => `O Tenantry ${version} está pronto`,
  deferred: (version: string) => `O Tenantry ${version} está disponível. Você será lembrado amanhã.`,
  facts: (releasedAt: string, bytes: number) =>
    `Lançado em ${dayInWords(language, releasedAt)}, ${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: 'Novidades',
  noNotes: 'Nada foi escrito sobre esta versão.',
  download: 'Baixar',
  downloading: 'Baixando…',
  goOn: 'Enquanto isso, você pode continuar trabalhando e fechar esta janela.',
  restartText:
    'O Tenantry é encerrado e a nova versão é iniciada. Seus locatários ficam como estão; um formulário não concluído é esvaziado.',
  install: 'Instalar e reiniciar',
  installing: 'Instalando…',
  later: 'Mais tarde',
  skip: 'Pular esta versão',
};
