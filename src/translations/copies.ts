// What the desk says about changes that were not saved and of which this browser keeps a copy.

export const copyWords = {
  de: {
    'copies-full':
      'Ungespeicherte Änderungen werden in diesem Browser nicht gesichert: Der Speicher ist voll oder das Fenster ist privat. Speichern Sie häufiger.',
    'copies-help':
      'Nur Sie sehen sie, und nur in diesem Browser. Öffnen Sie das Dokument, um sie wiederherzustellen.',
    'copies-title': 'Ungespeicherte Änderungen in diesem Browser',
    'copy-compare': 'Vergleichen',
    'copy-discard': 'Verwerfen',
    'copy-discarded': 'Die Änderungen von {{time}} wurden verworfen.',
    'copy-in-form': 'Jetzt im Formular',
    'copy-mine': 'Nicht gespeichert, {{time}}',
    'copy-move': '{{title}}: Eingaben zu „{{move}}“',
    'copy-new': 'Neu ({{collection}}): {{title}}',
    'copy-queue': '{{title}}: Eingaben in der Abarbeitung',
    'copy-queue-stale': 'Der Artikel wurde seitdem geändert.',
    'copy-restore': 'Wiederherstellen',
    'copy-restored':
      'Die Änderungen von {{time}} wurden wiederhergestellt. Speichern Sie, um sie zu behalten.',
    'copy-show': 'Text anzeigen',
    'copy-stale': 'Das Dokument wurde seitdem geändert. Vergleichen Sie vor dem Wiederherstellen.',
    'copy-unsaved': 'Ihre Änderungen von {{time}} wurden nicht gespeichert.',
  },
  en: {
    'copies-full':
      'Unsaved changes are not backed up in this browser: its storage is full, or the window is private. Save often.',
    'copies-help':
      'Only you can see them, and only in this browser. Open the document to restore them.',
    'copies-title': 'Unsaved changes in this browser',
    'copy-compare': 'Compare',
    'copy-discard': 'Discard',
    'copy-discarded': 'The changes from {{time}} are discarded.',
    'copy-in-form': 'Currently in the form',
    'copy-mine': 'Not saved, {{time}}',
    'copy-move': '{{title}}: input for “{{move}}”',
    'copy-new': 'New ({{collection}}): {{title}}',
    'copy-queue': '{{title}}: input in the queue',
    'copy-queue-stale': 'The article has changed since then.',
    'copy-restore': 'Restore',
    'copy-restored': 'The changes from {{time}} are restored. Save to keep them.',
    'copy-show': 'Show text',
    'copy-stale': 'The document has changed since then. Compare before you restore.',
    'copy-unsaved': 'Your changes from {{time}} were not saved.',
  },
}
