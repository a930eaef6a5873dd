// Hangs the workflow on the collections.
import type { CollectionConfig } from 'payload'
import type { ResolvedOptions } from '../options.ts'
import { transitionEndpoints } from '../endpoints/transition.ts'
import { deriveFreeFrom, derivePictures, signOwn } from '../hooks/deriveArticle.ts'
import { flagInstitutions, flagNote, flagPicture, refreshFreeFrom } from '../hooks/followUse.ts'
import {
  keepNeededAuthor,
  keepNeededInstitution,
  keepNeededNote,
  keepNeededOutlet,
  keepNeededPicture,
  keepPublished,
} from '../hooks/inUse.ts'
import { keepPath, lockArticleFirst, moveDownByHand, moveUpByHand } from '../hooks/republications.ts'
import { lockForWrite, noStageInBulk } from './doorsOfArticles.ts'
import { followMove } from './followMove.ts'
import { guardStage } from './guardStage.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks of each collection, by slug. */
export function workflowHooks(options: ResolvedOptions): Record<string, Hooks> {
  return {
    articles: {
      afterChange: [followMove(options)],
      beforeChange: [signOwn, derivePictures, guardStage(options), deriveFreeFrom],
      beforeDelete: [keepPublished],
      beforeOperation: [lockForWrite, noStageInBulk],
    },
    authors: { afterChange: [flagInstitutions(options)], beforeDelete: [keepNeededAuthor] },
    institutions: { beforeDelete: [keepNeededInstitution] },
    notes: { afterChange: [flagNote(options)], beforeDelete: [keepNeededNote] },
    outlets: { afterChange: [refreshFreeFrom], beforeDelete: [keepNeededOutlet] },
    republications: {
      afterDelete: [moveDownByHand],
      beforeChange: [moveUpByHand, keepPath],
      beforeOperation: [lockArticleFirst],
    },
    [options.mediaSlug]: { afterChange: [flagPicture(options)], beforeDelete: [keepNeededPicture] },
  }
}

/** A collection with the workflow's hooks behind its own, and articles with the transition door. */
export function withWorkflow(collection: CollectionConfig, options: ResolvedOptions): CollectionConfig {
  const added = workflowHooks(options)[collection.slug]
  if (!added) return collection
  const hooks: Record<string, unknown[]> = { ...(collection.hooks as Record<string, unknown[]>) }
  for (const [name, list] of Object.entries(added)) hooks[name] = [...(hooks[name] ?? []), ...list]
  const endpoints = collection.slug === 'articles' ? transitionEndpoints(options) : []
  return { ...collection, endpoints: [...endpoints, ...(collection.endpoints || [])], hooks: hooks as Hooks }
}
