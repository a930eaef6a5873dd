// Hangs the workflow on the collections.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { transitionEndpoints } from '../endpoints/transition.ts'
import { checkQuery } from '../hooks/checkQuery.ts'
import { clampPublic } from '../hooks/clampPublic.ts'
import {
  deriveFreeFrom,
  derivePictures,
  signOwn,
  stampWaived,
  tellDuplicate,
} from '../hooks/deriveArticle.ts'
import {
  flagInstitutions,
  flagNote,
  flagPicture,
  flagPictures,
  refreshFreeFrom,
} from '../hooks/followUse.ts'
import {
  keepNeededAuthor,
  keepNeededInstitution,
  keepNeededNote,
  keepNeededOutlet,
  keepNeededPicture,
  keepPublished,
} from '../hooks/inUse.ts'
import { noteStays, ownNotesOnly } from '../hooks/notes.ts'
import {
  followMode,
  keepPath,
  lockArticleFirst,
  moveDownByHand,
  moveUpByHand,
} from '../hooks/republications.ts'
import { formKeepsStage, lockForWrite, noStageInBulk } from './doorsOfArticles.ts'
import { followMove } from './followMove.ts'
import { beginFresh, commitFresh } from './freshTransaction.ts'
import { guardStage } from './guardStage.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks of each collection, by slug. */
export function workflowHooks(options: ResolvedOptions): Record<string, Hooks> {
  return {
    articles: {
      afterChange: [followMove(options)],
      beforeChange: [signOwn, stampWaived, derivePictures, deriveFreeFrom, guardStage(options)],
      beforeDelete: [keepPublished],
      beforeOperation: [tellDuplicate, formKeepsStage, lockForWrite, noStageInBulk],
    },
    authors: { afterChange: [flagInstitutions(options)], beforeDelete: [keepNeededAuthor] },
    institutions: { beforeDelete: [keepNeededInstitution] },
    notes: {
      afterChange: [flagNote(options)],
      beforeChange: [ownNotesOnly, noteStays],
      beforeDelete: [keepNeededNote],
    },
    [options.mediaSlug]: { afterChange: [flagPicture(options)], beforeDelete: [keepNeededPicture] },
    outlets: { afterChange: [refreshFreeFrom], beforeDelete: [keepNeededOutlet] },
    republications: {
      afterChange: [flagPictures(options)],
      afterDelete: [moveDownByHand],
      beforeChange: [moveUpByHand, followMode(options), keepPath],
      beforeOperation: [lockArticleFirst],
    },
  }
}

/** A collection with our hooks behind its own; articles also get the transition door. */
export function withWorkflow(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const hooks = merged(
    collection.hooks,
    { afterOperation: [commitFresh], beforeOperation: [checkQuery, clampPublic, beginFresh] },
    workflowHooks(options)[collection.slug],
  )
  if (collection.slug !== 'articles') {
    return { ...collection, hooks }
  }
  const endpoints = [...transitionEndpoints(options), ...(collection.endpoints || [])]
  return { ...collection, endpoints, hooks }
}

function merged(...all: (Hooks | undefined)[]): Hooks {
  const hooks: Record<string, unknown[]> = {}
  for (const one of all) {
    for (const [name, list] of Object.entries(one ?? {})) {
      hooks[name] = [...(hooks[name] ?? []), ...(list as unknown[])]
    }
  }
  return hooks as Hooks
}
