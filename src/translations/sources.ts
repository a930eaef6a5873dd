// What is said of a source that cannot be read or fetched.

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
    'source-address': '"{{address}}" is not an address.',
    'source-archive': 'This is an archive (.zip). Unpack it, and import what it holds.',
    'source-binary': 'This is binary, not text: line {{line}} holds a control character.',
    'source-bytes': 'This is no text: it holds bytes that no text has.',
    'source-credentials': 'The address holds a user name or a password. Leave them out.',
    'source-damaged': 'The file is damaged or incomplete: it cannot be unpacked.',
    'source-doctype': 'The file declares a document type, which no word processor does.',
    'source-document-long': 'The document is longer than an article can be: import its parts.',
    'source-document-nested': 'The document is too large, or nested too deeply.',
    'source-document-notes': 'The document has more than {{count}} footnotes.',
    'source-ebook': 'This is an e-book, which is not read.',
    'source-empty': 'The file is empty: it holds no text.',
    'source-encoding': 'The text is not UTF-8 (line {{line}}). Save it as UTF-8.',
    'source-export-damaged': 'The export is damaged or incomplete: it is no JSON.',
    'source-export-empty': 'The export holds no posts.',
    'source-export-long': 'The export holds more than {{count}} posts.',
    'source-fields': 'The document has fields that never end.',
    'source-front-matter': 'The front matter is not YAML: {{reason}}',
    'source-json': 'This is JSON, but no export of Ghost.',
    'source-large': 'The source is larger than {{megabytes}} MB.',
    'source-latex':
      'This is LaTeX. Convert it to a Word file or to Markdown, for example with pandoc, and import that.',
    'source-line-long':
      'The text has a line of more than 100,000 characters: divide it into paragraphs.',
    'source-long': 'The text is too long for one article: it has too many paragraphs or footnotes.',
    'source-mailbox': 'This is a mailbox. Copy the text of the article, and paste it here.',
    'source-markdown-long': 'The text has more than 300,000 characters.',
    'source-markdown-nested':
      'The text has too many lines or too much markup, or it is nested too deeply.',
    'source-memory': 'Reading it takes too much memory. Give a shorter text.',
    'source-mojibake':
      'The text has “{{before}}” for “{{after}}”: it was once saved in a wrong encoding. Use a version without this fault, or correct the text.',
    'source-no-article':
      'No article was found. Expected are a title on a line of its own, and the text below it.',
    'source-no-document': 'This is no Word file: it holds no document.',
    'source-not-fetched': 'Only http and https are fetched, not {{protocol}}',
    'source-not-public': '{{host}} is not a public address.',
    'source-odt':
      'This is an OpenDocument file (.odt). Save it as a Word file (.docx), and import that.',
    'source-office': 'This is an Office file of before 2007, which is not read.',
    'source-office-doc':
      'This is a Word file of before 2007 (.doc). Save it as a Word file (.docx), and import that.',
    'source-other-xml':
      'This is XML of a kind that is not read. Save the text as a Word file (.docx), as HTML or as Markdown, and import that.',
    'source-packing': 'The server answered in an encoding that is not accepted: {{encoding}}.',
    'source-page-check':
      'The page first checks whether a person opens it. Open it in your browser, copy all, and paste it here.',
    'source-page-consent':
      'The page asks about cookies in place of its text. Open it in your browser, copy all, and paste it here.',
    'source-page-empty': 'The page holds no text.',
    'source-page-long': 'The page has more than 3 million characters.',
    'source-page-nested': 'The page has too many elements, or they are nested too deeply.',
    'source-page-notes': 'The page has more than {{count}} footnotes: bring it in in parts.',
    'source-page-script':
      'The text of the page is loaded by the browser only. Open it there, copy all, and paste it here.',
    'source-pages': 'This is a Pages file. Export it as a Word file (.docx), and import that.',
    'source-pages-left':
      'Pages of the blog are no articles, and were left out ({{count}}): {{titles}}.',
    'source-password': 'The file is protected by a password.',
    'source-password-word':
      'The file is protected by a password. Remove it in Word, and import the file then.',
    'source-paywalled':
      'The page does not show the whole text. Open it in a browser, save it as a file, and import that.',
    'source-pdf':
      'This is a PDF file, which is not read. Copy its text, or import the Word file that it was made of.',
    'source-picture': 'This is a picture, not a text.',
    'source-pieces':
      'The source has {{count}} articles, and at most {{limit}} are read at once. Import it with the command "npm run seed".',
    'source-presentation': 'This is a presentation, not a text.',
    'source-publications': 'This looks like a list of publications, not like an article.',
    'source-read-as': 'Read as {{encoding}}: the source does not say how it is encoded.',
    'source-redirects': 'The address redirects more than {{count}} times.',
    'source-rtf':
      'This is a rich text file (.rtf). Save it as a Word file (.docx), and import that.',
    'source-spreadsheet': 'This is a spreadsheet, not a text.',
    'source-status': 'The server answered with status {{status}}.',
    'source-text-long':
      'The text is too long: at most {{megabytes}} MB of text are read at once. Divide it, or import it with the command "npm run seed".',
    'source-text-notes': 'The text has more than {{count}} footnotes: bring it in in parts.',
    'source-time': 'Reading it takes too long. Give a shorter text.',
    'source-timeout': 'The server did not answer within {{seconds}} seconds.',
    'source-too-many': 'Many sources are being read just now. Try again in a few seconds.',
    'source-too-many-fetched': 'Many pages are being fetched just now. Try again in a few seconds.',
    'source-unpacked': 'The file would be too large when it is unpacked.',
    'source-unreached': 'The server cannot be reached: {{reason}}.',
    'source-word': 'The Word file cannot be read: {{reason}}',
    'source-word-empty': 'The Word file holds no text.',
    'source-words-lost':
      'Of {{all}} words of the text, {{count}} could not be read, for example: “{{beginning}}”. Copy the text, and paste it here.',
    'source-xml': 'The file is damaged: a part of it is not well-formed XML.',
  },
}
