// Whether a piece is an article of the desk. Pure.
import type { Piece } from 'offprint-reader'

import { isRecord, nameKey, plainText, readDocument } from 'offprint-reader/document'

import type { Precision } from '../../domain/days.ts'
import type { Article, Author, Outlet } from '../../types.ts'
import type { IntakeDuplicate } from './types.ts'

import { dayOf } from '../../domain/days.ts'
import { readDoi } from '../../domain/doi.ts'
import { addressKey } from './address.ts'

/** What is compared of a piece. */
export interface Compared extends Pick<
  Piece,
  'canonicalUrl' | 'doi' | 'isCopy' | 'outlet' | 'outletUrl' | 'published' | 'title' | 'url'
> {
  authors: string[]
  /** As `beginningOf()` says it. */
  beginning: string
  /** The date that its text prints, which may not be that at the outlet. */
  printed?: null | string | undefined
}

export type StoredArticle = { outlet?: null | Outlet | string } & Pick<
  Article,
  'byline' | 'doi' | 'id' | 'outletUrl' | 'publishedAt' | 'publishedAtPrecision' | 'stage' | 'title'
>

/** As a query selects it; at depth 1. */
export const comparedFields = {
  byline: true,
  doi: true,
  outlet: true,
  outletUrl: true,
  publishedAt: true,
  publishedAtPrecision: true,
  stage: true,
  title: true,
} as const

/** @param beginning of the text of the article, where it is known */
export function sameBy(
  piece: Compared,
  article: StoredArticle,
  beginning = '',
): IntakeDuplicate['by'] | null {
  const address = addressKey(article.outletUrl)
  if (address && addressesOf(piece).some((one) => addressKey(one) === address)) {
    return 'url'
  }
  const doi = readDoi(piece.doi)?.toLowerCase()
  if (doi && readDoi(article.doi)?.toLowerCase() === doi) {
    return 'doi'
  }
  const isSame =
    haveSameTitle(piece, article) &&
    (mayBeSameDay(piece, article) || (beginning !== '' && beginning === piece.beginning))
  return isSame ? 'title-date' : null
}

export function haveSameTitle(piece: Compared, article: StoredArticle): boolean {
  const title = nameKey(piece.title)
  return title !== '' && title === nameKey(article.title)
}

/** Addresses of the original. That of a copy is not among them. */
export function addressesOf({ canonicalUrl, isCopy, outletUrl, url }: Compared): string[] {
  const own = isCopy ? [] : [canonicalUrl, url]
  return [outletUrl, ...own].filter((address) => address !== null)
}

export function outletName({ outlet }: StoredArticle): null | string {
  return typeof outlet === 'object' && outlet ? outlet.name : null
}

const longest = 300
/** A shorter paragraph may begin any article. */
const shortest = 60

/** The first paragraph of a text as it is compared; '' where it says too little. */
export function beginningOf(document: unknown): string {
  const first = readDocument(document).find(
    (node) => node.type === 'paragraph' && plainText(node).length >= shortest,
  )
  return first ? nameKey(plainText(first).slice(0, longest)) : ''
}

/** Dates agree as far as both are known; where one is not known at all, outlet or author must be the same. */
function mayBeSameDay(piece: Compared, article: StoredArticle): boolean {
  const [ours, theirs] = [piece.published ?? '', storedDate(article)]
  const length = Math.min(ours.length, theirs.length)
  return length > 0
    ? ours.slice(0, length) === theirs.slice(0, length)
    : isSameOutlet(piece, article) || haveSameAuthor(piece, article)
}

export function isSameOutlet({ outlet: name }: Compared, { outlet }: StoredArticle): boolean {
  const stored = typeof outlet === 'object' && outlet ? outlet : null
  const names = stored ? [stored.name, stored.acronym, ...(stored.aliases ?? [])] : ['']
  return names.some((one) => nameKey(one ?? '') === nameKey(name ?? ''))
}

export function haveSameAuthor({ authors }: Compared, { byline }: StoredArticle): boolean {
  const names = (byline ?? []).flatMap(({ author }) =>
    isRecord(author) ? nameKey((author as Author).name) : [],
  )
  return authors.some((name) => names.includes(nameKey(name)))
}

const lengths: Record<Precision, number> = { day: 10, month: 7, unknown: 0, year: 4 }

/** As precise as it is known; '' where it is not. */
export function storedDate({ publishedAt, publishedAtPrecision }: StoredArticle): string {
  return (dayOf(publishedAt) ?? '').slice(0, lengths[publishedAtPrecision ?? 'day'])
}
