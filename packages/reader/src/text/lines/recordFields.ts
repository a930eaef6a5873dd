// Recognises the fields that databases, press archives and exports of blogs print around an article: "Length: 611 words", "BYLINE: JANE OKAFOR", "Document 2 of 3".
import { anyOf } from '../words/anyOf.ts'

export type RecordField =
  | 'author'
  | 'copyright'
  | 'date'
  | 'document'
  | 'language'
  | 'length'
  | 'section'
  | 'source'
  | 'text'
  | 'title'

const labels: [RecordField, string][] = [
  [
    'title',
    'title|headline|titel|überschrift|schlagzeile|titre|título|titular|titolo|judul|tajuk|kop|tytuł|nagłówek|başlık|rubrik',
  ],
  [
    'author',
    'byline|authors?|writers?|columnist|autor(?:es|as?|in|ka)?|verfasser(?:in)?|auteurs?|autore|autori|penulis|pengarang|schrijver|yazar|författare|skribent',
  ],
  [
    'date',
    '(?:load-|publication |issue |entry )?date|last updated|erscheinungsdatum|datum|date de publication|fecha(?: de publicación)?|data(?: di pubblicazione| de publicação| publikacji)?|tanggal(?: terbit)?|tarikh|publicatiedatum|tarih|yayın tarihi',
  ],
  [
    'source',
    'source|publication(?: (?:info|title|name))?|newspaper|quelle|medium|fuente|fonte|bron|sumber|źródło|kaynak|källa|publisher|herausgeber|éditeur|editorial|uitgever',
  ],
  ['length', 'length|word count|words|länge|umfang|longueur|longitud|lunghezza|lengte|panjang'],
  ['language', 'language|sprache|langue|idioma|lingua|bahasa|taal|język|dil|språk'],
  [
    'section',
    'section|(?:primary )?category|ressort|rubrique|sección|seção|sezione|rubriek|dział|bölüm|kategori|kategorie|catégorie|categoría|categoria',
  ],
  [
    'text',
    '(?:full |extended )?(?:text|body)|volltext|texte intégral|texto completo|texto integral|testo (?:completo|integrale)|teks (?:lengkap|penuh)|volledige tekst|pełny tekst|tam metin|fulltext',
  ],
  ['copyright', 'copyright'],
  [
    'document',
    'document(?: type| id)?|publication type|issn|isbn|accession number|dokument|documento',
  ],
]

const labelled = labels.map(([field, names]): [RecordField, RegExp] => [
  field,
  new RegExp(`^${anyOf(names)}\\s?:(?:\\s|$)`, 'iu'),
])

const forms: [RecordField, RegExp][] = [
  [
    'length',
    /^\p{N}[\p{N}.,]* (?:words|wörter|worte|mots|palabras|palavras|parole|kata|patah perkataan|perkataan|woorden|słów|słowa|kelime|sözcük|ord|zeichen|characters|caractères)$/iu,
  ],
  [
    'language',
    /^(?:english|deutsch|german|français|french|español|spanish|português|portuguese|italiano|italian|bahasa \p{L}+|indonesian|malay|nederlands|dutch|polski|polish|türkçe|turkish|svenska|swedish)$/iu,
  ],
  [
    'document',
    /^(?:document|documento|dokument) (?=\S*\p{N})\S+$|^(?:document )?\p{N}+ of \p{N}+(?: documents?)?$/iu,
  ],
  ['text', /^body$/iu],
  [
    'copyright',
    /^(?:copyright|©) |(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati)\.?$/iu,
  ],
]

/** Null where the line is no such field. */
export function readRecordField(text: string): null | RecordField {
  if (text.length > 200) {
    return null
  }
  return [...forms, ...labelled].find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** "TITLE: The bell at bed nine" */
export function withoutTitleLabel(text: string): string {
  return readRecordField(text) === 'title' ? text.replace(/^[^:]{1,20}:\s+/u, '') : text
}
