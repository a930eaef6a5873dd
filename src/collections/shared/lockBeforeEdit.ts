// Locks what is edited before it is read.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'

import { isEditorOrAdmin, roleOf } from '../../access/people.ts'
import { hasTransaction } from '../../database/connection.ts'
import { lockRows, lockWithArticles } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { idsIn, type Target } from '../../workflow/targetIds.ts'

/**
 * Payload writes every column as it read it: of two edits at once the later would take back what the earlier
 * changed, be it terms or rights. So rows are locked before they are read; and before them the articles that terms are
 * for, or that are found by a name.
 */
export const lockBeforeEdit: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data, ...target } = args as { data?: Record<string, unknown> } & Target
  const mayWrite = target.overrideAccess || roleOf(req) !== null
  if (operation !== 'update' || !mayWrite || !(await hasTransaction(req))) {
    return
  }
  const ids = await idsIn(req, collection.slug, target)
  const kind = kindOf(req, collection.slug)
  const concerns =
    kind !== null &&
    (kind === 'series' || forArticles[kind].some((field) => data?.[field] !== undefined))
  if (concerns && (kind === 'authors' || target.overrideAccess || isEditorOrAdmin(req))) {
    await lockWithArticles(req, kind, ids, idsOf(data?.articles))
  } else {
    await lockRows(req, collection.slug, ids)
  }
}

/**
 * Fields whose changes are changes of the articles, too. An outlet that becomes the blog's own gets other terms. With a
 * series Payload writes anew which articles it has, whatever changed: that locks them.
 */
const forArticles = {
  authors: ['name'],
  outlets: ['acronym', 'aliases', 'isOwn', 'name', 'terms'],
} as const

function kindOf(req: PayloadRequest, slug: string): 'series' | keyof typeof forArticles | null {
  const { authors, outlets, series } = slugsOf(req.payload)
  const bySlug: Record<string, 'series' | keyof typeof forArticles> = {
    [authors]: 'authors',
    [outlets]: 'outlets',
    [series]: 'series',
  }
  return bySlug[slug] ?? null
}

/** Each once, of a relation to many. */
export function idsOf(value: unknown): ID[] {
  const ids = (Array.isArray(value) ? value : []).map((one) => idOf(one as { id: ID } | ID | null))
  return [...new Set(ids.filter((id) => id !== null))]
}
