// Which article this one translates.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { readTranslationOf } from '../../../visibility/readTranslationOf.ts'

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
