import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'fr';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network: 'Le serveur de mises à jour n’a pas répondu. Vérifiez le réseau, puis réessayez.',
  feed_unreadable:
    'Le serveur de mises à jour a donné une réponse que Tenantry ne comprend pas. Rien n’a été modifié. Réessayez plus tard.',
  signature_wrong:
    'Ce que propose le serveur de mises à jour n’est pas signé par les auteurs de Tenantry. Rien n’a été modifié. Prévenez votre administrateur.',
  hash_wrong:
    'Le téléchargement n’est pas le fichier signé. Il a été supprimé et rien n’a été modifié. Réessayez.',
  older:
    'Le serveur de mises à jour propose une version plus ancienne qu’auparavant. Elle a été refusée. Réessayez plus tard, et prévenez votre administrateur si cela persiste.',
  disk_full: 'Le disque est plein. Libérez de l’espace, puis réessayez.',
  not_allowed:
    'Tenantry ne peut pas remplacer son propre programme ici. Adressez-vous à la personne qui l’a installé.',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: 'Votre organisation distribue les mises à jour par d’autres moyens.',
  not_packaged: 'Cette version sert au développement ou à l’entraînement. Elle n’est pas mise à jour.',
  other_installer:
    'Ce Tenantry est mis à jour comme il a été installé, par exemple par les paquets de votre système.',
  not_configured: 'Cette version n’indique aucune source de mises à jour.',
};

/** Every French text about updates. */
export const updates = {
  title: 'Mises à jour',
  look: 'Rechercher les mises à jour',
  lookText:
    'Une fois par jour, Tenantry demande s’il existe une version plus récente. Rien n’est envoyé sur vous ni sur vos locataires, et rien n’est installé sans votre accord.',
  off,
  faults,
  checkNow: 'Rechercher maintenant',
  checking: 'Recherche…',
  none: 'Tenantry est à jour.',
  notChecked: 'Aucune recherche depuis le démarrage.',
  show: 'Afficher',
  available: (version: string) => `Tenantry ${version} est disponible`,
  gettingShort: (version: string, percent: number) =>
    `Téléchargement de Tenantry ${version}\u202f: ${numberInWords(language, percent)}\u202f%`,
  ready: (version: string) => `Tenantry ${version} est prêt`,
  deferred: (version: string) => `Tenantry ${version} est disponible. Un rappel suivra demain.`,
  facts: (releasedAt: string, bytes: number) =>
    `Publié le ${dayInWords(language, releasedAt)}, ${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: 'Nouveautés',
  noNotes: 'Rien n’a été écrit sur cette version.',
  download: 'Télécharger',
  downloading: 'Téléchargement…',
  goOn: 'Vous pouvez continuer à travailler et fermer cette fenêtre.',
  restartText:
    'Tenantry se ferme et la nouvelle version démarre. Vos locataires restent tels quels ; un formulaire inachevé est vidé.',
  install: 'Installer et redémarrer',
  installing: 'Installation…',
  later: 'Plus tard',
  skip: 'Ignorer cette version',
};
