// Which works of a list are articles already, whoever brought them here: by address, by DOI, or by title and date.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { nameKey } from 'offprint-reader/document'

import type { ID } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { readDoi } from '../../domain/doi.ts'
import { slugsOf } from '../../options.ts'
import { addressCore } from '../intake/address.ts'
import {
  type Compared,
  haveSameAuthor,
  isSameOutlet,
  sameBy,
  type StoredArticle,
} from '../intake/sameArticle.ts'
import { publishedAtOutlet } from '../publishedAtOutlet.ts'

/** A work of a list, which has no text, and not the post of a blog. */
export function isOfList(key: string): boolean {
  return key.startsWith('bibliography:')
}

/** By key. */
export async function findSame(
  req: PayloadRequest,
  items: { key: string; piece: Piece }[],
): Promise<Map<string, ID>> {
  const works = items.filter(({ key }) => isOfList(key))
  if (works.length === 0) {
    return new Map()
  }
  const compared = works.map(({ key, piece }) => ({ key, ...toCompared(piece) }))
  const stored = await findCandidates(req, compared)
  return new Map(
    compared.flatMap(({ key, ...work }) => {
      const found = stored.find((article) => isSame(work, article))
      return found ? [[key, found.id] as const] : []
    }),
  )
}

type Work = Compared & Pick<Piece, 'kind'>

function toCompared(piece: Piece): Work {
  const { authors, canonicalUrl, doi, isCopy, kind, outlet, outletUrl, title, url } = piece
  return {
    authors: authors.map(({ name }) => name),
    beginning: '',
    canonicalUrl,
    doi,
    isCopy,
    kind,
    outlet,
    outletUrl,
    published: publishedAtOutlet(piece),
    title,
    url,
  }
}

/** Nobody looks at it: titles such as "Editorial" are those of many, and lists give all chapters of a book one address. */
function isSame({ kind, ...work }: Work, article: StoredArticle): boolean {
  switch (sameBy(work, article)) {
    case 'doi':
      return kind !== 'chapter' || haveLikeTitle(work, article)
    case 'title-date':
      return isSameOutlet(work, article) || haveSameAuthor(work, article)
    case 'url':
      return haveLikeTitle(work, article)
    default:
      return false
  }
}

/** With a subtitle, or without. */
function haveLikeTitle(work: Compared, article: StoredArticle): boolean {
  const [one, other] = [work.title, article.title].map((title) => `${nameKey(title)} `)
  return Boolean(one && other && (one.startsWith(other) || other.startsWith(one)))
}

/** Finds too many rather than too few: letters of other scripts do not count in titles. */
async function findCandidates(req: PayloadRequest, works: Compared[]): Promise<StoredArticle[]> {
  const { execute, names } = await databaseOf(req)
  const texts = (values: (null | string | undefined)[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify(values.filter(Boolean))}::jsonb))`
  const cores = works.flatMap(({ outletUrl }) => (outletUrl ? addressCore(outletUrl) : null) ?? [])
  const { rows } = await execute<{ id: ID }>(sql`
    select a.id from ${names.table('articles')} a
    where lower(regexp_replace(a.doi, '^.*?(?=10\.\d{4,9})', '')) in ${texts(works.map(({ doi }) => readDoi(doi)?.toLowerCase()))}
      or a.title in ${texts(works.map(({ title }) => title))}
      or lower(regexp_replace(a.title, '[^a-zA-Z0-9]+', '', 'g')) in ${texts(works.map(({ title }) => bare(title)))}
      or exists (select from jsonb_array_elements_text(${JSON.stringify(cores)}::jsonb) core
        where strpos(a.outlet_url, core) > 0)
    order by a.created_at limit 500`)
  if (rows.length === 0) {
    return []
  }
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).articles,
    depth: 1,
    joins: false,
    overrideAccess: true,
    pagination: false,
    req,
    select: {
      byline: true,
      doi: true,
      outlet: true,
      outletUrl: true,
      publishedAt: true,
      publishedAtPrecision: true,
      stage: true,
      title: true,
    },
    where: { id: { in: rows.map(({ id }) => id) } },
  })
  return docs as unknown as StoredArticle[]
}

function bare(title: string): string {
  return title.replaceAll(/[^a-z\d]+/gi, '').toLowerCase()
}
