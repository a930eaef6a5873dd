// Finds the articles that a piece may be: by address, by DOI, by title and date. Only among those that may be read.
import type { PayloadRequest, Where } from 'payload'

import type { Precision } from '../../domain/days.ts'
import type { Article, Outlet } from '../../types.ts'
import type { IntakeDuplicate, IntakePiece } from './types.ts'

import { dayOf, noonOf } from '../../domain/days.ts'
import { readDoi } from '../../domain/doi.ts'
import { slugsOf } from '../../options.ts'
import { nameKey } from '../write/names.ts'
import { addressCore, addressKey } from './address.ts'

/** What is compared of a piece. */
export type Compared = Pick<
  IntakePiece,
  'canonicalUrl' | 'doi' | 'isCopy' | 'outlet' | 'outletUrl' | 'published' | 'title' | 'url'
>

type Stored = { outlet?: null | Outlet | string } & Pick<
  Article,
  'doi' | 'id' | 'outletUrl' | 'publishedAt' | 'publishedAtPrecision' | 'stage' | 'title'
>

/** Candidates that are compared; a piece has one or two. */
const mostCandidates = 500
const mostOfPiece = 5

export async function findDuplicates(
  req: PayloadRequest,
  pieces: Compared[],
): Promise<IntakeDuplicate[]> {
  const or = pieces.flatMap(conditionsOf)
  const stored = or.length > 0 ? await findCandidates(req, or) : []
  return pieces.flatMap((piece, index) =>
    stored
      .flatMap((article) => {
        const by = sameBy(piece, article)
        return by ? [{ article: shown(article), by, piece: index }] : []
      })
      .toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by))
      .slice(0, mostOfPiece),
  )
}

const order: IntakeDuplicate['by'][] = ['url', 'doi', 'title-date']

async function findCandidates(req: PayloadRequest, or: Where[]): Promise<Stored[]> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).articles,
    depth: 1,
    joins: false,
    limit: mostCandidates,
    overrideAccess: false,
    pagination: false,
    req,
    select: {
      doi: true,
      outlet: true,
      outletUrl: true,
      publishedAt: true,
      publishedAtPrecision: true,
      stage: true,
      title: true,
    },
    sort: '-updatedAt',
    user: req.user,
    where: { or },
  })
  return docs as unknown as Stored[]
}

function conditionsOf(piece: Compared): Where[] {
  const cores = addressesOf(piece).flatMap((address) => addressCore(address) ?? [])
  const doi = readDoi(piece.doi)
  const title = piece.title.trim()
  return [
    ...[...new Set(cores)].map((core): Where => ({ outletUrl: { contains: core } })),
    ...(doi ? [{ doi: { contains: doi } }] : []),
    ...(title ? [{ title: { equals: title } }, ...daysOf(piece)] : []),
  ]
}

/** Titles differ in quotes and case: those of the same day are compared. */
function daysOf(piece: Compared): Where[] {
  const date = dateOf(piece)
  if (!date) {
    return []
  }
  const days = [date, date.slice(0, 7), date.slice(0, 4)].map((part) =>
    noonOf(`${part}${'-01-01'.slice(part.length - 4)}`),
  )
  return [{ publishedAt: { in: [...new Set(days)] } }]
}

function addressesOf({ canonicalUrl, isCopy, outletUrl, url }: Compared): string[] {
  // The address of a copy is not that of the article at its outlet.
  const own = isCopy ? [] : [canonicalUrl, url]
  return [outletUrl, ...own].filter((address) => address !== null)
}

function sameBy(piece: Compared, article: Stored): IntakeDuplicate['by'] | null {
  const address = addressKey(article.outletUrl)
  if (address && addressesOf(piece).some((one) => addressKey(one) === address)) {
    return 'url'
  }
  const doi = readDoi(piece.doi)?.toLowerCase()
  if (doi && readDoi(article.doi)?.toLowerCase() === doi) {
    return 'doi'
  }
  const title = nameKey(piece.title)
  return title && title === nameKey(article.title) && mayBeSameDay(piece, article)
    ? 'title-date'
    : null
}

/** Dates agree as far as both are known; where one is not known at all, the outlets must be the same. */
function mayBeSameDay(piece: Compared, article: Stored): boolean {
  const [ours, theirs] = [dateOf(piece), storedDate(article)]
  const length = Math.min(ours.length, theirs.length)
  return length > 0
    ? ours.slice(0, length) === theirs.slice(0, length)
    : nameKey(piece.outlet ?? '') === nameKey(outletName(article) ?? '')
}

function dateOf({ published }: Compared): string {
  return published ?? ''
}

const lengths: Record<Precision, number> = { day: 10, month: 7, unknown: 0, year: 4 }

function storedDate({ publishedAt, publishedAtPrecision }: Stored): string {
  return (dayOf(publishedAt) ?? '').slice(0, lengths[publishedAtPrecision ?? 'day'])
}

function shown(article: Stored): IntakeDuplicate['article'] {
  const { id, publishedAt, stage, title } = article
  return { id, outlet: outletName(article), publishedAt: publishedAt ?? null, stage, title }
}

function outletName({ outlet }: Stored): null | string {
  return typeof outlet === 'object' && outlet ? outlet.name : null
}
