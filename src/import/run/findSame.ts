// Which items are articles already, whoever brought them here: by address, by DOI, or by title and date.
import type { PayloadRequest } from 'payload'

import { nameKey } from 'offprint-reader/document'

import type { ID } from '../../types.ts'
import type { PlannedArticle } from '../write/plan.ts'

import {
  type Compared,
  haveSameAuthor,
  isSameOutlet,
  sameBy,
  type StoredArticle,
  storedDate,
} from '../intake/sameArticle.ts'
import { type Candidate, findCandidates, type Work } from './sameCandidates.ts'

/** A work of a list, which has no text, and not the post of a blog. */
export function isOfList(key: string): boolean {
  return key.startsWith('bibliography:')
}

export interface Same {
  article: ID
  /** Only title, date and author are the same, and it is said to be of another outlet. */
  isElsewhere: boolean
  /** It came from a list, waits for its text, and nobody has edited it; and it is this one beyond doubt. */
  isFilled: boolean
  /** The address or the DOI says it. */
  isSure: boolean
  outlet: null | string
  title: string
}

export interface ComparedItem {
  key: string
  planned: PlannedArticle
}

/** By key. @param keys of this import: what it has written itself is compared among its items. */
export async function findSame(
  req: PayloadRequest,
  items: ComparedItem[],
  keys: ReadonlySet<string>,
): Promise<Map<string, Same>> {
  const works = items.map(toWork)
  const stored = works.length > 0 ? await findCandidates(req, works) : []
  const candidates = stored.filter(({ importKey }) => importKey === null || !keys.has(importKey))
  return new Map(
    works.flatMap((work) => {
      const found = bestOf(work, candidates)
      return found ? [[work.key, found] as const] : []
    }),
  )
}

const lengths = { day: 10, month: 7, unknown: 0, year: 4 } as const

function toWork({ key, planned }: ComparedItem): Work {
  const { isOwn, outlet, piece, precision, publishedAt } = planned
  const { authors, canonicalUrl, doi, firstAppeared, isCopy, kind, outletUrl, title, url } = piece
  const { oldPaths, permalink } = piece
  return {
    authors: authors.map(({ name }) => name),
    beginning: '',
    canonicalUrl,
    doi,
    isCopy,
    isOwn,
    key,
    kind,
    outlet,
    outletUrl,
    paths: firstAppeared ? [...(permalink ? [permalink] : []), ...oldPaths] : [],
    published: publishedAt?.slice(0, lengths[precision]) || null,
    title,
    url,
  }
}

type Reason = 'doi' | 'path' | 'title-date' | 'url'

/** Of several that have no more than their title and date in common, none is filled. */
function bestOf(work: Work, stored: Candidate[]): null | Same {
  const found = stored.flatMap((article) => {
    const by = isOfSameBlog(work, article) ? null : reasonOf(work, article)
    return by ? [{ article, by, isSure: by !== 'title-date' }] : []
  })
  const best = found.find(({ isSure }) => isSure) ?? found[0]
  if (!best) {
    return null
  }
  const { article, isSure } = best
  const { id, isWaiting, title } = article
  const isOnly = isSure || found.length === 1
  const outlet = article.outlet
  return {
    article: id,
    isElsewhere: !isSure && isSaidElsewhere(work, article),
    isFilled: isWaiting && isOnly && !contradicts(work, article, isSure),
    isSure,
    outlet: typeof outlet === 'object' && outlet ? outlet.name : null,
    title,
  }
}

/** Posts of one export are told apart by their ids: two that are alike are compared there. */
function isOfSameBlog({ key }: Work, { importKey }: Candidate): boolean {
  const [system, site] = key.split(':')
  return !isOfList(key) && Boolean(site) && (importKey ?? '').startsWith(`${system}:${site}:`)
}

/** Nobody looks at it: titles such as "Editorial" are those of many, and lists give all chapters of a book one address. */
function reasonOf(work: Work, article: Candidate): null | Reason {
  if (article.hasPath(work.paths) && haveLikeTitle(work, article)) {
    return 'path'
  }
  const by = sameBy(work, article)
  switch (by) {
    case 'doi':
      return work.kind !== 'chapter' || haveLikeTitle(work, article) ? by : null
    case 'title-date':
      return isAtSameOutlet(work, article) || haveSameAuthor(work, article) ? by : null
    case 'url':
      return haveLikeTitle(work, article) ? by : null
    default:
      return null
  }
}

/** With a subtitle, or without. */
function haveLikeTitle(work: Compared, article: StoredArticle): boolean {
  const [one, other] = [work.title, article.title].map((title) => `${nameKey(title)} `)
  return Boolean(one && other && (one.startsWith(other) || other.startsWith(one)))
}

function isAtSameOutlet(work: Work, article: StoredArticle): boolean {
  const { outlet } = article
  const isOwn = typeof outlet === 'object' && outlet?.isOwn === true
  const isNamed = work.outlet !== null || isOfList(work.key)
  return work.isOwn ? isOwn : isNamed && isSameOutlet(work, article)
}

/** What a list says of an outlet stays: a post that says another one is no such article by itself. */
function contradicts(work: Work, article: StoredArticle, isSure: boolean): boolean {
  const isSame = isAtSameOutlet(work, article)
  const isElsewhere = isSaidElsewhere(work, article)
  if (isSure) {
    return work.isOwn && isElsewhere
  }
  const isDated = work.published !== null && storedDate(article) !== ''
  return isElsewhere || !(isDated || (isSame && haveSameAuthor(work, article)))
}

function isSaidElsewhere(work: Work, article: StoredArticle): boolean {
  const isNamed = work.isOwn || work.outlet !== null
  return isNamed && article.outlet != null && !isAtSameOutlet(work, article)
}
