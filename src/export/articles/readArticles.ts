// Reads all articles for an export, with what belongs to them: outlet, authors, note and pictures.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { DocumentNode } from 'offprint-reader/document'

import { sql } from '@payloadcms/db-postgres'
import { isRecord, readDocument } from 'offprint-reader/document'

import type { SummaryRow } from '../../blog/postRow.ts'
import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { Mode } from '../../domain/terms.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { StoredPicture } from '../bundle/pictureNames.ts'
import type { ExportedArticle, ExportedPicture } from './types.ts'

import { summaryColumns, textsColumn } from '../../blog/postRow.ts'
import { storedLines } from '../../blog/storedValues.ts'
import { toSummary } from '../../blog/toSummary.ts'
import { pathOfPicture } from '../bundle/manifest.ts'
import { readBatches } from '../snapshot.ts'

type Pictures = ReadonlyMap<string, StoredPicture>

interface ArticleRow extends Omit<SummaryRow, 'mode'> {
  acknowledgements: null | string[]
  article_slug: null | string
  body: unknown
  byline_text: null | string[]
  dateline: null | string
  lead_caption: null | string
  lead_credit: null | string
  lead_image: null | string
  mode: Mode | null
  note: unknown
  stage: Stage
  translation_of: null | string
}

const batchSize = 4

/** Makes the address of a picture of the name of its file. */
export type ToAddress = (file: string) => string

/** In whatever stage, in the order of their ids. */
export async function* readArticles(
  database: Database,
  pictures: Pictures,
  toAddress: ToAddress = addressOf,
): AsyncGenerator<ExportedArticle> {
  const query = articlesQuery(database.names)
  const batches = readBatches<ArticleRow>(database, query, { name: 'texts', size: batchSize })
  for await (const rows of batches) {
    for (const row of rows) {
      yield toArticle(row, pictures, toAddress)
    }
  }
}

function articlesQuery(names: Names): SQL {
  const { table } = names
  return sql`select ${summaryColumns(names)}, a.slug as article_slug, a.stage::text as stage,
      (select v.slug from ${table('articles')} v where v.id = a.translation_of_id) as translation_of,
      a.body, a.dateline, n.body as note, a.lead_image_image_id::text as lead_image,
      a.lead_image_caption as lead_caption, a.lead_image_credit as lead_credit,
      ${textsColumn(names, 'acknowledgements')} as acknowledgements,
      ${textsColumn(names, 'bylineText')} as byline_text
    from ${table('articles')} a left join ${table('republications')} r on r.article_id = a.id
      left join ${table('outlets')} o on o.id = a.outlet_id
      left join ${table('notes')} n on n.article_id = a.id
    order by a.id`
}

function toArticle(row: ArticleRow, pictures: Pictures, toAddress: ToAddress): ExportedArticle {
  // Without a republication, its columns are empty.
  const summary = toSummary(row as SummaryRow)
  const isOnBlog = row.mode !== null
  return {
    ...summary,
    id: summary.id,
    slug: row.article_slug || summary.id,
    acknowledgements: storedLines(row.acknowledgements),
    body: row.body && withPictures(row.body, pictures, toAddress),
    bylineText: storedLines(row.byline_text),
    dateline: row.dateline || null,
    excerpt: null,
    leadImage: leadImageOf(row, pictures),
    mode: row.mode,
    note: row.note,
    path: isOnBlog ? summary.path : null,
    stage: row.stage,
    translationOf: row.translation_of,
  }
}

function leadImageOf(row: ArticleRow, pictures: Pictures): ExportedPicture | null {
  const picture = pictures.get(row.lead_image ?? '')
  const caption = row.lead_caption || ''
  const credit = row.lead_credit || ''
  return picture || caption || credit
    ? { alt: picture?.alt ?? '', caption, credit, file: picture?.files[0] ?? null }
    : null
}

/** A document whose figures have the address of their picture in the place of its id. */
function withPictures(stored: unknown, pictures: Pictures, toAddress: ToAddress): unknown {
  return { root: { children: addressed(readDocument(stored), pictures, toAddress) } }
}

function addressed(
  nodes: DocumentNode[],
  pictures: Pictures,
  toAddress: ToAddress,
): DocumentNode[] {
  return nodes.map((node) => {
    const { children, fields } = node
    const copy = children
      ? { ...node, children: addressed(children, pictures, toAddress) }
      : { ...node }
    const picture = isRecord(fields) ? pictures.get(String(fields.image)) : undefined
    const [file] = picture?.files ?? []
    return picture && file
      ? {
          ...copy,
          fields: { ...(fields as object), image: { alt: picture.alt, url: toAddress(file) } },
        }
      : copy
  })
}

/** From the folder of the articles. */
export function addressOf(file: string): string {
  return `../${pathOfPicture(encodeURIComponent(file))}`
}
