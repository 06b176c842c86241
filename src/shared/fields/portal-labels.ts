/** What the portal shows beside the values of a connection, in one of its languages. */
export interface PortalLabels {
  readonly tenant: readonly string[];
  readonly clientId: readonly string[];
  readonly clientSecret: readonly string[];
}

/**
 * The portal's labels in languages other than English, as people copy them along: of the tenant's and the app's overview
 * pages, and the table of client secrets. A new language is a row. Source: the Entra admin center and Microsoft Learn in
 * that language.
 */
export const portalLabels: Readonly<Record<string, PortalLabels>> = {
  de: {
    tenant: ['Mandanten-ID', 'Verzeichnis-ID (Mandant)', 'Verzeichnis-ID'],
    clientId: ['Anwendungs-ID (Client)', 'Anwendungs-ID', 'Client-ID'],
    clientSecret: ['Wert', 'Clientgeheimnis', 'Geheimer Clientschlüssel'],
  },
  fr: {
    tenant: [
      'ID de locataire',
      'ID du locataire',
      'ID d’annuaire (locataire)',
      'ID de l’annuaire (locataire)',
    ],
    clientId: ['ID d’application (client)', 'ID de l’application (client)', 'ID client'],
    clientSecret: ['Valeur', 'Secret client', 'Clé secrète client'],
  },
  es: {
    tenant: ['Id. de inquilino', 'Id. de directorio (inquilino)'],
    clientId: ['Id. de aplicación (cliente)', 'Id. de cliente'],
    clientSecret: ['Valor', 'Secreto de cliente'],
  },
  ja: {
    tenant: ['テナント ID', 'ディレクトリ (テナント) ID'],
    clientId: ['アプリケーション (クライアント) ID', 'クライアント ID'],
    clientSecret: ['値', 'クライアント シークレット'],
  },
  'pt-BR': {
    tenant: ['ID do locatário', 'ID do diretório (locatário)'],
    clientId: ['ID do aplicativo (cliente)', 'ID do cliente'],
    clientSecret: ['Valor', 'Segredo do cliente'],
  },
};
