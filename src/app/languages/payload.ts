// Texts of Payload that the panel words otherwise: its German says "du", its French "un(e) nouveau ou nouvelle", and an
// empty list has no sentence.

/** Merged above those of Payload, by group and key. */
export const payloadTexts = {
  de: {
    authentication: {
      loggedIn: 'Um sich mit einem anderen Konto anzumelden, müssen Sie sich zuerst <0>abmelden</0>.',
      loggedInChangePassword: 'Ihr Passwort ändern Sie in Ihrem <0>Konto</0>.',
      loggedOutInactivity: 'Sie wurden abgemeldet, weil Sie länger nichts getan haben.',
      loggedOutSuccessfully: 'Sie haben sich abgemeldet.',
      youAreInactive: 'Sie haben länger nichts getan und werden zu Ihrer Sicherheit gleich abgemeldet. Möchten Sie angemeldet bleiben?',
    },
    dashboard: {
      discardMessage: 'Die Änderungen an Ihrer Übersicht sind nicht gespeichert. Möchten Sie sie verwerfen?',
      noItems: 'In Ihrer Übersicht ist nichts. Fügen Sie über ihr Menü in der Kopfzeile etwas hinzu.',
    },
    error: {
      deletingTitle: '{{title}} konnte nicht gelöscht werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
      documentNotFound: 'Ein Dokument mit der ID {{id}} gibt es nicht, oder Sie dürfen es nicht sehen.',
      notAllowedToAccessPage: 'Diese Seite dürfen Sie nicht öffnen.',
      notAllowedToPerformAction: 'Das dürfen Sie nicht.',
      unauthorized: 'Melden Sie sich an, um das zu tun.',
    },
    fields: {
      chooseBetweenCustomTextOrDocument: 'Geben Sie eine Adresse ein, oder verweisen Sie auf ein anderes Dokument.',
      chooseDocumentToLink: 'Wählen Sie das Dokument, auf das der Link führt',
    },
    general: {
      aboutToDelete: '{{label}} <1>{{title}}</1> wird gelöscht. Sind Sie sicher?',
      aboutToDeleteCount_many: '{{count}} {{label}} werden gelöscht.',
      aboutToDeleteCount_one: '{{count}} {{label}} wird gelöscht.',
      aboutToDeleteCount_other: '{{count}} {{label}} werden gelöscht.',
      changesNotSaved: 'Ihre Änderungen sind nicht gespeichert. Wenn Sie diese Seite verlassen, gehen sie verloren.',
      creatingNewLabel: 'Neu: {{label}}',
      currentlyEditing: 'bearbeitet dieses Dokument. Wenn Sie übernehmen, können ungespeicherte Änderungen verloren gehen.',
      documentOutOfDate: 'Jemand anderes hat dieses Dokument eben geändert. Sie sehen eine ältere Fassung.',
      noLabel: '–',
      noResultsDescription: 'Hier gibt es noch nichts, oder nichts passt zu Suche und Filtern.',
      sorryNotFound: 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht öffnen.',
      unsavedChanges: 'Sie haben ungespeicherte Änderungen. Speichern oder verwerfen Sie sie, bevor Sie weitergehen.',
      unsavedChangesDuplicate: 'Sie haben ungespeicherte Änderungen. Möchten Sie trotzdem duplizieren?',
    },
    version: {
      aboutToRestore: 'Der Stand vom {{versionDate}} wird wiederhergestellt ({{label}}).',
      aboutToRestoreGlobal: 'Der Stand vom {{versionDate}} wird wiederhergestellt ({{label}}).',
    },
  },
  en: {
    general: {
      noLabel: '–',
      noResultsDescription: 'Nothing is here yet, or nothing matches search and filters.',
      sorryNotFound: 'This page does not exist, or you may not open it.',
    },
  },
  fr: {
    fields: {
      addNew: 'Ajouter',
      addNewLabel: 'Ajouter\u00a0: {{label}}',
      chooseFromExisting: 'Choisir dans la liste',
      chooseLabel: 'Choisir\u00a0: {{label}}',
      uploadNewLabel: 'Téléverser\u00a0: {{label}}',
    },
    general: {
      created: 'Création',
      createdAt: 'Création',
      createNew: 'Créer',
      createNewLabel: 'Créer\u00a0: {{label}}',
      creatingNewLabel: 'Création\u00a0: {{label}}',
      deletedSuccessfully: 'C’est supprimé.',
      lastModified: 'Modification',
      noLabel: '–',
      none: 'Aucun',
      noResultsDescription: 'Il n’y a encore rien ici, ou rien ne correspond à la recherche et aux filtres.',
      sorryNotFound: 'Cette page n’existe pas, ou vous n’avez pas le droit de l’ouvrir.',
      successfullyCreated: 'C’est créé ({{label}}).',
      successfullyDuplicated: 'C’est dupliqué ({{label}}).',
      titleDeleted: '«\u00a0{{title}}\u00a0» est supprimé ({{label}}).',
    },
  },
}
