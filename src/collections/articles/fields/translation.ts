// Which article this one translates.
import type { Field, FieldAccess } from 'payload'

import type { ID } from '../../../types.ts'

import { isEditorOrAdmin } from '../../../access/people.ts'
import { readArticles } from '../../../access/rules.ts'
import { includesAll } from '../../../database/documents.ts'
import { idOf } from '../../../domain/idOf.ts'
import { type ResolvedOptions, slugsOf } from '../../../options.ts'

export function translation({ slugs }: ResolvedOptions): Field {
  return {
    name: 'translationOf',
    type: 'relationship',
    access: { read: readTranslationOf },
    admin: { description: 'translationOf', position: 'sidebar' },
    // A copy is in the same language.
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    maxDepth: 0,
    relationTo: slugs.articles,
  }
}

/**
 * Whoever may read the original as well: for the rest the article is nobody's translation. Without a document at hand the
 * answer is no: so they cannot search or sort by it either.
 */
const readTranslationOf: FieldAccess = async ({ doc, req }) => {
  if (isEditorOrAdmin(req) || !doc) {
    return isEditorOrAdmin(req)
  }
  const original = idOf((doc as { translationOf?: ID | null }).translationOf)
  const { articles } = slugsOf(req.payload)
  return original === null || includesAll(req, articles, await readArticles({ req }), [original])
}
