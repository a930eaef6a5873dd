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
import { titleKey } from '../../domain/search/titleKey.ts'
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
  const keys = works.flatMap(keysOf)
  const { rows } = await execute<Row>(sql`
    with path as (
      select article_id, path from ${names.own('moved')} where path in ${texts(paths)}
      union all select article_id, path from ${names.table('republications')} where path in ${texts(paths)}
    )
    select a.id, a.import_key as "importKey", ${isWaitingSQL(names)} as "isWaiting",
      (select array_agg(path) from path where path.article_id = a.id) as paths
    from ${names.table('articles')} a left join ${names.own('imported')} i on i.article_id = a.id
    where a.id in (
      select article_id from ${names.own('article_search')} where keys && array${texts(keys)}
      union select id from ${names.table('articles')} where title = any(array${texts(works.map(({ title }) => title))})
      union select article_id from path)
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

/** As they are stored with the articles, each in an index. An address may name the file that it stands for. */
function keysOf(work: Work): string[] {
  const doi = readDoi(work.doi)?.toLowerCase()
  const cores = addressesOf(work).flatMap((one) => addressCore(one)?.toLowerCase() ?? [])
  return [
    ...cores.flatMap((core) => [core, `${core}/index.html`, `${core}/index.htm`]),
    ...[doi, titleKey(work.title)].flatMap((key) => key ?? []),
  ]
}
