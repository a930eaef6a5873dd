// What is said of requests to the intake endpoints that cannot be used.

/** A part of the refusals. */
export const intakeSentences = {
  de: {
    'intake-address': '„url“ muss eine Adresse wie https://example.org/artikel sein.',
    'intake-body': 'Die Anfrage muss ein JSON-Objekt wie { "text": "…" } enthalten.',
    'intake-body-large': 'Die Anfrage hat mehr als {{megabytes}} MB.',
    'intake-document': 'Das Dokument lässt sich nicht speichern ({{reason}}).',
    'intake-document-block': 'Ein Artikel kann nur Blöcke vom Typ „figure“ enthalten.',
    'intake-document-type': 'Ein Artikel kann kein „{{type}}“ enthalten.',
    'intake-form': 'Das Formular in der Anfrage kann nicht gelesen werden.',
    'intake-form-field': 'Das Formular muss genau ein Feld „file“ mit einer Datei enthalten.',
    'intake-json': 'Die Anfrage enthält kein gültiges JSON: {{reason}}',
    'intake-one-source':
      'Geben Sie genau eines von „text“, „html“, „markdown“, „url“ und „piece“ an.',
    'intake-stage': '„stage“ muss „drafted“ oder „published-at-outlet“ sein.',
    'intake-text': '„{{name}}“ muss ein Text sein, der nicht leer ist.',
    'intake-title': 'Dem Artikel fehlt der Titel.',
    'intake-unknown': '„{{name}}“ ist hier nicht bekannt; erlaubt sind {{known}}.',
    'intake-value': '„{{path}}“ hat keinen gültigen Wert.',
    'intake-value-address': '„{{path}}“ muss eine Webadresse sein.',
    'intake-value-affiliations': '„{{path}}“ hat zu viele Einrichtungen.',
    'intake-value-choice': '„{{path}}“ muss einer dieser Werte sein: {{values}}.',
    'intake-value-date': '„{{path}}“ muss die Form YYYY, YYYY-MM oder YYYY-MM-DD haben.',
    'intake-value-empty': '„{{path}}“ darf nicht leer sein.',
    'intake-value-long': '„{{path}}“ ist zu lang: Höchstens {{limit}} sind erlaubt.',
    'intake-value-type': '„{{path}}“ fehlt oder hat den falschen Typ; erwartet wird {{type}}.',
    'intake-warning-author': 'Ohne Autor: {{titles}}.',
    'intake-warning-authors-left':
      'Noch nicht angelegt und nur von Redakteuren anzulegen sind die Autoren: {{names}}.',
    'intake-warning-authors-new':
      'Noch nicht angelegt und beim Speichern neu sind die Autoren: {{names}}.',
    'intake-warning-date': 'Ohne Erscheinungsdatum: {{titles}}.',
    'intake-warning-outlet': 'Ohne Medium: {{titles}}.',
    'intake-warning-outlets-left':
      'Noch nicht angelegt und nur von Redakteuren anzulegen sind die Medien: {{names}}.',
    'intake-warning-outlets-new':
      'Noch nicht angelegt und beim Speichern neu sind die Medien: {{names}}.',
    'intake-warning-printed-date':
      'Ein gedrucktes Datum wird erst zum Erscheinungsdatum, wenn Sie es eintragen: {{dates}}.',
    'intake-warning-title': 'Artikel ohne Titel: {{count}}.',
    'intake-web-address': '„url“ muss mit http:// oder https:// beginnen.',
  },
  en: {
    'intake-address': '"url" must be an address such as https://example.org/article.',
    'intake-body': 'The body must be a JSON object such as { "text": "…" }.',
    'intake-body-large': 'The request has more than {{megabytes}} MB.',
    'intake-document': 'The document cannot be stored ({{reason}}).',
    'intake-document-block': 'The only block of an article is a "figure".',
    'intake-document-type': 'An article cannot contain a "{{type}}".',
    'intake-form': 'The form in the body cannot be read.',
    'intake-form-field': 'The form must have one field "file" with a file.',
    'intake-json': 'The body is not JSON: {{reason}}',
    'intake-one-source': 'Give one of "text", "html", "markdown", "url" and "piece".',
    'intake-stage': '"stage" must be "drafted" or "published-at-outlet".',
    'intake-text': '"{{name}}" must be a text that is not empty.',
    'intake-title': 'The article has no title.',
    'intake-unknown': '"{{name}}" is unknown here; known are {{known}}.',
    'intake-value': '"{{path}}" has no valid value.',
    'intake-value-address': '"{{path}}" must be a web address.',
    'intake-value-affiliations': '"{{path}}" has too many affiliations.',
    'intake-value-choice': '"{{path}}" must be one of {{values}}.',
    'intake-value-date': '"{{path}}" must be YYYY, YYYY-MM or YYYY-MM-DD.',
    'intake-value-empty': '"{{path}}" must not be empty.',
    'intake-value-long': '"{{path}}" is too long: at most {{limit}} are allowed.',
    'intake-value-type': '"{{path}}" is missing or has the wrong type; expected is {{type}}.',
    'intake-warning-author': 'Without an author: {{titles}}.',
    'intake-warning-authors-left':
      'Authors that do not exist yet, and that only editors can add: {{names}}.',
    'intake-warning-authors-new':
      'Authors that do not exist yet, and are created when you save: {{names}}.',
    'intake-warning-date': 'Without a date of publication: {{titles}}.',
    'intake-warning-outlet': 'Without an outlet: {{titles}}.',
    'intake-warning-outlets-left':
      'Outlets that do not exist yet, and that only editors can add: {{names}}.',
    'intake-warning-outlets-new':
      'Outlets that do not exist yet, and are created when you save: {{names}}.',
    'intake-warning-printed-date':
      'A date that a text prints is its date at the outlet only if you enter it: {{dates}}.',
    'intake-warning-title': 'Articles without a title: {{count}}.',
    'intake-web-address': '"url" must begin with http:// or https://.',
  },
}
