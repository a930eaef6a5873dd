// Plans an import: articles with their facts, and the outlets, institutions and authors that they need.
import type { ParsedAffiliation, ParsedSource, Piece } from 'offprint-reader'

import { precisionOf } from 'offprint-reader'
import { nameKey } from 'offprint-reader/document'

import type { Precision } from '../../domain/days.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { ArticleFacts, Facts, InstitutionFacts, OutletFacts } from './facts.ts'

import { noonOf } from '../../domain/days.ts'
import { publishedAtOutlet } from '../publishedAtOutlet.ts'
import { NameIndex } from './names.ts'

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
  /** Made of title and outlet, so that a second import finds the article again. */
  importKey: string
  /** It first appeared on the blog itself. */
  isOwn: boolean
  /** Where and when it is on the blog already, as far as that is known. */
  onBlog: OnBlog
  /** Of an own article the name of the blog, if that is known. */
  outlet: null | string
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

/** Combines sources and facts. What the facts say counts. */
export function planImport(corpus: ParsedSource, facts: Facts): ImportPlan {
  const outlets = new NameIndex<OutletFacts>(facts.outlets)
  const institutions = institutionsOf(corpus, facts)
  const factsByTitle = new Map(facts.pieces.map((piece) => [nameKey(piece.title), piece]))
  const keys = new Map<string, number>()
  const articles = corpus.pieces.map((piece) => {
    const found = factsByTitle.get(nameKey(piece.title)) ?? null
    return planArticle(piece, found, { institutions, keys, outlets })
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

interface Known {
  institutions: NameIndex<InstitutionFacts>
  keys: Map<string, number>
  outlets: NameIndex<OutletFacts>
}

function planArticle(piece: Piece, facts: ArticleFacts | null, known: Known): PlannedArticle {
  const named = piece.outlet ?? facts?.outlet ?? null
  const outlet = named === null ? null : (known.outlets.find(named)?.name ?? named)
  const base = `${nameKey(piece.title)} | ${nameKey(outlet ?? '')}`
  const times = (known.keys.get(base) ?? 0) + 1
  known.keys.set(base, times)
  return {
    authors: piece.authors.map(({ name, affiliations, inferred }) => ({
      name,
      affiliations: affiliations.map((one) => planAffiliation(one, known.institutions)),
      inferred,
    })),
    facts,
    importKey: times === 1 ? base : `${base} | ${times}`,
    isOwn: false,
    onBlog: {
      address: facts?.blogUrl ?? null,
      day: facts?.blogDate ?? null,
      url: facts?.blogUrl ?? null,
    },
    outlet,
    piece,
    stage: facts?.stage ?? usualStage(piece, outlet),
    ...dateOf(facts?.outletDate ?? publishedAtOutlet(piece)),
  }
}

/** A text file, which is read line by line, holds what is on the blog. Single articles are there to be put on it, once they have an outlet. */
function usualStage({ lines, status }: Piece, outlet: null | string): Stage {
  if (lines) {
    return 'republished-on-blog'
  }
  const isDraft = status === 'draft' || status === 'scheduled'
  return outlet === null || isDraft ? 'drafted' : 'published-at-outlet'
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
  const named = corpus.pieces.flatMap(({ authors }) =>
    authors.flatMap(({ affiliations }) => affiliations),
  )
  const isAcronym = (one: ParsedAffiliation) =>
    one.acronym !== null && nameKey(one.acronym) === nameKey(one.institution)
  for (const one of [...named.filter((a) => !isAcronym(a)), ...named.filter(isAcronym)]) {
    if (one.institution !== '' && !index.find(one.institution)) {
      index.add({ name: one.institution, acronym: one.acronym })
    }
  }
  return index
}

function usedInstitutions(
  articles: PlannedArticle[],
  index: NameIndex<InstitutionFacts>,
): InstitutionFacts[] {
  const names = articles
    .flatMap(({ authors }) => authors.flatMap(({ affiliations }) => affiliations))
    .map((a) => a.institution)
    .filter(Boolean)
  return unique(names).map((name) => index.find(name) ?? { name })
}

function usedOutlets(articles: PlannedArticle[], index: NameIndex<OutletFacts>): OutletFacts[] {
  return unique(articles.map(({ outlet }) => outlet).filter((name) => name !== null)).map(
    (name) => index.find(name) ?? { name, kind: 'other' },
  )
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
