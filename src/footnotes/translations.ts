// What the footnote tools say, in the languages of the admin panel that we speak.

/** Read as `lexical:offprint-footnotes:key`. */
export const footnoteTranslations = {
  de: {
    actions: 'Fußnote {{number}}: Aktionen',
    automatic: 'automatisch',
    broken: 'Verweis auf eine Fußnote, die es nicht gibt',
    cancel: 'Abbrechen',
    choose: 'Auf eine Fußnote verweisen',
    delete: 'Fußnote löschen',
    down: 'Nach unten',
    goToNote: 'Fußnote {{number}}: zum Text der Fußnote',
    goToReference: 'Zum Verweis {{number}}',
    insert: 'Fußnote',
    label: 'Zeichen',
    listLabel: 'Überschrift der Liste',
    nothingToChoose: 'Es gibt noch keine Fußnoten.',
    orphan: 'Kein Verweis im Text',
    referAgain: 'Fußnote erneut verwenden',
    renumber: 'Liste neu nummerieren',
    sort: 'Nach dem Text ordnen',
    title: 'Fußnoten',
    up: 'Nach oben',
  },
  en: {
    actions: 'Footnote {{number}}: actions',
    automatic: 'automatic',
    broken: 'Refers to a footnote that is missing',
    cancel: 'Cancel',
    choose: 'Refer to a footnote',
    delete: 'Delete footnote',
    down: 'Move down',
    goToNote: 'Footnote {{number}}: go to its text',
    goToReference: 'Go to reference {{number}}',
    insert: 'Footnote',
    label: 'Label',
    listLabel: 'Heading of the list',
    nothingToChoose: 'There are no footnotes yet.',
    orphan: 'Not referred to in the text',
    referAgain: 'Refer to a footnote again',
    renumber: 'Number the list anew',
    sort: 'Put in the order of the text',
    title: 'Footnotes',
    up: 'Move up',
  },
}

export type FootnoteText = keyof typeof footnoteTranslations.en
