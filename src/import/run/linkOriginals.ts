// Links translations to their originals once all items are here: an original may stand after its translation.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'
import type { StoredItem } from './items.ts'

import { type Database, inTransaction, transactionOf } from '../../database/connection.ts'
import { isUnlinked, linkOriginal, type Unlinked } from '../write/linkOriginal.ts'
import { fullRights } from '../write/rights.ts'
import { editedAmong } from './edited.ts'

interface Linked extends Pick<StoredItem, 'article' | 'piece'> {
  /** Written by an earlier import, which may have been ended before it linked anything. */
  isThere?: boolean
}

/** @returns by article, those that were not linked, and why */
export async function linkOriginals(
  req: PayloadRequest,
  items: Linked[],
): Promise<Map<ID, Unlinked>> {
  const unlinked = new Map<ID, Unlinked>()
  for (const { article, isThere, piece } of items) {
    const named = piece?.translationOf
    if (article !== null && named) {
      const result = await inTransaction(req, () => link(req, { article, isThere, named }))
      if (result) {
        unlinked.set(article, result)
      }
    }
  }
  return unlinked
}

/** It stays an article that nobody has edited here. */
async function link(
  req: PayloadRequest,
  { article, isThere, named }: { article: ID; isThere: boolean | undefined; named: string },
): Promise<null | Unlinked> {
  const database = await transactionOf(req)
  const isEdited = (await editedAmong(database, [article])).size > 0
  const hasIt = await hasOriginal(database, article)
  if (isThere ? isEdited || hasIt : isEdited && hasIt) {
    return null
  }
  const linked = await linkOriginal(req, { article, named }, fullRights)
  if (isUnlinked(linked)) {
    return linked
  }
  const { execute, names } = database
  if (!isEdited) {
    await execute(sql`
      update ${names.own('imported')} i set written_at = greatest(i.written_at, a.updated_at)
      from ${names.table('articles')} a where a.id = i.article_id and a.id = ${article}::${names.id}`)
  }
  return null
}

async function hasOriginal({ execute, names }: Database, article: ID): Promise<boolean> {
  const { rows } = await execute(sql`
    select 1 from ${names.table('articles')}
    where id = ${article}::${names.id} and translation_of_id is not null`)
  return rows.length > 0
}
