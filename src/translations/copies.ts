// What the desk says about changes that were not saved and of which this browser keeps a copy.

export const copyWords = {
  de: {
    'copies-full':
      'Ungespeicherte Änderungen werden in diesem Browser gerade nicht gesichert: der Speicherplatz fehlt, oder es ist ein privates Fenster. Speichern Sie öfter.',
    'copies-title': 'Ungespeicherte Änderungen in diesem Browser',
    'copies-why':
      'Nur Sie sehen sie, und nur in diesem Browser. Öffnen Sie das Dokument, um sie wiederherzustellen.',
    'copy-compare': 'Vergleichen',
    'copy-discard': 'Verwerfen',
    'copy-discarded': 'Die Änderungen von {{time}} sind verworfen.',
    'copy-in-form': 'Jetzt im Formular',
    'copy-left': 'Ihre Änderungen von {{time}} wurden nicht gespeichert.',
    'copy-mine': 'Nicht gespeichert, {{time}}',
    'copy-move': '{{title}}: Angaben zu „{{move}}“',
    'copy-new': 'Neu ({{collection}}): {{title}}',
    'copy-restore': 'Wiederherstellen',
    'copy-restored':
      'Die Änderungen von {{time}} stehen wieder im Formular. Speichern Sie, um sie zu behalten.',
    'copy-show': 'Text zeigen',
    'copy-stale':
      'Das Dokument wurde seitdem geändert. Vergleichen Sie, bevor Sie etwas wiederherstellen.',
  },
  en: {
    'copies-full':
      'Unsaved changes are not backed up in this browser at the moment: its storage is full, or the window is private. Save often.',
    'copies-title': 'Unsaved changes in this browser',
    'copies-why': 'Only you see them, and only in this browser. Open the document to restore them.',
    'copy-compare': 'Compare',
    'copy-discard': 'Discard',
    'copy-discarded': 'The changes from {{time}} were discarded.',
    'copy-in-form': 'In the form now',
    'copy-left': 'You have changes from {{time}} that were not saved.',
    'copy-mine': 'Not saved, {{time}}',
    'copy-move': '{{title}}: entries for “{{move}}”',
    'copy-new': 'New ({{collection}}): {{title}}',
    'copy-restore': 'Restore',
    'copy-restored': 'The changes from {{time}} are in the form again. Save to keep them.',
    'copy-show': 'Show text',
    'copy-stale': 'The document was changed since then. Compare before you restore.',
  },
}
