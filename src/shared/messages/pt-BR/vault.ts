import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'pt-BR';

const tenants = (count: number): string =>
  plural(language, count, { one: '# locatário', other: '# locatários' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = 'Usar a chave de recuperação';
const enterKey = 'Chave de recuperação…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'não pode ser lida.',
  too_large: 'é maior do que uma política pode ser.',
  not_json: 'não é um JSON válido.',
  writable_by_others: 'pode ser alterada por outras pessoas além do administrador.',
  not_understood: 'contém algo que esta versão do Tenantry não conhece.',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : ` Está em “${part}”.`;
  return `Informe o administrador: a política ${place} ${policyFaults[fault]}${which}`;
}

/** Brazilian Portuguese: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'Cancelar',
    /** After “Tenantry está tentando”, in the system's dialog. */
    touchIdReason: 'abrir o seu cofre',
    recoverySheet: {
      dialogTitle: 'Salvar a chave de recuperação',
      file: 'Chave de recuperação do Tenantry.txt',
      kind: 'Texto',
      title: 'Chave de recuperação do Tenantry',
      what: 'Quem tiver esta chave e o cofre indicado abaixo pode abri-lo e usar todos os segredos do cliente que há nele.',
      made: (date: string) => `Criada: ${date}`,
      computer: (name: string) => `Computador: ${name}`,
      vault: (folder: string) => `Cofre: ${folder}`,
      use: `Como usá-la: a pasta do cofre precisa estar no computador; em outro computador, copie-a primeiro para onde o Tenantry guarda o cofre ali. Inicie o Tenantry. Onde ele pedir a frase secreta, escolha “${useRecovery}”; onde não houver frase secreta definida, escolha “${enterKey}”. Depois, insira a chave. Maiúsculas, espaços e hifens não fazem diferença.`,
      keep: 'Imprima isto e guarde longe deste computador, como guardaria a chave de um cofre de verdade. Depois, exclua o arquivo.',
      replaced: 'Ela abre o cofre até que a chave de recuperação seja substituída ou removida no Tenantry.',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `O cofre de ${dateAndTimeInWords(language, at)}, com ${tenants(connections)}.`,
    questions: {
      change_passphrase: {
        title: 'Alterar a frase secreta?',
        text: 'A frase secreta antiga não abrirá mais este cofre nem os backups dele.',
        agree: 'Alterar frase secreta',
      },
      require_passphrase: {
        title: 'Pedir a frase secreta a cada início?',
        text: 'O chaveiro não abrirá mais este cofre. Sem a frase secreta ou uma chave de recuperação, os segredos dele se perdem.',
        agree: 'Exigir frase secreta',
      },
      allow_keyring: {
        title: 'Deixar o chaveiro abrir este cofre?',
        text: 'A frase secreta não será mais pedida a cada início: quem tiver entrado neste computador abre o cofre.',
        agree: 'Permitir o chaveiro',
      },
      remove_passphrase: {
        title: 'Remover a frase secreta?',
        text: 'Somente o chaveiro e uma chave de recuperação abrirão este cofre, e o Tenantry não poderá ser bloqueado.',
        agree: 'Remover frase secreta',
      },
      replace_recovery: {
        title: 'Substituir a chave de recuperação?',
        text: 'A chave de recuperação que você guardou não abrirá mais este cofre.',
        agree: 'Substituir',
      },
      remove_recovery: {
        title: 'Remover a chave de recuperação?',
        text: 'A chave de recuperação que você guardou não abrirá mais este cofre.',
        agree: 'Remover',
      },
      restore: {
        title: 'Colocar este cofre no lugar do atual?',
        text: 'O cofre atual é mantido ao lado, por inteiro.',
        agree: 'Restaurar',
      },
      start_empty: {
        title: 'Pôr este cofre de lado e começar um vazio?',
        text: 'Nada é excluído: o cofre é movido por inteiro para uma pasta ao lado.',
        agree: 'Começar vazio',
      },
    },
  },
  lock: {
    title: 'O Tenantry está bloqueado',
    reasons: {
      person: () => 'Você o bloqueou.',
      idle: (minutes: number) => `Ninguém o usou por ${spanInWords(language, minutes * 60)}.`,
      suspend: () => 'O computador foi suspenso.',
      screen: () => 'A tela foi bloqueada.',
      start: () => 'A frase secreta é pedida a cada início.',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'Frase secreta',
    recoveryKey: 'Chave de recuperação',
    recoveryHint: 'Oito grupos de quatro. Espaços, hifens e maiúsculas não fazem diferença.',
    show: 'Mostrar a frase secreta',
    hide: 'Ocultar a frase secreta',
    showKey: 'Mostrar a chave de recuperação',
    hideKey: 'Ocultar a chave de recuperação',
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando…',
    useRecovery,
    usePassphrase: 'Usar a frase secreta',
    touchId: 'Usar o Touch ID',
    wrongPassphrase: 'A frase secreta está incorreta. Verifique o Caps Lock e tente novamente.',
    wrongRecovery: 'Esta não é a chave de recuperação deste cofre.',
    wrongTouchId: 'O Touch ID não reconheceu você. Insira a frase secreta.',
    emptyPassphrase: 'Insira a frase secreta.',
    emptyRecovery: 'Insira a chave de recuperação.',
    wait: (seconds: number) =>
      `Entradas erradas demais. Tente novamente em ${spanInWords(language, seconds)}.`,
  },
  due: {
    title: 'Definir frase secreta',
    text: 'Sua organização exige uma. O Tenantry passará a pedi-la a cada início.',
    malformed: (policy: PolicyStatus) =>
      `A política da sua organização não pode ser usada, por isso valem as regras mais rígidas. ${policyTrouble(policy)}`,
    checking: 'Abrindo o cofre…',
    noWay: 'Sem o chaveiro, nada abre este cofre. Você pode continuar com um cofre anterior ou com um vazio.',
  },
  passphrase: {
    title: 'Definir frase secreta',
    changeTitle: 'Alterar frase secreta',
    text: 'Ela abre este cofre onde o chaveiro não abre, também em outro computador, e permite bloquear o Tenantry.',
    recoveredText:
      'A chave de recuperação abriu o cofre. Defina uma nova frase secreta no lugar da que você não tem.',
    toLockText: 'O Tenantry pode ser bloqueado quando houver uma frase secreta para abri-lo novamente.',
    nothingElseText:
      'Os segredos passam a ser guardados no disco, criptografados com ela. Ela é pedida a cada início.',
    current: 'Frase secreta atual',
    next: 'Nova frase secreta',
    repeat: 'Repetir a frase secreta',
    nextHint: 'Quatro ou cinco palavras sem relação entre si formam uma boa frase.',
    strength: 'Força',
    strengths: { weak: 'Fácil demais de adivinhar', good: 'Boa', strong: 'Muito boa' },
    differs: 'As duas não são iguais.',
    empty: 'Insira uma frase secreta.',
    only: 'Pedir a cada início, sem o chaveiro',
    onlyOn:
      'O chaveiro não abrirá mais o cofre. Sem a frase secreta ou uma chave de recuperação, os segredos dele se perdem.',
    onlyOff: 'O chaveiro abre o cofre a cada início; a frase secreta o abre quando está bloqueado.',
    forgotten: 'Se você a esquecer, ninguém poderá redefini-la.',
    set: 'Definir frase secreta',
    change: 'Alterar frase secreta',
    later: 'Mais tarde',
    done: 'A frase secreta está definida.',
    changed: 'A frase secreta foi alterada.',
  },
  protect: {
    title: 'Proteção',
    text: 'Qualquer um destes abre o cofre. Com dois, você pode perder um.',
    oneWay: 'Só uma coisa abre este cofre. Se ela se perder, os segredos se perdem junto.',
    noWay:
      'Ainda não há nada que proteja os segredos neste computador. Eles ficam apenas na memória, até você fechar o Tenantry.',
    keyring: 'Chaveiro deste computador',
    keyringStates: {
      opens: 'Abre o cofre sozinho depois que você entra no computador.',
      unused: 'Não usado: a frase secreta é pedida a cada início.',
      lost: 'Não abre este cofre agora.',
      none: 'Este computador não tem nenhum.',
      ready: 'Protege o primeiro segredo que você guardar.',
    },
    passphrase: 'Frase secreta',
    passphraseSet: 'Definida. O Tenantry pode ser bloqueado.',
    passphraseNone:
      'Não definida. Com uma, o Tenantry pode ser bloqueado, e outro computador pode abrir o cofre.',
    recovery: 'Chave de recuperação',
    recoverySet: 'Criada. Abre o cofre quando nada mais abre.',
    recoveryNone: 'Não criada. Impressa e guardada, abre o cofre quando nada mais abre.',
    yes: 'Em uso',
    no: 'Sem uso',
    set: 'Definir…',
    change: 'Alterar…',
    remove: 'Remover…',
    make: 'Criar…',
    replace: 'Criar uma nova…',
    replaceLabel: 'Criar nova chave de recuperação',
    askAtStart: 'Exigir frase secreta…',
    useKeyring: 'Deixar o chaveiro abrir…',
    by: (name: string) => ({
      passphrase: `${name} a frase secreta`,
      recovery: `${name} a chave de recuperação`,
    }),
    managed: 'Definido pela sua organização.',
    notNow: 'O cofre não está aberto, por isso nada pode ser alterado aqui agora.',
    back: 'Voltar',
  },
  require: {
    onTitle: 'Pedir a frase secreta a cada início?',
    onText:
      'O chaveiro não abrirá mais o cofre. Sem a frase secreta ou uma chave de recuperação, os segredos dele se perdem.',
    onAction: 'Exigir frase secreta',
    onDone: 'A frase secreta é pedida a cada início.',
    offTitle: 'Deixar o chaveiro abrir o cofre?',
    offText:
      'O Tenantry passará a iniciar sem perguntar. Quem tiver entrado neste computador com a sua conta pode abri-lo.',
    offAction: 'Deixar o chaveiro abrir',
    offDone: 'O chaveiro abre o cofre.',
    removeTitle: 'Remover a frase secreta?',
    removeText: 'O chaveiro abrirá o cofre sozinho, e o Tenantry não poderá ser bloqueado.',
    removeAction: 'Remover frase secreta',
    removeDone: 'A frase secreta foi removida.',
  },
  recovery: {
    title: 'Criar chave de recuperação',
    text: 'Quem tiver esta chave pode abrir o cofre. Guarde-a em papel ou em uma unidade separada, não neste computador.',
    sheetTitle: 'Chave de recuperação do Tenantry',
    sheetText: (file: string) =>
      `Ela abre o cofre ${file}. A pasta dele precisa estar no computador; em outro computador, copie-a primeiro para onde o Tenantry guarda o cofre ali. Inicie o Tenantry. Onde ele pedir a frase secreta, escolha “${useRecovery}”; onde não houver frase secreta definida, escolha “${enterKey}”. Depois, digite todos os oito grupos.`,
    sheetMade: (moment: string) => `Criada: ${moment}`,
    key: 'Chave de recuperação',
    save: 'Salvar em arquivo…',
    saved: 'Salva. Tire o arquivo deste computador.',
    print: 'Imprimir…',
    last: 'Último grupo da chave',
    lastHint: 'Digite-o a partir da sua cópia, para ter certeza de que tem uma. A chave vale a partir daí.',
    keep: 'Usar esta chave',
    wrongLast: 'Este não é o último grupo. Confira a sua cópia.',
    expired: 'Esta chave expirou. Feche isto e crie uma nova.',
    done: 'A chave de recuperação está em uso.',
    removed: 'A chave de recuperação foi removida.',
    making: 'Criando uma chave…',
  },
  offer: {
    title: 'Crie uma segunda forma de acessar seus segredos',
    text: 'Se o chaveiro deste computador for redefinido, você precisará de uma frase secreta ou de uma chave de recuperação para reaver seus segredos. Se o computador quebrar, precisará também de uma cópia da pasta do cofre.',
    passphrase: 'Definir frase secreta…',
    recovery: 'Criar chave de recuperação…',
    later: 'Mais tarde',
  },
  bar: {
    enter: 'Frase secreta…',
    enterKey,
    setPassphrase: 'Definir frase secreta…',
    openTitle: 'Abrir o cofre',
    openText: 'A frase secreta ou a chave de recuperação o abre sem o chaveiro. Nada se perde.',
    open: 'Abrir',
    opening: 'Abrindo…',
    opened: 'O cofre está aberto.',
    backups: '“Cofres anteriores…” mostra os backups.',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen): string | undefined => {
      if (passphrase && recovery) return 'A frase secreta ou a chave de recuperação abre o cofre sem ele.';
      if (passphrase) return 'A frase secreta abre o cofre sem ele.';
      return recovery ? 'A chave de recuperação abre o cofre sem ele.' : undefined;
    },
  },
  versions: {
    title: 'Cofres anteriores',
    text: 'O Tenantry mantém os dez últimos. Ao restaurar um, o cofre atual é mantido ao lado, por inteiro.',
    damagedText: (damage: Damage) =>
      ({
        missing: 'O arquivo do cofre sumiu. Restam estes:',
        unreadable:
          'O arquivo do cofre não pode ser lido como está. Isto pode ser colocado no lugar dele, que é mantido ao lado:',
        altered:
          'O arquivo do cofre foi alterado por algo que não é o Tenantry. Isto pode ser colocado no lugar dele, que é mantido ao lado:',
        newer_version:
          'Uma versão mais recente do Tenantry gravou o arquivo do cofre. Instale essa versão ou volte para um destes:',
      })[damage],
    loading: 'Lendo os cofres anteriores…',
    none: 'Ainda não há nenhum. Um é criado a cada dia em que algo é alterado.',
    noneDamaged: 'Não resta nada que possa ser restaurado.',
    failed: 'Não foi possível lê-los.',
    readable: 'O que ainda é legível no arquivo danificado',
    reasons: {
      daily: 'Backup diário',
      migration: 'Antes de uma atualização do formato',
      restore: 'Antes da restauração de outro',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}, ${plural(language, secrets, { one: '# segredo', other: '# segredos' })}`,
    same: 'Igual a agora',
    added: (count: number) =>
      plural(language, count, {
        one: '# locatário a mais que agora',
        other: '# locatários a mais que agora',
      }),
    removed: (count: number) =>
      plural(language, count, {
        one: '# locatário a menos que agora',
        other: '# locatários a menos que agora',
      }),
    changed: (count: number) =>
      plural(language, count, {
        one: '# locatário diferente de agora',
        other: '# locatários diferentes de agora',
      }),
    onlyThere: 'Só neste',
    onlyNow: 'Só no atual',
    inBoth: 'Diferentes',
    moreNames: (count: number) => plural(language, count, { one: 'e mais #', other: 'e mais #' }),
    otherKey:
      'Os segredos dele têm outra chave: são abertos pela frase secreta, pela chave de recuperação ou pelo chaveiro dele.',
    showNames: 'Mostrar quais',
    restore: 'Restaurar…',
    restoreOf: (moment: string) => `Restaurar o cofre de ${moment}`,
    restoreReadable: 'Restaurar o que é legível',
    restored: 'O cofre foi restaurado. O anterior é mantido ao lado.',
    begin: 'Começar vazio…',
    beginText: 'Põe este cofre de lado, por inteiro, e começa um novo.',
    begun: 'Um cofre vazio foi iniciado. O anterior é mantido ao lado.',
    open: 'Cofres anteriores…',
  },
  policy: {
    managed: 'Definido pela sua organização.',
    title: 'Sua organização gerencia algumas configurações',
    rules: {
      requirePassphrase: 'Uma frase secreta é pedida a cada início.',
      forbidSecretExports: 'Nenhuma exportação contém segredos ou tokens.',
      forbidCustomClouds: 'Só as nuvens da lista podem ser usadas.',
      updates: 'O Tenantry não procura atualizações.',
      lockAfterMinutes: (minutes: number) =>
        `Quando houver uma frase secreta, o Tenantry se bloqueia após ${spanInWords(language, minutes * 60)} sem uso.`,
    },
    malformedTitle: 'A política da sua organização não pode ser usada',
    malformed: (policy: PolicyStatus) =>
      `As regras mais rígidas valem até que isso seja corrigido. ${policyTrouble(policy)}`,
    place: (place: string) => `Política: ${place}`,
  },
};
