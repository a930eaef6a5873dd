// Finds the articles that a piece may be: by address, by DOI, by title and date. Only among those that may be read.
import type { PayloadRequest, Where } from 'payload'

import { nameKey } from 'offprint-reader/document'

import type { Article, ID } from '../../types.ts'
import type { IntakeDuplicate } from './types.ts'

import { noonOf } from '../../domain/days.ts'
import { readDoi } from '../../domain/doi.ts'
import { slugsOf } from '../../options.ts'
import { addressCore } from './address.ts'
import {
  addressesOf,
  beginningOf,
  type Compared,
  comparedFields,
  haveSameTitle,
  outletName,
  sameBy,
  type StoredArticle,
} from './sameArticle.ts'

/** Candidates that are compared; a piece has one or two. */
const mostCandidates = 500
const mostOfPiece = 5
/** Of candidates with the same title. */
const mostBodies = 50

export async function findDuplicates(
  req: PayloadRequest,
  pieces: Compared[],
): Promise<IntakeDuplicate[]> {
  const or = pieces.flatMap(conditionsOf)
  const stored = or.length > 0 ? await findCandidates(req, or) : []
  const beginnings = await findBeginnings(req, pieces, stored)
  return pieces.flatMap((piece, index) =>
    stored
      .flatMap((article) => {
        const by = sameBy(piece, article, beginnings.get(article.id))
        return by ? [{ article: shown(article), by, piece: index }] : []
      })
      .toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by))
      .slice(0, mostOfPiece),
  )
}

const order: IntakeDuplicate['by'][] = ['url', 'doi', 'title-date']

async function findCandidates(req: PayloadRequest, or: Where[]): Promise<StoredArticle[]> {
  const docs = await findArticles(req, {
    depth: 1,
    limit: mostCandidates,
    select: comparedFields,
    sort: '-updatedAt',
    where: { or },
  })
  return docs as StoredArticle[]
}

/** The first words of articles whose title alone does not decide. */
async function findBeginnings(
  req: PayloadRequest,
  pieces: Compared[],
  stored: StoredArticle[],
): Promise<Map<ID, string>> {
  const open = stored.filter((article) =>
    pieces.some((piece) => haveSameTitle(piece, article) && !sameBy(piece, article)),
  )
  if (open.length === 0) {
    return new Map()
  }
  const docs = await findArticles(req, {
    depth: 0,
    limit: mostBodies,
    select: { body: true },
    where: { id: { in: open.map(({ id }) => id).slice(0, mostBodies) } },
  })
  return new Map((docs as Article[]).map(({ id, body }) => [id, beginningOf(body)]))
}

interface Find {
  depth: number
  limit: number
  select: Record<string, true>
  sort?: string
  where: Where
}

/** With the rights of the user. */
async function findArticles(req: PayloadRequest, find: Find): Promise<unknown[]> {
  const { docs } = await req.payload.find({
    ...find,
    collection: slugsOf(req.payload).articles,
    depth: find.depth,
    joins: false,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
  })
  return docs
}

function conditionsOf(piece: Compared): Where[] {
  const cores = addressesOf(piece).flatMap((address) => addressCore(address) ?? [])
  const doi = readDoi(piece.doi)
  const title = piece.title.trim()
  return [
    ...[...new Set(cores)].map((core): Where => ({ outletUrl: { contains: core } })),
    ...(doi ? [{ doi: { contains: doi } }] : []),
    ...(title ? [{ title: { equals: title } }, wordsOf(title), ...daysOf(piece)] : []),
  ]
}

/** Titles differ in quotes, case and dashes: their longest words are looked for. */
function wordsOf(title: string): Where {
  const words = nameKey(title)
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
  return { and: words.slice(0, 3).map((word): Where => ({ title: { contains: word } })) }
}

/** Also articles of the same day, whose titles may be spelled differently. */
function daysOf({ published }: Compared): Where[] {
  if (!published) {
    return []
  }
  const days = [published, published.slice(0, 7), published.slice(0, 4)].map((part) =>
    noonOf(`${part}${'-01-01'.slice(part.length - 4)}`),
  )
  return [{ publishedAt: { in: [...new Set(days)] } }]
}

function shown(article: StoredArticle): IntakeDuplicate['article'] {
  const { id, publishedAt, stage, title } = article
  return { id, outlet: outletName(article), publishedAt: publishedAt ?? null, stage, title }
}
