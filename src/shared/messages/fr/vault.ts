import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'fr';

const tenants = (count: number): string =>
  plural(language, count, { one: '# locataire', other: '# locataires' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = 'Utiliser plutôt la clé de récupération';
const enterKey = 'Entrer la clé de récupération…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'est illisible.',
  too_large: 'dépasse la taille permise pour une stratégie.',
  not_json: 'n’est pas du JSON valide.',
  writable_by_others: 'peut être modifié par d’autres que l’administrateur.',
  not_understood: 'contient quelque chose que cette version de Tenantry ne connaît pas.',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : ` L’erreur se trouve dans «\u202f${part}\u202f».`;
  return `Prévenez votre administrateur\u202f: ${place} ${policyFaults[fault]}${which}`;
}

/** French: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'Annuler',
    /** After “Tenantry is trying to”, in the system's dialog. */
    touchIdReason: 'ouvrir votre coffre',
    recoverySheet: {
      dialogTitle: 'Enregistrer la clé de récupération',
      file: 'Clé de récupération Tenantry.txt',
      kind: 'Texte',
      title: 'Clé de récupération pour Tenantry',
      what: 'Quiconque possède cette clé et le coffre indiqué ci-dessous peut l’ouvrir et utiliser tous les secrets client qu’il contient.',
      made: (date: string) => `Créée\u202f: ${date}`,
      computer: (name: string) => `Ordinateur\u202f: ${name}`,
      vault: (folder: string) => `Coffre\u202f: ${folder}`,
      use: `Mode d’emploi\u202f: le dossier du coffre doit se trouver sur l’ordinateur\u202f; sur un autre, copiez-le d’abord là où Tenantry y garde son coffre. Démarrez Tenantry. Quand la phrase secrète est demandée, choisissez «\u202f${useRecovery}\u202f»\u202f; si aucune phrase secrète n’est définie, choisissez «\u202f${enterKey}\u202f». Entrez ensuite la clé. Les majuscules, les espaces et les traits d’union sont sans importance.`,
      keep: 'Imprimez cette page et gardez-la à l’écart de cet ordinateur, comme la clé d’un coffre-fort. Supprimez ensuite le fichier.',
      replaced:
        'Elle ouvre le coffre tant que la clé de récupération n’est ni remplacée ni supprimée dans Tenantry.',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `Le coffre du ${dateAndTimeInWords(language, at)}, avec ${tenants(connections)}.`,
    questions: {
      change_passphrase: {
        title: 'Modifier la phrase secrète ?',
        text: 'L’ancienne phrase secrète n’ouvrira plus ce coffre, ni ses sauvegardes.',
        agree: 'Modifier la phrase secrète',
      },
      require_passphrase: {
        title: 'Demander la phrase secrète à chaque démarrage ?',
        text: 'Le trousseau n’ouvrira alors plus ce coffre. Sans phrase secrète ni clé de récupération, ses secrets sont perdus.',
        agree: 'Exiger la phrase secrète',
      },
      allow_keyring: {
        title: 'Laisser le trousseau ouvrir ce coffre ?',
        text: 'La phrase secrète ne sera alors plus demandée à chaque démarrage : toute personne connectée à cet ordinateur ouvre le coffre.',
        agree: 'Autoriser le trousseau',
      },
      remove_passphrase: {
        title: 'Supprimer la phrase secrète ?',
        text: 'Seuls le trousseau et une clé de récupération ouvriront alors ce coffre, et Tenantry ne pourra plus être verrouillé.',
        agree: 'Supprimer la phrase secrète',
      },
      replace_recovery: {
        title: 'Remplacer la clé de récupération ?',
        text: 'La clé de récupération que vous avez mise de côté n’ouvrira plus ce coffre.',
        agree: 'Remplacer',
      },
      remove_recovery: {
        title: 'Supprimer la clé de récupération ?',
        text: 'La clé de récupération que vous avez mise de côté n’ouvrira plus ce coffre.',
        agree: 'Supprimer',
      },
      restore: {
        title: 'Mettre ce coffre à la place du coffre actuel ?',
        text: 'Le coffre actuel est conservé à côté, en entier.',
        agree: 'Restaurer',
      },
      start_empty: {
        title: 'Mettre ce coffre de côté et en créer un vide ?',
        text: 'Rien n’est supprimé : le coffre est déplacé dans un dossier voisin, en entier.',
        agree: 'Créer un coffre vide',
      },
    },
  },
  lock: {
    title: 'Tenantry est verrouillé',
    reasons: {
      person: () => 'Vous l’avez verrouillé.',
      idle: (minutes: number) => `Personne ne l’a utilisé pendant ${spanInWords(language, minutes * 60)}.`,
      suspend: () => 'L’ordinateur s’est mis en veille.',
      screen: () => 'L’écran a été verrouillé.',
      start: () => 'La phrase secrète est demandée à chaque démarrage.',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'Phrase secrète',
    recoveryKey: 'Clé de récupération',
    recoveryHint:
      'Huit groupes de quatre. Les espaces, les traits d’union et les majuscules sont sans importance.',
    show: 'Afficher la phrase secrète',
    hide: 'Masquer la phrase secrète',
    showKey: 'Afficher la clé de récupération',
    hideKey: 'Masquer la clé de récupération',
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage…',
    useRecovery,
    usePassphrase: 'Utiliser plutôt la phrase secrète',
    touchId: 'Utiliser Touch ID',
    wrongPassphrase: 'Cette phrase secrète est incorrecte. Vérifiez la touche Verr. maj et réessayez.',
    wrongRecovery: 'Ce n’est pas la clé de récupération de ce coffre.',
    wrongTouchId: 'Touch ID n’a pas pu vous identifier. Entrez la phrase secrète.',
    emptyPassphrase: 'Entrez la phrase secrète.',
    emptyRecovery: 'Entrez la clé de récupération.',
    wait: (seconds: number) =>
      `Trop de saisies incorrectes. Réessayez dans ${spanInWords(language, seconds)}.`,
  },
  due: {
    title: 'Définir une phrase secrète',
    text: 'Votre organisation en exige une. Tenantry la demandera ensuite à chaque démarrage.',
    malformed: (policy: PolicyStatus) =>
      `La stratégie de votre organisation est inutilisable\u202f: les règles les plus strictes s’appliquent. ${policyTrouble(policy)}`,
    checking: 'Ouverture du coffre…',
    noWay:
      'Sans le trousseau, rien n’ouvre ce coffre. Vous pouvez continuer avec un coffre antérieur ou un coffre vide.',
  },
  passphrase: {
    title: 'Définir une phrase secrète',
    changeTitle: 'Modifier la phrase secrète',
    text: 'Elle ouvre ce coffre là où le trousseau ne le fait pas, y compris sur un autre ordinateur, et vous permet de verrouiller Tenantry.',
    recoveredText:
      'La clé de récupération a ouvert le coffre. Définissez une nouvelle phrase secrète à la place de celle que vous n’avez plus.',
    toLockText: 'Tenantry peut être verrouillé dès qu’une phrase secrète permet de le rouvrir.',
    nothingElseText:
      'Les secrets seront alors conservés sur le disque, chiffrés par elle. Elle est demandée à chaque démarrage.',
    current: 'Phrase secrète actuelle',
    next: 'Nouvelle phrase secrète',
    repeat: 'Répéter la phrase secrète',
    nextHint: 'Quatre ou cinq mots sans rapport entre eux en font une bonne.',
    strength: 'Robustesse',
    strengths: { weak: 'Trop facile à deviner', good: 'Bonne', strong: 'Très bonne' },
    differs: 'Les deux ne sont pas identiques.',
    empty: 'Entrez une phrase secrète.',
    only: 'Demander à chaque démarrage, sans le trousseau',
    onlyOn:
      'Le trousseau n’ouvre plus le coffre. Sans phrase secrète ni clé de récupération, ses secrets sont perdus.',
    onlyOff:
      'Le trousseau ouvre le coffre à chaque démarrage ; la phrase secrète l’ouvre quand il est verrouillé.',
    forgotten: 'Si vous l’oubliez, personne ne pourra la réinitialiser.',
    set: 'Définir la phrase secrète',
    change: 'Modifier la phrase secrète',
    later: 'Plus tard',
    done: 'La phrase secrète est définie.',
    changed: 'La phrase secrète a été modifiée.',
  },
  protect: {
    title: 'Protection',
    text: 'N’importe lequel de ces moyens ouvre le coffre. Avec deux, vous pouvez en perdre un.',
    oneWay: 'Un seul moyen ouvre ce coffre. S’il est perdu, ses secrets le sont aussi.',
    noWay:
      'Rien ne protège encore les secrets sur cet ordinateur. Ils ne sont qu’en mémoire, jusqu’à la fermeture.',
    keyring: 'Trousseau de cet ordinateur',
    keyringStates: {
      opens: 'Ouvre le coffre de lui-même tant que votre session est ouverte.',
      unused: 'Non utilisé : la phrase secrète est demandée à chaque démarrage.',
      lost: 'N’ouvre pas ce coffre pour l’instant.',
      none: 'Cet ordinateur n’en a pas.',
      ready: 'Protège le premier secret que vous conservez.',
    },
    passphrase: 'Phrase secrète',
    passphraseSet: 'Définie. Tenantry peut être verrouillé.',
    passphraseNone:
      'Non définie. Avec elle, Tenantry peut être verrouillé, et un autre ordinateur peut ouvrir le coffre.',
    recovery: 'Clé de récupération',
    recoverySet: 'Créée. Elle ouvre le coffre quand rien d’autre ne le fait.',
    recoveryNone: 'Non créée. Imprimée et mise de côté, elle ouvre le coffre quand rien d’autre ne le fait.',
    yes: 'En place',
    no: 'Pas en place',
    set: 'Définir…',
    change: 'Modifier…',
    remove: 'Supprimer…',
    make: 'Créer…',
    replace: 'En créer une nouvelle…',
    replaceLabel: 'Créer une nouvelle clé de récupération',
    askAtStart: 'Exiger la phrase secrète…',
    useKeyring: 'Laisser le trousseau l’ouvrir…',
    by: (name: string) => ({
      passphrase: `${name} la phrase secrète`,
      recovery: `${name} la clé de récupération`,
    }),
    managed: 'Défini par votre organisation.',
    notNow: 'Le coffre n’est pas ouvert : rien ne peut être modifié ici pour l’instant.',
    back: 'Retour',
  },
  require: {
    onTitle: 'Demander la phrase secrète à chaque démarrage ?',
    onText:
      'Le trousseau n’ouvrira alors plus le coffre. Sans phrase secrète ni clé de récupération, ses secrets sont perdus.',
    onAction: 'Exiger la phrase secrète',
    onDone: 'La phrase secrète est demandée à chaque démarrage.',
    offTitle: 'Laisser le trousseau ouvrir le coffre ?',
    offText:
      'Tenantry démarrera alors sans rien demander. Toute personne connectée à cet ordinateur sous votre compte pourra l’ouvrir.',
    offAction: 'Laisser le trousseau l’ouvrir',
    offDone: 'Le trousseau ouvre le coffre.',
    removeTitle: 'Supprimer la phrase secrète ?',
    removeText:
      'Le trousseau ouvrira alors le coffre de lui-même, et Tenantry ne pourra plus être verrouillé.',
    removeAction: 'Supprimer la phrase secrète',
    removeDone: 'La phrase secrète a été supprimée.',
  },
  recovery: {
    title: 'Créer une clé de récupération',
    text: 'Quiconque possède cette clé peut ouvrir le coffre. Gardez-la sur papier ou sur un support à part, pas sur cet ordinateur.',
    sheetTitle: 'Clé de récupération Tenantry',
    sheetText: (file: string) =>
      `Elle ouvre le coffre ${file}. Son dossier doit se trouver sur l’ordinateur\u202f; sur un autre, copiez-le d’abord là où Tenantry y garde son coffre. Démarrez Tenantry. Quand la phrase secrète est demandée, choisissez «\u202f${useRecovery}\u202f»\u202f; si aucune phrase secrète n’est définie, choisissez «\u202f${enterKey}\u202f». Tapez ensuite les huit groupes.`,
    sheetMade: (moment: string) => `Créée\u202f: ${moment}`,
    key: 'Clé de récupération',
    save: 'Enregistrer dans un fichier…',
    saved: 'Enregistrée. Retirez le fichier de cet ordinateur.',
    print: 'Imprimer…',
    last: 'Dernier groupe de la clé',
    lastHint:
      'Tapez-le depuis votre copie, pour vérifier que vous en avez une. La clé est valable à partir de là.',
    keep: 'Utiliser cette clé',
    wrongLast: 'Ce n’est pas le dernier groupe. Regardez de nouveau votre copie.',
    expired: 'Cette clé a expiré. Fermez et créez-en une nouvelle.',
    done: 'La clé de récupération est en service.',
    removed: 'La clé de récupération a été supprimée.',
    making: 'Création d’une clé…',
  },
  offer: {
    title: 'Gardez un second accès à vos secrets',
    text: 'Si le trousseau de cet ordinateur est réinitialisé, il vous faut une phrase secrète ou une clé de récupération pour retrouver vos secrets. Si l’ordinateur tombe en panne, il vous faut aussi une copie du dossier du coffre.',
    passphrase: 'Définir une phrase secrète…',
    recovery: 'Créer une clé de récupération…',
    later: 'Plus tard',
  },
  bar: {
    enter: 'Entrer la phrase secrète…',
    enterKey,
    setPassphrase: 'Définir une phrase secrète…',
    openTitle: 'Ouvrir le coffre',
    openText: 'La phrase secrète ou la clé de récupération l’ouvre sans le trousseau. Rien n’est perdu.',
    open: 'Ouvrir',
    opening: 'Ouverture…',
    opened: 'Le coffre est ouvert.',
    backups: '« Coffres antérieurs… » affiche les sauvegardes.',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen) => {
      if (passphrase && recovery)
        return 'La phrase secrète ou la clé de récupération ouvre le coffre sans lui.';
      if (passphrase) return 'La phrase secrète ouvre le coffre sans lui.';
      return recovery ? 'La clé de récupération ouvre le coffre sans lui.' : undefined;
    },
  },
  versions: {
    title: 'Coffres antérieurs',
    text: 'Tenantry garde les dix derniers. En restaurer un conserve le coffre actuel à côté, en entier.',
    damagedText: (damage: Damage) =>
      ({
        missing: 'Le fichier du coffre a disparu. Il reste ceux-ci :',
        unreadable:
          'Le fichier du coffre ne peut pas être lu tel quel. Voici ce qui peut prendre sa place ; il reste conservé à côté :',
        altered:
          'Le fichier du coffre a été modifié par autre chose. Voici ce qui peut prendre sa place ; il reste conservé à côté :',
        newer_version:
          'Une version plus récente de Tenantry a écrit le fichier du coffre. Installez cette version, ou revenez à l’un de ceux-ci :',
      })[damage],
    loading: 'Lecture des coffres antérieurs…',
    none: 'Il n’y en a pas encore. Il s’en crée un chaque jour où quelque chose change.',
    noneDamaged: 'Il ne reste rien qui puisse être restauré.',
    failed: 'Ils n’ont pas pu être lus.',
    readable: 'Ce qui est encore lisible dans le fichier endommagé',
    reasons: {
      daily: 'Sauvegarde quotidienne',
      migration: 'Avant une mise à jour de son format',
      restore: 'Avant la restauration d’un autre',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}, ${plural(language, secrets, { one: '# secret', other: '# secrets' })}`,
    same: 'Identique à maintenant',
    added: (count: number) =>
      plural(language, count, {
        one: '# locataire de plus que maintenant',
        other: '# locataires de plus que maintenant',
      }),
    removed: (count: number) =>
      plural(language, count, {
        one: '# locataire de moins que maintenant',
        other: '# locataires de moins que maintenant',
      }),
    changed: (count: number) =>
      plural(language, count, { one: '# locataire modifié depuis', other: '# locataires modifiés depuis' }),
    onlyThere: 'Seulement dans celui-ci',
    onlyNow: 'Seulement dans l’actuel',
    inBoth: 'Différents',
    moreNames: (count: number) => plural(language, count, { one: 'et # autre', other: 'et # autres' }),
    otherKey:
      'Ses secrets ont une autre clé : sa propre phrase secrète, clé de récupération ou son trousseau les ouvre.',
    showNames: 'Afficher lesquels',
    restore: 'Restaurer…',
    restoreOf: (moment: string) => `Restaurer le coffre\u202f: ${moment}`,
    restoreReadable: 'Restaurer ce qui est lisible',
    restored: 'Le coffre a été restauré. Le précédent est conservé à côté.',
    begin: 'Créer un coffre vide…',
    beginText: 'Met ce coffre de côté, en entier, et en crée un nouveau.',
    begun: 'Un coffre vide a été créé. Le précédent est conservé à côté.',
    open: 'Coffres antérieurs…',
  },
  policy: {
    managed: 'Défini par votre organisation.',
    title: 'Votre organisation gère certains paramètres',
    rules: {
      requirePassphrase: 'Une phrase secrète est demandée à chaque démarrage.',
      forbidSecretExports: 'Aucune exportation ne contient de secrets ni de jetons.',
      forbidCustomClouds: 'Seuls les clouds de la liste peuvent être utilisés.',
      updates: 'Tenantry ne recherche pas de mises à jour.',
      lockAfterMinutes: (minutes: number) =>
        `Dès qu’il y a une phrase secrète, Tenantry se verrouille après ${spanInWords(language, minutes * 60)} sans utilisation.`,
    },
    malformedTitle: 'La stratégie de votre organisation est inutilisable',
    malformed: (policy: PolicyStatus) =>
      `Les règles les plus strictes s’appliquent jusqu’à ce qu’elle soit corrigée. ${policyTrouble(policy)}`,
    place: (place: string) => `Stratégie\u202f: ${place}`,
  },
};
