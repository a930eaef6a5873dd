// The hooks of series: their articles are called as they are, and an article is in one series at most.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Series } from '../../types.ts'

import { leaveSeries, nameArticles } from '../../blog/series/storeSeries.ts'
import { transactionOf } from '../../database/connection.ts'
import { listOf, readIDs } from '../../database/ids.ts'
import { lockArticles, lockWithArticles } from '../../database/lock.ts'
import { partsOfSeries } from '../../database/rules.ts'
import { InUse } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { stillThere } from '../shared/inUse.ts'
import { idsOf, lockBeforeEdit } from '../shared/lockBeforeEdit.ts'

export function seriesHooks(): CollectionConfig['hooks'] {
  return {
    afterChange: [nameItsArticles],
    beforeChange: [refuseOthers],
    beforeDelete: [lockItsParts, stillThere, forgetArticles],
    beforeOperation: [lockBeforeCreate, lockBeforeEdit],
  }
}

const lockBeforeCreate: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data } = args as { data?: Partial<Series> }
  if (operation === 'create' && Array.isArray(data?.articles)) {
    await lockArticles(req, idsOf(data.articles))
  }
}

/** @throws InUse naming the series that an article is in. */
const refuseOthers: CollectionBeforeChangeHook<Series> = async ({ data, originalDoc, req }) => {
  const ids = readIDs(req.payload, idsOf(data.articles))
  if (ids.length === 0) {
    return data
  }
  const { execute, names } = await transactionOf(req)
  const { id, table } = names
  const { rows } = await execute<{ series: string; title: string }>(
    sql`select a.title, s.title as series from ${partsOfSeries(names)} p
        join ${table('series')} s on s.id = p.series_id
        join ${table('articles')} a on a.id = p.article_id
      where p.article_id = any(${listOf(ids)}::${names.ids})
        and s.id is distinct from ${originalDoc?.id ?? null}::${id} limit 1`,
  )
  if (rows[0]) {
    throw new InUse(translatorFor(req)('in-other-series', rows[0]), 'articles')
  }
  return { ...data, articles: ids as string[] }
}

const nameItsArticles: CollectionAfterChangeHook<Series> = async ({ doc, previousDoc, req }) => {
  await nameArticles(req, doc.id, idsOf(previousDoc?.articles))
  return doc
}

const lockItsParts: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockWithArticles(req, 'series', [id])
}

const forgetArticles: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await leaveSeries(req, id)
}
