// What the workflow says when it refuses, in the languages of the admin panel that we speak.

/** Read as `offprint:refusals:key`; `{{name}}` is filled in. */
export const refusalSentences = {
  de: {
    'already-there': 'Der Artikel ist schon „{{stage}}“.',
    'article-appeared':
      'Der Artikel ist erschienen: Nehmen Sie ihn in den Entwurf zurück, bevor Sie ihn löschen.',
    'author-missing': 'Niemand ist als Autor genannt: Tragen Sie jemanden in die Autorenzeile ein.',
    'author-signs': 'Dieser Autor zeichnet einen Artikel.',
    'body-missing': 'Der Artikel hat noch keinen Text.',
    'born-drafted': 'Ein neuer Artikel ist ein Entwurf: Legen Sie ihn an, dann bewegen Sie ihn.',
    busy: 'Jemand anderes schreibt gerade dasselbe. Nichts wurde geändert: Versuchen Sie es noch einmal.',
    'byline-missing': 'Die Autorenzeile, wie das Medium sie gedruckt hat, fehlt.',
    embargoed:
      'Die Sperrfrist des Mediums läuft: Der Artikel ist frei ab {{date}}, früher nur mit einer Erlaubnis.',
    'embargoed-undated':
      'Das Datum im Medium ist nicht bekannt, also auch nicht das Ende der Sperrfrist.',
    'evidence-missing': 'Geben Sie die Adresse des Artikels im Medium an, oder die Ausgabe.',
    'footnotes-broken': 'Der Text verweist auf Fußnoten, die es nicht gibt: {{labels}}.',
    'image-rights-missing':
      'Der Artikel soll nur mit seinen Bildern erscheinen, aber es fehlen die Rechte (eigen oder lizenziert): {{pictures}}.',
    'institution-named': 'Eine Autorenzeile oder ein Autor nennt diese Einrichtung.',
    'invalid-characters':
      'Nehmen Sie Zeichen heraus, die nicht gespeichert werden können: NUL oder ein einzelnes Surrogat.',
    'invalid-checkbox': 'Geben Sie true oder false an.',
    'invalid-choice': 'Geben Sie einen der vorgesehenen Werte an.',
    'invalid-date': 'Geben Sie ein Datum wie 2026-03-01 an.',
    'invalid-depth':
      'Zu tief verschachtelt: höchstens {{levels}} Listen und Objekte ineinander können gespeichert werden.',
    'invalid-document': 'Geben Sie ein Rich-Text-Dokument an.',
    'invalid-group': 'Geben Sie ein Objekt mit Feldern an.',
    'invalid-list': 'Geben Sie eine Liste an.',
    'invalid-moment':
      'Geben Sie einen Zeitpunkt an, wie ihn updatedAt hat: 2026-03-01T09:00:00.000Z.',
    'invalid-number': 'Geben Sie eine Zahl an.',
    'invalid-point': 'Geben Sie zwei Zahlen an: Länge und Breite.',
    'invalid-relation': 'Geben Sie die ID eines Dokuments an.',
    'invalid-rows': 'Geben Sie eine Liste von Objekten an.',
    'invalid-size': 'Zu groß: höchstens {{bytes}} Bytes als JSON können gespeichert werden.',
    'invalid-text': 'Geben Sie einen Text an.',
    'link-unsafe':
      'Der Text hat einen Link zu „{{address}}“: Links führen nur zu Adressen mit http, https oder mailto, oder an eine Stelle dieser Website.',
    'move-unknown': 'Von „{{from}}“ nach „{{to}}“ führt kein Schritt.',
    'moved-meanwhile': 'Der Artikel wurde inzwischen von jemand anderem bewegt.',
    'not-allowed':
      'Diesen Schritt, von „{{from}}“ nach „{{to}}“, darf nur machen, wer diese Rolle hat: {{roles}}.',
    'not-expected': 'Der Artikel ist inzwischen „{{stage}}“, nicht „{{expected}}“.',
    'not-own': 'Autoren bewegen nur ihre eigenen Artikel.',
    'note-missing': 'Schreiben Sie erst die einleitende Notiz für das Blog.',
    'note-shown': 'Ein Artikel auf dem Blog zeigt diese Notiz.',
    'note-stays': 'Ein Artikel auf dem Blog zeigt diese Notiz: Sie bleibt bei ihrem Artikel.',
    'note-there': 'Dieser Artikel hat schon eine Notiz.',
    'on-blog-already': 'Der Artikel ist schon auf dem Blog.',
    'outlet-date-in-future': 'Das Datum im Medium, {{date}}, ist noch nicht gekommen.',
    'outlet-date-missing':
      'Geben Sie das Datum im Medium an, oder sagen Sie, dass es unbekannt ist.',
    'outlet-missing': 'Sagen Sie, in welchem Medium der Artikel erschienen ist.',
    'outlet-used': 'In diesem Medium sind Artikel erschienen.',
    'own-name-stays':
      'Ihr eigener Name bleibt in der Autorenzeile: Ohne ihn kämen Sie nicht mehr an den Artikel. Die Redaktion kann ihn herausnehmen.',
    'permission-missing-ask':
      'Das Medium will vorher gefragt werden: Halten Sie seine Erlaubnis fest, oder wählen Sie eine kleinere Form.',
    'permission-missing-by': 'Sagen Sie, wer im Medium die Erlaubnis gegeben hat.',
    'permission-missing-excerpt':
      'Die Bedingungen des Mediums nennen keinen Auszug: Setzen Sie nur einen Link, oder halten Sie eine Erlaubnis fest.',
    'permission-missing-forbidden':
      'Das Medium erlaubt den vollen Text nicht: Halten Sie eine Erlaubnis fest, oder setzen Sie nur einen Link.',
    'permission-missing-mode':
      'Sagen Sie, was die Erlaubnis deckt: den vollen Text, einen Auszug oder einen Link.',
    'permission-missing-search':
      'Die Bedingungen des Mediums sagen Suchmaschinen „{{policy}}“: Die Kopie darf nicht offener sein.',
    'picture-shown': 'Ein erschienener Artikel zeigt dieses Bild.',
    'reason-missing': 'Sagen Sie, warum: Dieser Schritt braucht einen Grund.',
    'republished-ahead':
      'Das Datum {{date}} ist noch nicht gekommen, und nichts wird vorgemerkt: Der Artikel stünde sofort auf dem Blog, über allen anderen. Nehmen Sie heute oder einen früheren Tag.',
    stale:
      '{{name}} hat am {{when}} einen neueren Stand gespeichert. Ihre Änderung wurde nicht ausgeführt: Sehen Sie sich den neueren Stand an und versuchen Sie es noch einmal.',
    'stale-unnamed':
      'Am {{when}} wurde ein neuerer Stand gespeichert. Ihre Änderung wurde nicht ausgeführt: Sehen Sie sich den neueren Stand an und versuchen Sie es noch einmal.',
    unavailable:
      'Die Datenbank ist gerade nicht erreichbar. Vielleicht wurde nichts gespeichert: Versuchen Sie es gleich noch einmal.',
    'undo-over':
      'Der Schritt liegt mehr als zehn Minuten zurück: Nehmen Sie den Artikel mit einem Grund vom Blog.',
    'unfit-hour': 'Geben Sie eine ganze Stunde von 0 bis 23 an.',
    'unfit-language': 'Geben Sie ein Sprachkürzel wie en oder pt-BR an.',
    'unfit-number': 'Geben Sie eine ganze Zahl an, die nicht negativ ist.',
    'unfit-placeholder': '{{{name}}} ist kein Platzhalter, den eine Quellenzeile kennt.',
    'unfit-time-zone': 'Geben Sie eine IANA-Zeitzone wie Europe/Berlin an.',
    'unfit-web-address': 'Geben Sie eine Webadresse an, die mit https:// oder http:// beginnt.',
  },
  en: {
    'already-there': 'The article is already “{{stage}}”.',
    'article-appeared': 'The article has appeared: take it back to drafted before you delete it.',
    'author-missing': 'Nobody is named as author: add one to the byline.',
    'author-signs': 'This author signs an article.',
    'body-missing': 'The article has no text yet.',
    'born-drafted': 'A new article is drafted: create it, then move it.',
    busy: 'Somebody else is writing the same just now. Nothing was changed: try again.',
    'byline-missing': 'The byline as the outlet printed it is missing.',
    embargoed:
      'The outlet’s embargo is running: the piece is free from {{date}}, before that only by permission.',
    'embargoed-undated':
      'The date at the outlet is not known, so the end of the embargo is not known either.',
    'evidence-missing': 'Give the address of the article at the outlet, or the issue it stands in.',
    'footnotes-broken': 'The text refers to footnotes that are not there: {{labels}}.',
    'image-rights-missing':
      'The article is to go only with its pictures, but these have no owned or licensed rights: {{pictures}}.',
    'institution-named': 'A byline or an author names this institution.',
    'invalid-characters': 'Remove characters that cannot be stored: NUL, or an unpaired surrogate.',
    'invalid-checkbox': 'Give true or false.',
    'invalid-choice': 'Give one of the defined values.',
    'invalid-date': 'Give a date such as 2026-03-01.',
    'invalid-depth':
      'Nested too deep: at most {{levels}} lists and objects within each other can be stored.',
    'invalid-document': 'Give a rich text document.',
    'invalid-group': 'Give an object of fields.',
    'invalid-list': 'Give a list.',
    'invalid-moment': 'Give a moment as updatedAt has it: 2026-03-01T09:00:00.000Z.',
    'invalid-number': 'Give a number.',
    'invalid-point': 'Give two numbers: longitude and latitude.',
    'invalid-relation': 'Give the ID of a document.',
    'invalid-rows': 'Give a list of objects.',
    'invalid-size': 'Too large: at most {{bytes}} bytes of JSON can be stored.',
    'invalid-text': 'Give a text.',
    'link-unsafe':
      'The text has a link to “{{address}}”: links lead only to addresses with http, https or mailto, or to a place on this site.',
    'move-unknown': 'There is no move from “{{from}}” to “{{to}}”.',
    'moved-meanwhile': 'The article was moved by somebody else meanwhile.',
    'not-allowed': 'Only {{roles}} may move a piece from “{{from}}” to “{{to}}”.',
    'not-expected': 'The article is “{{stage}}” by now, not “{{expected}}”.',
    'not-own': 'Authors move only their own articles.',
    'note-missing': 'Write the introductory note for the blog first.',
    'note-shown': 'An article on the blog shows this note.',
    'note-stays': 'An article on the blog shows this note: it stays with its article.',
    'note-there': 'This article has a note already.',
    'on-blog-already': 'The article is on the blog already.',
    'outlet-date-in-future': 'The date at the outlet, {{date}}, has not come yet.',
    'outlet-date-missing': 'Give the date at the outlet, or say that it is unknown.',
    'outlet-missing': 'Say at which outlet the article appeared.',
    'outlet-used': 'Articles have appeared at this outlet.',
    'own-name-stays':
      'Your own name stays in the byline: without it you could not reach the article any more. An editor can take it out.',
    'permission-missing-ask':
      'The outlet wants to be asked first: put its permission on record, or choose a smaller mode.',
    'permission-missing-by': 'Say who at the outlet gave the permission.',
    'permission-missing-excerpt':
      'The outlet’s terms name no excerpt: post a link only, or put a permission on record.',
    'permission-missing-forbidden':
      'The outlet does not allow the full text: put a permission on record, or post a link only.',
    'permission-missing-mode':
      'Say what the permission covers: the full text, an excerpt or a link.',
    'permission-missing-search':
      'The outlet’s terms tell search engines “{{policy}}”: the copy may not be more open.',
    'picture-shown': 'An article that has appeared shows this picture.',
    'reason-missing': 'Say why: this move needs a reason.',
    'republished-ahead':
      'The date {{date}} has not come yet, and nothing is scheduled: the article would be on the blog at once, above all others. Take today or a day before.',
    stale:
      '{{name}} saved a newer version on {{when}}. Your change was not made: look at the newer version and try again.',
    'stale-unnamed':
      'A newer version was saved on {{when}}. Your change was not made: look at the newer version and try again.',
    unavailable:
      'The database cannot be reached just now. Nothing may have been saved: try again in a moment.',
    'undo-over':
      'The move was made more than ten minutes ago: take the article down with a reason.',
    'unfit-hour': 'Give a whole hour from 0 to 23.',
    'unfit-language': 'Give a language tag such as en or pt-BR.',
    'unfit-number': 'Give a whole number that is not negative.',
    'unfit-placeholder': '{{{name}}} is not a placeholder that a credit line knows.',
    'unfit-time-zone': 'Give an IANA time zone such as Europe/London.',
    'unfit-web-address': 'Give a web address that begins with https:// or http://.',
  },
}

export type Sentence = keyof typeof refusalSentences.en

/** What stages and roles are called within sentences. */
export const workflowWords = {
  de: {
    roles: { admin: 'Admin', author: 'Autor', editor: 'Redaktion' },
    stages: {
      drafted: 'Entwurf',
      'published-at-outlet': 'Im Medium erschienen',
      'republished-on-blog': 'Auf dem Blog',
    },
  },
  en: {
    roles: { admin: 'admin', author: 'author', editor: 'editor' },
    stages: {
      drafted: 'Drafted',
      'published-at-outlet': 'Published at outlet',
      'republished-on-blog': 'Republished on blog',
    },
  },
}
