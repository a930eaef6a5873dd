// The list of `@payloadcms/plugin-redirects` has the old addresses of what is on the blog, and of nothing hidden.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { HostRedirect, RedirectList } from '../database/hostRedirects.ts'
import type { ID } from '../types.ts'

import { addressesOf } from '../addresses.ts'
import { transactionOf } from '../database/connection.ts'
import { permanentTypes, redirectsOf, referenceOf } from '../database/hostRedirects.ts'
import { listOf } from '../database/ids.ts'
import { withSavepoint } from '../database/savepoint.ts'
import { addressOfPath } from '../domain/paths.ts'
import { slugsOf } from '../options.ts'

/**
 * Adds the old addresses of these articles, or takes them away where an article is not on the blog. What somebody has
 * entered for an address stays. In the transaction of the request; a failure is logged, and changes nothing else.
 * @param gone addresses that they had until now.
 */
export async function refreshRedirects(
  req: PayloadRequest,
  articles: ID[],
  gone: string[] = [],
): Promise<void> {
  const list = redirectsOf(req.payload)
  // Of a list with drafts each row would need a version.
  if (!list || list.config.versions || articles.length === 0) {
    return
  }
  try {
    await withSavepoint(req, (inner) => refresh(inner, list, { articles, gone }))
  } catch (error) {
    req.payload.logger.error(
      error,
      `Offprint: old addresses could not be written to "${list.config.slug}".`,
    )
  }
}

interface OldAddress {
  article: ID
  /** False: it may not be in the list. */
  isShown: boolean
  /** Where the post is; null where it is not on the blog. */
  now: null | string
  path: string
  record: ID | null
}

async function refresh(
  req: PayloadRequest,
  list: RedirectList,
  { articles, gone }: { articles: ID[]; gone: string[] },
): Promise<void> {
  const { db } = req.payload
  const { folder } = addressesOf(req.payload)
  const all = (await readAddresses(req, articles, gone)).map(({ now, path, ...one }) => ({
    ...one,
    now: now === null ? null : folder + now,
    path: folder + path,
  }))
  const where = { from: { in: all.map(({ path }) => path) } }
  const collection = list.config.slug
  const { docs } =
    all.length > 0
      ? await db.find<HostRedirect>({ collection, pagination: false, req, where })
      : { docs: [] }
  const ours = new Map(all.map((one) => [one.path, one]))
  const wrong = docs.filter((doc) => {
    return ours.get(doc.from)?.isShown === false && isTo(req.payload, list, doc, all)
  })
  if (wrong.length > 0) {
    const ids = wrong.map(({ id }) => id)
    await db.deleteMany({ collection, req, where: { id: { in: ids } } })
  }
  const there = new Set(docs.map(({ from }) => from))
  for (const address of all.filter(({ isShown, path }) => isShown && !there.has(path))) {
    const data = toRow(req.payload, list, address)
    if (data) {
      await db.create({ collection, data, req })
    }
  }
}

/** Also the present address of each, which is none of a redirect. */
async function readAddresses(
  req: PayloadRequest,
  articles: ID[],
  gone: string[],
): Promise<OldAddress[]> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ is_old: boolean } & Omit<OldAddress, 'isShown'>>(
    sql`with mine as (
        select a.id as article, r.id as record, r.path as now
        from ${names.table('articles')} a left join ${names.table('republications')} r
          on r.article_id = a.id and a.stage = 'republished-on-blog'
        where a.id = any(${listOf(articles)}::${names.ids}))
      select mine.*, m.path, true as is_old from mine
        join ${names.own('moved')} m on m.article_id = mine.article
      union all select mine.*, mine.now, false from mine where mine.now is not null
      union all select mine.*, g.path, false from mine,
        jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb) as g (path)`,
  )
  return rows.map(({ is_old: isOld, ...row }) => ({
    ...row,
    isShown: isOld && row.now !== null && isPlain.test(row.path),
  }))
}

/** What a router of an app takes for a path, and not for a pattern. */
const isPlain = /^[^?#:*+(){}[\]\\]+$/

/** Whether a redirect is to the article whose address it is from. */
function isTo(payload: Payload, list: RedirectList, redirect: HostRedirect, all: OldAddress[]) {
  const { article, record } = all.find(({ path }) => path === redirect.from)!
  if (redirect.to?.type === 'custom') {
    const own = all.filter((one) => one.article === article)
    const addresses = own.flatMap(({ now, path }) => [path, now ?? path])
    return addresses.map(addressOfPath).includes(redirect.to.url ?? '')
  }
  const { articles, republications } = slugsOf(payload)
  const reference = referenceOf(list, redirect)
  const ids = new Map<string, ID | null>([
    [articles, article],
    [republications, record],
  ])
  // Without one its record is gone.
  return !reference || String(ids.get(reference.slug)) === String(reference.id)
}

/** Null where the app has no permanent redirects. */
function toRow(
  payload: Payload,
  { isPolymorphic, targets, types }: RedirectList,
  { article, now, path, record }: OldAddress,
): null | Record<string, unknown> {
  const type = permanentTypes.find((one) => types?.includes(one))
  if (types && !type) {
    return null
  }
  const { articles, republications } = slugsOf(payload)
  const relationTo = [articles, republications].find((slug) => targets.includes(slug))
  const value = relationTo === articles ? article : record
  const reference = isPolymorphic ? { relationTo, value } : value
  const to = relationTo
    ? { type: 'reference', reference }
    : { type: 'custom', url: addressOfPath(now ?? '') }
  return { from: path, to, ...(type ? { type } : {}) }
}
