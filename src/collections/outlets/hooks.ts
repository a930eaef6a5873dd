// The hooks of outlets: new terms change the day from which their articles are free.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'
import type { Article, ID, Outlet } from '../../types.ts'

import { touchPostsOf } from '../../blog/changes/postHooks.ts'
import { searchExcerpts } from '../../blog/search/searchHooks.ts'
import { transactionOf } from '../../database/connection.ts'
import { dayOf, noonOf } from '../../domain/days.ts'
import { freeFrom } from '../../domain/freeFrom.ts'
import { findDraftsOfOutlet, renameDrafts, renameOutlet } from '../../facts/factHooks.ts'
import { refuseTermsByMCP } from '../../workflow/refuseMCP.ts'
import { termsOutlook } from '../../workflow/termsOutlook.ts'
import { isNotDrafted, lockItsArticles, refuseIfAny, stillThere } from '../shared/inUse.ts'
import { lockBeforeEdit } from '../shared/lockBeforeEdit.ts'
import { setOwnTerms } from './ownOutlet.ts'

export function outletHooks(options: ResolvedOptions): CollectionConfig['hooks'] {
  return {
    afterChange: [refreshFreeFrom(options), searchExcerpts, renameOutlet, touchPostsOf('outlets')],
    afterDelete: [renameDrafts],
    beforeChange: [setOwnTerms, refuseTermsByMCP],
    beforeDelete: [lockItsArticles, stillThere, refuseOutletInUse, findDraftsOfOutlet],
    beforeOperation: [lockBeforeEdit],
  }
}

/**
 * An outlet that changed its terms: freeFrom of its articles is worked out again, by the same rule, and the
 * answer lists the articles that are touched.
 */
function refreshFreeFrom(options: ResolvedOptions): CollectionAfterChangeHook<Outlet> {
  return async ({ doc, operation, previousDoc, req }) => {
    const before = previousDoc?.terms
    if (operation !== 'update' || !before || !differ(before, doc.terms)) {
      return doc
    }
    const touched = await termsOutlook(req, doc.id, { after: doc.terms, before }, options)
    await writeFreeFrom(req, doc)
    return { ...doc, touched }
  }
}

const judgedTerms = [
  'askAfterDays',
  'embargoDays',
  'excerptWords',
  'freeAfterDays',
  'fullText',
  'searchPolicy',
] as const

function differ(before: Outlet['terms'], now: Outlet['terms']): boolean {
  const isSame = dayOf(before.allowedSince) === dayOf(now.allowedSince)
  return !isSame || judgedTerms.some((name) => (before[name] ?? null) !== (now[name] ?? null))
}

type Dated = {
  id: ID
  published_at: Date | null
  published_at_precision: Article['publishedAtPrecision']
}

async function writeFreeFrom(req: PayloadRequest, outlet: Outlet): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const articles = names.table('articles')
  const { rows } = await execute<Dated>(
    sql`select id, published_at, published_at_precision from ${articles}
      where outlet_id = ${outlet.id}::${names.id} order by id for update`,
  )
  const days = rows.map(({ id, published_at, published_at_precision }) => {
    const day = freeFrom(dayOf(published_at), published_at_precision, outlet.terms)
    return { id, at: day && noonOf(day) }
  })
  await execute(
    sql`update ${articles} a set free_from = v.at
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as v(id ${names.id}, at timestamptz) where a.id = v.id`,
  )
}

const refuseOutletInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(
    req,
    'articles',
    { and: [{ outlet: { equals: id } }, isNotDrafted] },
    'outlet-in-use',
  )
  // Drafted articles lose their outlet with it, and with the outlet the day from which they are free, and its name.
  const { execute, names } = await transactionOf(req)
  await execute(
    sql`with touched as (update ${names.table('articles')} set free_from = null
        where outlet_id = ${id}::${names.id} returning id)
      delete from ${names.own('article_facts')} f using touched where f.article_id = touched.id`,
  )
}
