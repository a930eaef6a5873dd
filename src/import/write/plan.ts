// Plans an import: articles with their facts, and the outlets, institutions and authors that they need.
import type { ParsedAffiliation, ParsedSource, Piece } from 'offprint-reader'

import { precisionOf } from 'offprint-reader'
import { nameKey } from 'offprint-reader/document'

import type { Precision } from '../../domain/days.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { ID } from '../../types.ts'
import type { ArticleFacts, Facts, InstitutionFacts, OutletFacts } from './facts.ts'

import { noonOf } from '../../domain/days.ts'
import { NameIndex } from './names.ts'
import { placeOf } from './placeOf.ts'

export interface PlannedAffiliation {
  institution: string
  printed: string
  role: null | string
}

export interface PlannedAuthor {
  affiliations: PlannedAffiliation[]
  inferred: boolean
  name: string
}

export interface PlannedArticle {
  authors: PlannedAuthor[]
  facts: ArticleFacts | null
  /** By which an earlier version may have imported it. */
  formerKey?: null | string
  /** Of a backlog `system:site:guid`, else made of title and outlet: a second import finds the article again. */
  importKey: string
  /** It first appeared on the blog itself. */
  isOwn: boolean
  /** Whether it first appeared at an outlet is a question, which somebody must answer before it is written. */
  isUncertain?: boolean
  /** The picture above it, once that is here. */
  leadImage?: { caption: string; credit: null | string; image: ID } | null
  /** Where and when it is on the blog already, as far as that is known. */
  onBlog: OnBlog
  /** Of an own article the name of the blog, if that is known. */
  outlet: null | string
  /** Those that are here: the article is written with them. */
  pictures?: ID[]
  piece: Piece
  precision: Precision
  publishedAt: null | string
  stage: Stage
}

export interface OnBlog {
  /** Address or path; its last part becomes the slug. */
  address: null | string
  /** `YYYY-MM-DD`. */
  day: null | string
  /** With its time, where that is known. */
  moment?: string | undefined
  /** Address that search engines are told, where that of the post here is not it. */
  url: null | string
}

export interface ImportPlan {
  articles: PlannedArticle[]
  /** Whose blog it is: the author who signs most articles by name. */
  blogAuthor: null | string
  /** What the source calls the blog. */
  blogName?: null | string
  institutions: InstitutionFacts[]
  outlets: OutletFacts[]
  /** Facts of articles that are not in the text. */
  unusedFacts: string[]
}

export function planImport(corpus: ParsedSource, facts: Facts): ImportPlan {
  const outlets = new NameIndex<OutletFacts>(facts.outlets)
  const institutions = institutionsOf(corpus, facts)
  const factsByTitle = new Map(facts.pieces.map((piece) => [nameKey(piece.title), piece]))
  const keys = new Map<string, number>()
  const articles = corpus.pieces.map((piece) => {
    const found = factsByTitle.get(nameKey(piece.title)) ?? null
    return planArticle(piece, found, { blogName: null, institutions, keys, outlets })
  })
  const titles = new Set(corpus.pieces.map(({ title }) => nameKey(title)))
  return {
    articles,
    blogAuthor: blogAuthorOf(articles),
    institutions: usedInstitutions(articles, institutions),
    outlets: usedOutlets(articles, outlets),
    unusedFacts: facts.pieces
      .map(({ title }) => title)
      .filter((title) => !titles.has(nameKey(title))),
  }
}

/** What articles are planned with: names that are known, and keys that are given. */
export interface Known {
  blogName: null | string
  institutions: NameIndex<InstitutionFacts>
  keys: Map<string, number>
  outlets: NameIndex<OutletFacts>
}

function planArticle(piece: Piece, facts: ArticleFacts | null, known: Known): PlannedArticle {
  const place = placeOf(piece)
  const outlet = outletName(piece.outlet ?? facts?.outlet ?? null, known)
  const blogUrl = facts?.blogUrl ?? null
  const isUsual = place.stage === 'republished-on-blog' || outlet === null
  // What the facts call its outlet is not in the piece.
  const stage = isUsual ? place.stage : placeOf({ ...piece, outlet }).stage
  return {
    authors: authorsOf(piece, known),
    facts,
    importKey: keyOf(piece, outlet, known),
    isOwn: false,
    onBlog: { address: blogUrl, day: facts?.blogDate ?? null, url: blogUrl },
    outlet,
    piece,
    stage: facts?.stage ?? stage,
    ...dateOf(facts?.outletDate ?? place.outletDate),
  }
}

/** Plans an item of a backlog, which no facts file names. */
export function planItem(
  { hasNewAddress = false, key, piece }: KeyedPiece,
  known: Known,
): PlannedArticle {
  const system = key.slice(0, key.indexOf(':'))
  const place = placeOf(piece, system)
  return {
    authors: authorsOf(piece, known),
    facts: null,
    // Earlier versions read these systems.
    formerKey: ['files', 'ghost'].includes(system)
      ? keyOf(piece, outletName(piece.outlet, known), known)
      : null,
    importKey: key,
    isOwn: place.isOwn,
    isUncertain: place.isUncertain,
    onBlog: {
      address: hasNewAddress ? null : (piece.permalink ?? piece.url),
      day: place.blogDay,
      moment: piece.postedAt,
      url: null,
    },
    outlet: place.isOwn ? known.blogName : outletName(place.outlet, known),
    piece,
    stage: place.stage,
    ...dateOf(place.outletDate),
  }
}

export interface KeyedPiece {
  /** Its address on the blog is made of its title, not of its old one. @default false */
  hasNewAddress?: boolean | undefined
  /** `system:site:guid` */
  key: string
  piece: Piece
}

function outletName(named: null | string, { outlets }: Known): null | string {
  return named === null ? null : (outlets.find(named)?.name ?? named)
}

/** Made of title and outlet; of several that are alike with their number. */
function keyOf({ title }: Piece, outlet: null | string, { keys }: Known): string {
  const base = `${nameKey(title)} | ${nameKey(outlet ?? '')}`
  const times = (keys.get(base) ?? 0) + 1
  keys.set(base, times)
  return times === 1 ? base : `${base} | ${times}`
}

function authorsOf({ authors }: Piece, { institutions }: Known): PlannedAuthor[] {
  return authors.map(({ name, affiliations, inferred }) => ({
    name,
    affiliations: affiliations.map((one) => planAffiliation(one, institutions)),
    inferred,
  }))
}

function planAffiliation(
  one: ParsedAffiliation,
  known: NameIndex<InstitutionFacts>,
): PlannedAffiliation {
  return {
    institution: known.find(one.institution)?.name ?? one.institution,
    printed: one.printed,
    role: one.role,
  }
}

/** The first day that the date can mean, and its precision. */
function dateOf(date: null | string): { precision: Precision; publishedAt: null | string } {
  if (!date) {
    return { precision: 'unknown', publishedAt: null }
  }
  return {
    precision: precisionOf(date),
    publishedAt: noonOf(`${date}${'-01-01'.slice(date.length - 4)}`),
  }
}

/** Institutions of the facts first, then those of the bylines: full names before bare acronyms, which they explain. */
function institutionsOf(corpus: ParsedSource, facts: Facts): NameIndex<InstitutionFacts> {
  const index = new NameIndex<InstitutionFacts>(facts.institutions)
  addInstitutions(index, corpus.pieces)
  return index
}

export function addInstitutions(index: NameIndex<InstitutionFacts>, pieces: Piece[]): void {
  const named = pieces.flatMap(({ authors }) => authors.flatMap(({ affiliations }) => affiliations))
  const isAcronym = (one: ParsedAffiliation) =>
    one.acronym !== null && nameKey(one.acronym) === nameKey(one.institution)
  for (const one of [...named.filter((a) => !isAcronym(a)), ...named.filter(isAcronym)]) {
    if (one.institution !== '' && !index.find(one.institution)) {
      index.add({ name: one.institution, acronym: one.acronym })
    }
  }
}

export function usedInstitutions(
  articles: PlannedArticle[],
  index: NameIndex<InstitutionFacts>,
): InstitutionFacts[] {
  const names = articles
    .flatMap(({ authors }) => authors.flatMap(({ affiliations }) => affiliations))
    .map((a) => a.institution)
    .filter(Boolean)
  return unique(names).map((name) => index.find(name) ?? { name })
}

export function usedOutlets(
  articles: PlannedArticle[],
  index: NameIndex<OutletFacts>,
): OutletFacts[] {
  const named = articles.flatMap(({ outlet, piece }) =>
    outlet === null ? [] : [[outlet, piece] as const],
  )
  const journals = new Set(
    named.flatMap(([name, piece]) => (isInJournal(piece) ? nameKey(name) : [])),
  )
  return unique(named.map(([name]) => name)).map(
    (name) => index.find(name) ?? { name, kind: journals.has(nameKey(name)) ? 'journal' : 'other' },
  )
}

/** Lists of publications tell journals from others. */
function isInJournal({ kind, sources }: Piece): boolean {
  return kind === 'journal-article' && sources.kind?.from === 'file'
}

function blogAuthorOf(articles: PlannedArticle[]): null | string {
  const counts = new Map<string, number>()
  for (const { authors } of articles) {
    for (const { name, inferred } of authors) {
      if (!inferred) {
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [nameKey(name), name])).values()]
}
