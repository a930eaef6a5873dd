// Every string of the pages, in English and German, and which of them a page uses.
import type { ToHTMLOptions } from 'offprint-reader/document'

import type { Direction } from '../../domain/direction.ts'
import type { CitedVersion } from '../citation/reference.ts'

export interface PageStrings {
  allArticles: string
  archive: string
  articles: string

  articlesBy: (name: string) => string
  articlesFromOutlet: (name: string) => string
  articlesFromYear: (year: string) => string
  articlesOnTopic: (topic: string) => string
  /** Before the names of the authors. */
  by: string
  citeArticle: string
  citedVersions: Record<CitedVersion, string>
  contents: string
  direction: Direction
  /** Addresses of a person. */
  elsewhere: (name: string) => string
  emptyBlog: string
  feed: string
  /** Before a date alone. */
  firstPublished: string
  /** Before the name of an outlet. */
  firstPublishedIn: string
  introductoryNote: string
  labels: Required<Pick<ToHTMLOptions, 'backLabel' | 'markLabel' | 'notesLabel' | 'tableLabel'>>
  /** Of these strings: a language tag. */
  language: string
  /** Between the last two of several names. */
  lastJoint: string
  /** Of dates. */
  locale: string
  minutes: (count: number) => string
  moreResults: string
  newestArticles: string
  nextArticle: string
  notFound: { heading: string; text: string; title: string }
  nothingFound: (query: string) => string
  olderArticles: string
  pagesOf: (title: string) => string
  /** Of search results. */
  pagesOfSearch: string
  /** Before a day. */
  posted: string
  previousAndNext: string
  previousArticle: string
  readOriginal: string
  readWholeArticle: string
  readWholeArticleIn: (outlet: string) => string
  search: string
  searchArticles: string
  searchFor: (query: string) => string
  seeAllArticles: string
  skipToText: string
  topics: string
  wholeArticleIsIn: (outlet: string) => string
  years: string
}

const en: PageStrings = {
  allArticles: 'All articles',
  archive: 'Archive',
  articles: 'Articles',
  articlesBy: (name) => `Articles by ${name}`,
  articlesFromOutlet: (name) => `Articles that first appeared in ${name}`,
  articlesFromYear: (year) => `Articles posted in ${year}`,
  articlesOnTopic: (topic) => `Articles on ${topic}`,
  by: 'By',
  citeArticle: 'Cite this article',
  citedVersions: { copy: 'This copy', original: 'The original' },
  contents: 'Contents',
  direction: 'ltr',
  elsewhere: (name) => `Elsewhere: ${name}`,
  emptyBlog: 'No articles have been posted yet.',
  feed: 'Feed',
  firstPublished: 'First published',
  firstPublishedIn: 'First published in',
  introductoryNote: 'Introductory note',
  labels: {
    backLabel: 'Back to reference',
    markLabel: 'Footnote',
    notesLabel: 'Notes',
    tableLabel: 'Table',
  },
  language: 'en',
  lastJoint: ' and ',
  locale: 'en-GB',
  minutes: (count) => `${count} min read`,
  moreResults: 'More results',
  newestArticles: 'Newest articles',
  nextArticle: 'Next article',
  notFound: {
    heading: 'Page not found',
    text: 'There is no page at this address, or it has been removed.',
    title: 'Not found',
  },
  nothingFound: (query) => `Nothing was found for “${query}”.`,
  olderArticles: 'Older articles',
  pagesOf: (title) => `Pages of ${title}`,
  pagesOfSearch: 'Pages of results',
  posted: 'Posted',
  previousAndNext: 'Previous and next article',
  previousArticle: 'Previous article',
  readOriginal: 'Read the original',
  readWholeArticle: 'Read the whole article',
  readWholeArticleIn: (outlet) => `Read the whole article in ${outlet}`,
  search: 'Search',
  searchArticles: 'Search the articles',
  searchFor: (query) => `Search: ${query}`,
  seeAllArticles: 'See all articles',
  skipToText: 'Skip to the text',
  topics: 'Topics',
  wholeArticleIsIn: (outlet) => `The whole article is in ${outlet}.`,
  years: 'Years',
}

/** Names of outlets follow a colon: in a German sentence many would have to be declined. */
const de: PageStrings = {
  allArticles: 'Alle Artikel',
  archive: 'Archiv',
  articles: 'Artikel',
  articlesBy: (name) => `Artikel von ${name}`,
  articlesFromOutlet: (name) => `Artikel, zuerst erschienen in: ${name}`,
  articlesFromYear: (year) => `Artikel aus dem Jahr ${year}`,
  articlesOnTopic: (topic) => `Artikel zum Thema ${topic}`,
  by: 'Von',
  citeArticle: 'Artikel zitieren',
  citedVersions: { copy: 'Diese Fassung', original: 'Das Original' },
  contents: 'Inhalt',
  direction: 'ltr',
  elsewhere: (name) => `${name} im Netz`,
  emptyBlog: 'Noch sind keine Artikel veröffentlicht.',
  feed: 'Feed abonnieren',
  firstPublished: 'Zuerst erschienen:',
  firstPublishedIn: 'Zuerst erschienen in:',
  introductoryNote: 'Vorbemerkung',
  labels: {
    backLabel: 'Zurück zu Verweis',
    markLabel: 'Fußnote',
    notesLabel: 'Anmerkungen',
    tableLabel: 'Tabelle',
  },
  language: 'de',
  lastJoint: ' und ',
  locale: 'de-DE',
  minutes: (count) => `${count} Min. Lesezeit`,
  moreResults: 'Weitere Treffer',
  newestArticles: 'Neueste Artikel',
  nextArticle: 'Nächster Artikel',
  notFound: {
    heading: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es keine Seite, oder sie wurde entfernt.',
    title: 'Nicht gefunden',
  },
  nothingFound: (query) => `Keine Treffer für „${query}“.`,
  olderArticles: 'Ältere Artikel',
  pagesOf: (title) => `Seiten: ${title}`,
  pagesOfSearch: 'Seiten mit Treffern',
  posted: 'Hier veröffentlicht am',
  previousAndNext: 'Vorheriger und nächster Artikel',
  previousArticle: 'Vorheriger Artikel',
  readOriginal: 'Zum Original',
  readWholeArticle: 'Den ganzen Artikel lesen',
  readWholeArticleIn: (outlet) => `Den ganzen Artikel lesen: ${outlet}`,
  search: 'Suche',
  searchArticles: 'Artikel durchsuchen',
  searchFor: (query) => `Suche: ${query}`,
  seeAllArticles: 'Alle Artikel ansehen',
  skipToText: 'Zum Inhalt springen',
  topics: 'Themen',
  wholeArticleIsIn: (outlet) => `Der ganze Artikel ist erschienen in: ${outlet}.`,
  years: 'Jahre',
}

const all: Readonly<Record<string, PageStrings>> = { de, en }

/** Those of the first of these languages that we have; else English. */
export function stringsIn(...languages: string[]): PageStrings {
  const known = languages.map(subtagOf).find((subtag) => Object.hasOwn(all, subtag))
  return all[known ?? 'en'] ?? en
}

/** Whether two tags are of one language, as far as our strings differ by it. */
export function isSameLanguage(one: string, other: string): boolean {
  return subtagOf(one) === subtagOf(other)
}

function subtagOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
