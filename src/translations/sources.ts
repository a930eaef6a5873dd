// What is said of a source that cannot be read or fetched. The reader has most of it in English.
import { messages } from 'offprint-reader/messages'

/** A part of the refusals. */
export const sourceSentences = {
  de: {
    'source-address': '„{{address}}“ ist keine Adresse.',
    'source-archive':
      'Dies ist ein Archiv (.zip). Entpacken Sie es, und importieren Sie den Inhalt.',
    'source-binary':
      'Dies ist kein Text, sondern eine Binärdatei: Zeile {{line}} enthält ein Steuerzeichen.',
    'source-bytes': 'Dies ist kein Text: Die Datei enthält Bytes, die in keinem Text vorkommen.',
    'source-credentials':
      'Die Adresse enthält einen Benutzernamen oder ein Passwort. Lassen Sie beides weg.',
    'source-damaged':
      'Die Datei ist beschädigt oder unvollständig: Sie lässt sich nicht entpacken.',
    'source-doctype': 'Die Datei deklariert einen Dokumenttyp, was keine Textverarbeitung tut.',
    'source-document-long':
      'Das Dokument ist länger, als ein Artikel sein kann. Importieren Sie es in Teilen.',
    'source-document-nested': 'Das Dokument ist zu groß oder zu tief verschachtelt.',
    'source-document-notes': 'Das Dokument hat mehr als {{count}} Fußnoten.',
    'source-ebook': 'Dies ist ein E-Book. E-Books werden nicht gelesen.',
    'source-empty': 'Die Datei ist leer: Sie enthält keinen Text.',
    'source-encoding':
      'Der Text ist nicht in UTF-8 kodiert (Zeile {{line}}). Speichern Sie ihn als UTF-8.',
    'source-export-damaged':
      'Der Export ist beschädigt oder unvollständig: Er ist kein gültiges JSON.',
    'source-export-empty': 'Der Export enthält keine Beiträge.',
    'source-export-long': 'Der Export enthält mehr als {{count}} Beiträge.',
    'source-fields': 'Das Dokument enthält Felder, die nie enden.',
    'source-front-matter': 'Der Vorspann (Front Matter) ist kein YAML: {{reason}}',
    'source-json': 'Dies ist JSON, aber kein Export von Ghost.',
    'source-large': 'Die Vorlage ist größer als {{megabytes}} MB.',
    'source-latex':
      'Dies ist LaTeX. Wandeln Sie es in eine Word-Datei oder in Markdown um, zum Beispiel mit pandoc, und importieren Sie diese.',
    'source-line-long':
      'Der Text hat eine Zeile von mehr als 100.000 Zeichen. Teilen Sie ihn in Absätze.',
    'source-long': 'Der Text ist zu lang für einen Artikel: Er hat zu viele Absätze oder Fußnoten.',
    'source-mailbox':
      'Dies ist ein Postfach mit E-Mails. Kopieren Sie den Text des Artikels, und fügen Sie ihn hier ein.',
    'source-markdown-long': 'Der Text hat mehr als 300.000 Zeichen.',
    'source-markdown-nested':
      'Der Text hat zu viele Zeilen oder zu viele Auszeichnungen, oder er ist zu tief verschachtelt.',
    'source-memory': 'Das Lesen braucht zu viel Speicher. Geben Sie einen kürzeren Text an.',
    'source-mojibake':
      'Der Text enthält „{{before}}“ für „{{after}}“: Er wurde einmal in einer falschen Kodierung gespeichert. Nehmen Sie eine Fassung ohne diesen Fehler, oder verbessern Sie den Text.',
    'source-no-article':
      'Kein Artikel gefunden. Erwartet werden ein Titel in einer eigenen Zeile und darunter der Text.',
    'source-no-document': 'Dies ist keine Word-Datei: Sie enthält kein Dokument.',
    'source-not-fetched': 'Abgerufen werden nur http und https, nicht {{protocol}}',
    'source-not-public': '{{host}} ist keine öffentliche Adresse.',
    'source-odt':
      'Dies ist eine OpenDocument-Datei (.odt). Speichern Sie sie als Word-Datei (.docx), und importieren Sie diese.',
    'source-office':
      'Dies ist eine Office-Datei von vor 2007. Solche Dateien werden nicht gelesen.',
    'source-office-doc':
      'Dies ist eine Word-Datei von vor 2007 (.doc). Speichern Sie sie als Word-Datei (.docx), und importieren Sie diese.',
    'source-other-xml':
      'Dies ist XML einer Art, die nicht gelesen wird. Speichern Sie den Text als Word-Datei (.docx), als HTML oder als Markdown, und importieren Sie diese Datei.',
    'source-packing':
      'Der Server hat in einer Kodierung geantwortet, die nicht angenommen wird: {{encoding}}.',
    'source-page-check':
      'Die Seite prüft zuerst, ob ein Mensch sie aufruft. Öffnen Sie sie im Browser, kopieren Sie alles, und fügen Sie es hier ein.',
    'source-page-consent':
      'Statt des Textes zeigt die Seite nur eine Cookie-Abfrage. Öffnen Sie sie im Browser, kopieren Sie alles, und fügen Sie es hier ein.',
    'source-page-empty': 'Die Seite enthält keinen Text.',
    'source-page-long': 'Die Seite hat mehr als 3 Millionen Zeichen.',
    'source-page-nested': 'Die Seite hat zu viele Elemente, oder sie sind zu tief verschachtelt.',
    'source-page-notes':
      'Die Seite hat mehr als {{count}} Fußnoten: Bringen Sie sie in Teilen ein.',
    'source-page-script':
      'Der Text der Seite wird erst im Browser geladen. Öffnen Sie sie dort, kopieren Sie alles, und fügen Sie es hier ein.',
    'source-pages':
      'Dies ist eine Pages-Datei. Exportieren Sie sie als Word-Datei (.docx), und importieren Sie diese.',
    'source-pages-left':
      'Seiten des Blogs sind keine Artikel und wurden weggelassen ({{count}}): {{titles}}.',
    'source-password': 'Die Datei ist mit einem Passwort geschützt.',
    'source-password-word':
      'Die Datei ist mit einem Passwort geschützt. Entfernen Sie es in Word, und importieren Sie die Datei dann.',
    'source-paywalled':
      'Die Seite zeigt nicht den ganzen Text. Öffnen Sie sie im Browser, speichern Sie sie als Datei, und importieren Sie diese.',
    'source-pdf':
      'Dies ist eine PDF-Datei. PDF wird nicht gelesen. Kopieren Sie den Text, oder importieren Sie die Word-Datei, aus der das PDF entstand.',
    'source-picture': 'Dies ist ein Bild, kein Text.',
    'source-pieces':
      'Die Vorlage enthält {{count}} Artikel; auf einmal werden höchstens {{limit}} gelesen. Importieren Sie sie mit dem Befehl „npm run seed“.',
    'source-presentation': 'Dies ist eine Präsentation, kein Text.',
    'source-publications':
      'Dies sieht nach einer Liste von Veröffentlichungen aus, nicht nach einem Artikel.',
    'source-read-as': 'Gelesen als {{encoding}}: Die Vorlage sagt nicht, wie sie kodiert ist.',
    'source-redirects': 'Die Adresse leitet mehr als {{count}}-mal weiter.',
    'source-rtf':
      'Dies ist eine Rich-Text-Datei (.rtf). Speichern Sie sie als Word-Datei (.docx), und importieren Sie diese.',
    'source-spreadsheet': 'Dies ist eine Tabelle, kein Text.',
    'source-status': 'Der Server hat mit dem Status {{status}} geantwortet.',
    'source-text-long':
      'Der Text ist zu lang: Hier werden höchstens {{megabytes}} MB Text auf einmal gelesen. Teilen Sie ihn, oder importieren Sie ihn mit dem Befehl „npm run seed“.',
    'source-text-notes': 'Der Text hat mehr als {{count}} Fußnoten: Bringen Sie ihn in Teilen ein.',
    'source-time': 'Das Lesen dauert zu lange. Geben Sie einen kürzeren Text an.',
    'source-timeout': 'Der Server hat nicht innerhalb von {{seconds}} Sekunden geantwortet.',
    'source-too-many':
      'Gerade werden viele Vorlagen gelesen. Versuchen Sie es in ein paar Sekunden noch einmal.',
    'source-too-many-fetched':
      'Gerade werden viele Seiten abgerufen. Versuchen Sie es in ein paar Sekunden noch einmal.',
    'source-unpacked': 'Die Datei wäre entpackt zu groß.',
    'source-unreached': 'Der Server ist nicht erreichbar: {{reason}}.',
    'source-word': 'Die Word-Datei kann nicht gelesen werden: {{reason}}',
    'source-word-empty': 'Die Word-Datei enthält keinen Text.',
    'source-words-lost':
      'Von {{all}} Wörtern des Textes ließen sich {{count}} nicht lesen, zum Beispiel: „{{beginning}}“. Kopieren Sie den Text, und fügen Sie ihn hier ein.',
    'source-xml': 'Die Datei ist beschädigt: Ein Teil von ihr ist kein wohlgeformtes XML.',
  },
  en: {
    ...messages,
    'source-pieces':
      'The source has {{count}} articles, and at most {{limit}} are read at once. Import it with the command "npm run seed".',
    'source-text-long':
      'The text is too long: at most {{megabytes}} MB of text are read at once. Divide it, or import it with the command "npm run seed".',
    'source-too-many-fetched': 'Many pages are being fetched just now. Try again in a few seconds.',
  },
}
