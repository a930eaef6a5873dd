// What is said of a source that cannot be read or fetched, or was read with a doubt: a sentence for each code, in English.

const sentences = {
  'source-address': '"{{address}}" is not an address.',
  'source-archive': 'This is an archive (.zip). Unpack it, and import what it holds.',
  'source-binary': 'This is binary, not text: line {{line}} holds a control character.',
  'source-bytes': 'This is no text: it holds bytes that no text has.',
  'source-comments-left': 'Comments are not read: {{count}} were left out.',
  'source-credentials': 'The address holds a user name or a password. Leave them out.',
  'source-cut':
    '{{name}} ends in the middle, on line {{line}}: export again. What is before was read.',
  'source-damaged': 'The file is damaged or incomplete: it cannot be unpacked.',
  'source-doctype': 'The file declares a document type, which no word processor does.',
  'source-document-long': 'The document is longer than an article can be: import its parts.',
  'source-document-nested': 'The document is too large, or nested too deeply.',
  'source-document-notes': 'The document has more than {{count}} footnotes.',
  'source-ebook': 'This is an e-book, which is not read.',
  'source-empty': 'The file is empty: it holds no text.',
  'source-encoding': 'The text is not UTF-8 (line {{line}}). Save it as UTF-8.',
  'source-entry-again': 'The list names this work before, at {{place}}.',
  'source-entry-broken':
    'The entry “{{key}}” is damaged: a brace or a quotation mark is missing, or there is one too many.',
  'source-entry-untitled': 'This entry has no title.',
  'source-export-damaged': 'The export is damaged or incomplete: it is no JSON.',
  'source-export-empty': 'The export holds no posts.',
  'source-export-long': 'The export holds more than {{count}} posts.',
  'source-feed-cut':
    'Earlier posts are missing: the feed goes on at {{url}}, which was not fetched ({{reason}}).',
  'source-feed-long': 'It was not fetched: the feed has more than is fetched at once.',
  'source-feed-missing':
    'There is no feed at this address, and the page there names none. Look for its RSS or Atom feed, or export the blog.',
  'source-feed-pages':
    'The feed holds only summaries of {{count}} posts whose pages could not be fetched: {{pages}}.',
  'source-fields': 'The document has fields that never end.',
  'source-files-left':
    'Files that are no articles, such as recordings and lists, were left out: {{count}}.',
  'source-folder-empty': 'The folder is empty: it holds no file that could be read.',
  'source-front-matter': 'The front matter is not YAML: {{reason}}',
  'source-item-again': 'The source holds this post in a later version, too.',
  'source-item-attachment': 'This is a picture or another file of the blog, not an article.',
  'source-item-author': 'This is the profile of an author, not an article.',
  'source-item-block': 'This is a text that several posts share: it is read where they have it.',
  'source-item-comment': 'This is a comment, not an article.',
  'source-item-cut': 'The file ends within this post: export again.',
  'source-item-empty': 'This post has neither a title nor a text.',
  'source-item-menu': 'This is an entry of a menu, not an article.',
  'source-item-other': 'This is of the kind “{{kind}}”, which is not read.',
  'source-item-page': 'This is a page of the blog, not an article.',
  'source-item-revision': 'This is an earlier version of a post.',
  'source-item-settings': 'This is a setting of the blog, not an article.',
  'source-item-template': 'This is a part of the design of the blog, not an article.',
  'source-items-left':
    'What is no article, or cannot be read, was left out ({{count}}): {{titles}}.',
  'source-items-missing': 'Of {{counted}} items of the export, only {{read}} could be read.',
  'source-json':
    'This is JSON, but neither an export of Ghost nor a feed nor a list of publications.',
  'source-large': 'The source is larger than {{megabytes}} MB.',
  'source-latex':
    'This is LaTeX. Convert it to a Word file or to Markdown, for example with pandoc, and import that.',
  'source-line-long':
    'The text has a line of more than 100,000 characters: divide it into paragraphs.',
  'source-list-damaged': 'The list is damaged or incomplete: it is no JSON ({{reason}}).',
  'source-list-empty': 'The list names no work.',
  'source-long': 'The text is too long for one article: it has too many paragraphs or footnotes.',
  'source-mail': 'The e-mail cannot be read: {{reason}}.',
  'source-mail-empty': 'The e-mail has neither a text of its own nor an article attached to it.',
  'source-mail-file': 'The attached file “{{name}}” was not read:',
  'source-mail-file-left':
    'The attached file “{{name}}” is of a kind that is not read: it was left out.',
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
  'source-packed': 'The archive is packed in a way that is not read. Pack it as an ordinary .zip.',
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
  'source-path': 'The archive holds a path that leads out of it: {{name}}.',
  'source-paywalled':
    'The page does not show the whole text. Open it in a browser, save it as a file, and import that.',
  'source-pdf-damaged':
    'The PDF is damaged: {{reason}}. Copy its text, or import the file that it was made of.',
  'source-pdf-no-text':
    'The PDF has no text, only pictures of pages. Let a program recognize the text (OCR), or import the file that it was made of.',
  'source-pdf-reader':
    'PDF files are read with pdfjs-dist, which is not installed: npm install pdfjs-dist@4.10.38',
  'source-pdf-signs':
    'The PDF does not say which letters it prints. Copy its text from a program that can recognize it (OCR), or import the file that it was made of.',
  'source-picture': 'This is a picture, not a text.',
  'source-picture-embedded':
    'The picture stands in the text itself, and cannot be taken from there.',
  'source-picture-host': 'Nothing more was asked of {{host}}: it has failed again and again.',
  'source-picture-many': 'There are {{count}} more pictures than are taken of one article.',
  'source-picture-none': 'What is there is no picture that can be shown.',
  'source-picture-path': 'There is no such file in the export.',
  'source-picture-refused': 'The picture was refused: {{reason}}',
  'source-picture-svg':
    'This is an SVG drawing, which may hold programs. Save it as PNG, and add it to the article.',
  'source-presentation': 'This is a presentation, not a text.',
  'source-publications': 'This looks like a list of publications, not like an article.',
  'source-read-as': 'Read as {{encoding}}: the source does not say how it is encoded.',
  'source-redirects': 'The address redirects more than {{count}} times.',
  'source-rtf': 'This is a rich text file (.rtf). Save it as a Word file (.docx), and import that.',
  'source-signs-lost':
    '{{name}} is not {{encoding}} throughout: {{count}} signs could not be read, the first on line {{line}}.',
  'source-spreadsheet': 'This is a spreadsheet, not a text.',
  'source-status': 'The server answered with status {{status}}.',
  'source-text-notes': 'The text has more than {{count}} footnotes: bring it in in parts.',
  'source-time': 'Reading it takes too long. Give a shorter text.',
  'source-timeout': 'The server did not answer within {{seconds}} seconds.',
  'source-too-many': 'Many sources are being read just now. Try again in a few seconds.',
  'source-unpacked': 'The file would be too large when it is unpacked.',
  'source-unreached': 'The server cannot be reached: {{reason}}.',
  'source-word': 'The Word file cannot be read: {{reason}}',
  'source-word-empty': 'The Word file holds no text.',
  'source-words-lost':
    'Of {{all}} words of the text, {{count}} could not be read, for example: “{{beginning}}”. Copy the text, and paste it here.',
  'source-xml': 'The file is damaged: a part of it is not well-formed XML.',
}

export type MessageCode = keyof typeof sentences

/** `{{name}}` is filled in. Whoever speaks other languages translates by the code. */
export const messages: Readonly<Record<MessageCode, string>> = sentences

/** Something to say of a source: the code of the sentence, and what it names. */
export interface Message {
  code: MessageCode
  values?: Record<string, string> | undefined
}

export function messageText({ code, values = {} }: Message): string {
  return messages[code].replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
}
