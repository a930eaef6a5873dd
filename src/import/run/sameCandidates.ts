// Articles that items may be, for a whole batch: one query for their ids, and one for what is compared.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ArticleKind } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { storedPaths } from '../../database/oldPaths.ts'
import { readDoi } from '../../domain/doi.ts'
import { slugsOf } from '../../options.ts'
import { addressCore } from '../intake/address.ts'
import {
  addressesOf,
  type Compared,
  comparedFields,
  type StoredArticle,
} from '../intake/sameArticle.ts'
import { isEditedSQL } from './edited.ts'

export type Candidate = {
  hasPath: (paths: string[]) => boolean
  importKey: null | string
  /** It came from a list, has no text, and nobody has edited it. */
  isWaiting: boolean
} & StoredArticle

export interface Work extends Compared {
  isOwn: boolean
  key: string
  kind: ArticleKind
  /** On the same blog: former addresses, and the one that it has. */
  paths: string[]
}

/** Of an article `a` and its row `i` of what was imported, if there is one. */
export function isWaitingSQL(names: Names): SQL {
  return sql`(coalesce(i.key like 'bibliography:%' and not ${isEditedSQL(names)}, false)
    and coalesce(jsonb_array_length(a.body #> '{root,children}'), 0) = 0)`
}

interface Row {
  id: ID
  importKey: null | string
  isWaiting: boolean
  paths: null | string[]
}

const most = 500

/** Finds too many rather than too few: letters of other scripts do not count in titles. */
export async function findCandidates(req: PayloadRequest, works: Work[]): Promise<Candidate[]> {
  const { execute, names } = await databaseOf(req)
  const paths = storedPaths(
    req.payload,
    works.flatMap((work) => work.paths),
  )
  const cores = works.flatMap((work) => addressesOf(work).flatMap((one) => addressCore(one) ?? []))
  const { rows } = await execute<Row>(sql`
    with path as (
      select article_id, path from ${names.own('moved')} where path in ${texts(paths)}
      union all select article_id, path from ${names.table('republications')} where path in ${texts(paths)}
    )
    select a.id, a.import_key as "importKey", ${isWaitingSQL(names)} as "isWaiting",
      (select array_agg(path) from path where path.article_id = a.id) as paths
    from ${names.table('articles')} a left join ${names.own('imported')} i on i.article_id = a.id
    where ${bareSQL} in ${texts(works.map(({ title }) => bare(title)))}
      or a.title in ${texts(works.map(({ title }) => title))}
      or ${doiSQL} in ${texts(works.map(({ doi }) => readDoi(doi)?.toLowerCase()))}
      or ${addressSQL} in ${texts(cores.map((core) => core.toLowerCase()))}
      or a.id in (select article_id from path)
    order by a.created_at limit ${most}`)
  const docs = rows.length > 0 ? await readArticles(req, rows) : []
  const found = new Map(docs.map((doc) => [String(doc.id), doc]))
  return rows.flatMap(({ id, importKey, isWaiting, paths: known }) => {
    const doc = found.get(String(id))
    const hasPath = (given: string[]) =>
      known !== null && storedPaths(req.payload, given).some((path) => known.includes(path))
    return doc ? [{ ...doc, hasPath, importKey, isWaiting }] : []
  })
}

async function readArticles(req: PayloadRequest, rows: Row[]): Promise<StoredArticle[]> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).articles,
    depth: 1,
    joins: false,
    overrideAccess: true,
    pagination: false,
    req,
    select: comparedFields,
    where: { id: { in: rows.map(({ id }) => id) } },
  })
  return docs as unknown as StoredArticle[]
}

function texts(values: (null | string | undefined)[]): SQL {
  const given = [...new Set(values)].filter(Boolean)
  return sql`(select jsonb_array_elements_text(${JSON.stringify(given)}::jsonb))`
}

/** Signs in which spellings of a title differ. A list of them is far quicker than a pattern, for each article there is. */
const signs = ` \u{A0}\t\n'"\`’‘‚“”„«»‹›–—‐‑-:;.,!?…()[]/*_&`
const bareSQL = sql`lower(translate(a.title, ${signs}, ''))`
const signsOf = new Set(signs)

function bare(title: string): string {
  return [...title]
    .filter((sign) => !signsOf.has(sign))
    .join('')
    .toLowerCase()
}

const doiSQL = sql`lower(regexp_replace(a.doi, ${String.raw`^.*?(?=10\.\d{4,9})`}, ''))`
const addressSQL = sql`lower(regexp_replace(regexp_replace(a.outlet_url, ${String.raw`^https?://(www\.)?`}, '', 'i'),
  ${String.raw`(/(index\.html?)?)?([?#].*)?$`}, ''))`
