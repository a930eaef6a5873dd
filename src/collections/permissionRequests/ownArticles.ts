// Authors see their own articles in a letter, and not those of others that it asks for as well.
import type { FieldHook } from 'payload'

import type { AskedArticle } from '../../types.ts'

import { isEditorOrAdmin, isStaff } from '../../access/people.ts'
import { writeArticles } from '../../access/rules.ts'
import { findDocs } from '../../database/documents.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'

export const showOwnArticles: FieldHook = async ({ overrideAccess, req, value }) => {
  const rows = (value ?? []) as AskedArticle[]
  if (overrideAccess || isEditorOrAdmin(req) || !isStaff(req)) {
    return value
  }
  const own = await writeArticles({ req })
  const ids = rows.flatMap(({ article }) => idOf(article) ?? [])
  if (typeof own === 'boolean' || ids.length === 0) {
    return []
  }
  const found = await findDocs(req, slugsOf(req.payload).articles, {
    overrideAccess: true,
    select: { title: true },
    where: { and: [{ id: { in: ids } }, own] },
  })
  return rows.filter(({ article }) => found.some(({ id }) => id === idOf(article)))
}
