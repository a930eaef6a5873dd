// Hangs the workflow on the collections.
import type { CollectionConfig, Endpoint } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { outletOutlookEndpoint } from '../api/outletOutlook.ts'
import { outletTermsEndpoints } from '../api/outletTerms.ts'
import { owedEndpoint } from '../api/owed.ts'
import { presenceEndpoints } from '../api/presence.ts'
import { previewEndpoint } from '../api/preview.ts'
import { reminderEndpoints } from '../api/reminders.ts'
import { scheduleEndpoints } from '../api/schedule.ts'
import { transitionEndpoints } from '../api/transition.ts'
import { undoableEndpoint } from '../api/undo.ts'
import { searchArticle, searchExcerpts, searchOf } from '../blog/search/searchHooks.ts'
import {
  copyWhatIsRead,
  formKeepsStage,
  lockForWrite,
} from '../collections/articles/beforeOperation.ts'
import {
  deriveFreeFrom,
  derivePictures,
  keepOutlet,
  stampWaived,
} from '../collections/articles/deriveArticle.ts'
import { endSchedules } from '../collections/articles/endSchedules.ts'
import { keepByline, signOwn } from '../collections/articles/keepByline.ts'
import { listSchedules } from '../collections/articles/scheduleField.ts'
import {
  afterStage,
  beforeStage,
  beginDrafted,
  restoreWithoutStage,
} from '../collections/articles/stageHooks.ts'
import { lockItsArticleFirst, noteStays, ownNotesOnly } from '../collections/notes/hooks.ts'
import {
  followMode,
  keepDate,
  keepPath,
  keepSearchPolicy,
  lockArticleFirst,
  moveDownByHand,
  moveUpByHand,
} from '../collections/republications/hooks.ts'
import {
  keepNeededAuthor,
  keepNeededInstitution,
  keepNeededNote,
  keepNeededOutlet,
  keepNeededPicture,
  keepPublished,
  lockItsArticles,
  stillThere,
} from '../collections/shared/inUse.ts'
import {
  flagInstitutions,
  flagNote,
  flagPicture,
  flagPictures,
  lockBeforeEdit,
  refreshFreeFrom,
} from '../collections/shared/usage.ts'
import { beginMissingTransaction, commitOwnTransaction } from '../database/missingTransaction.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { checkExpectedState, staleWriteHooks } from '../editing/staleWrites.ts'
import { unavailableMe } from '../errorResponses/unavailable.ts'
import { readDays } from '../validation/dayQueries.ts'
import { noVersions, readNoVersions } from '../validation/noVersions.ts'
import { checkValues, readData } from '../validation/validateData.ts'
import { checkQuery } from '../visibility/checkQuery.ts'
import { clampPublic } from '../visibility/clampPublic.ts'
import { hideExistence } from '../visibility/hideExistence.ts'
import { selectPublic } from '../visibility/selectPublic.ts'
import { deleteInBulk, reportBulk, updateInBulk } from '../workflow/bulk.ts'
import { checkActorOfUpdate } from '../workflow/checkActor.ts'
import { makeFirstAdmin } from './firstAdmin.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks of each collection, by slug. */
export function workflowHooks(options: ResolvedOptions): Record<string, Hooks> {
  return {
    articles: {
      afterChange: [afterStage(options), searchArticle(options), endSchedules(options)],
      afterOperation: [listSchedules],
      beforeChange: [
        signOwn,
        stampWaived,
        derivePictures,
        keepOutlet,
        keepByline,
        deriveFreeFrom,
        beginDrafted,
        restoreWithoutStage,
        beforeStage(options),
      ],
      beforeDelete: [stillThere, keepPublished],
      beforeOperation: [copyWhatIsRead, formKeepsStage, lockForWrite],
    },
    authors: {
      afterChange: [flagInstitutions(options)],
      beforeDelete: [stillThere, keepNeededAuthor],
      beforeOperation: [lockBeforeEdit],
    },
    institutions: {
      beforeDelete: [stillThere, keepNeededInstitution],
      beforeOperation: [lockBeforeEdit],
    },
    notes: {
      afterChange: [flagNote(options), searchOf(options)],
      beforeChange: [ownNotesOnly, noteStays],
      beforeDelete: [lockItsArticles, stillThere, keepNeededNote],
      beforeOperation: [lockItsArticleFirst],
    },
    [options.mediaSlug]: {
      afterChange: [flagPicture(options)],
      beforeDelete: [stillThere, keepNeededPicture],
      beforeOperation: [lockBeforeEdit],
    },
    [options.usersSlug]: {
      afterMe: [unavailableMe],
      beforeOperation: [...(options.isFirstAdmin ? [makeFirstAdmin] : []), lockBeforeEdit],
    },
    outlets: {
      afterChange: [refreshFreeFrom(options), searchExcerpts(options)],
      beforeDelete: [lockItsArticles, stillThere, keepNeededOutlet],
      beforeOperation: [lockBeforeEdit],
    },
    republications: {
      afterChange: [flagPictures(options), searchOf(options)],
      afterDelete: [moveDownByHand],
      beforeChange: [
        moveUpByHand,
        keepDate(options),
        keepSearchPolicy,
        followMode(options),
        keepPath(options),
      ],
      beforeDelete: [stillThere],
      beforeOperation: [lockArticleFirst],
    },
  }
}

/** Where a write may be refused, a bulk of them goes one by one. */
function bulkHooks({ beforeChange, beforeDelete }: Hooks): Hooks {
  const judged = [...(beforeChange ? [updateInBulk] : []), ...(beforeDelete ? [deleteInBulk] : [])]
  return { afterOperation: [reportBulk], beforeOperation: judged }
}

/** Who may not make a change at all is told so before they are told that it is based on an old state. */
const checkActors: Partial<Record<string, typeof checkActorOfUpdate>> = {
  articles: checkActorOfUpdate,
}

/** Our collections that no hook of the workflow is for. */
const ownSlugs = new Set(['presence', 'reminder-runs', 'reminders', 'transitions'])

/** A collection with our hooks and endpoints behind and before its own. */
export function withWorkflow(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const ofWorkflow = workflowHooks(options)[collection.slug]
  const isOurs = ofWorkflow !== undefined || ownSlugs.has(collection.slug)
  const isEdited = isEditedSlug(collection.slug, options)
  const hooks = merged(
    // Before the app's own hooks, which may read what is to be written.
    {
      beforeOperation: [
        readData,
        ...(isOurs ? [checkValues] : []),
        ...(isEdited ? [checkExpectedState] : []),
      ],
    },
    collection.hooks,
    {
      afterOperation: [commitOwnTransaction],
      beforeOperation: [
        noVersions,
        hideExistence,
        checkQuery,
        readDays,
        clampPublic,
        selectPublic,
        beginMissingTransaction,
      ],
    },
    bulkHooks(ofWorkflow ?? {}),
    ofWorkflow,
    isEdited ? staleWriteHooks(options, checkActors[collection.slug]) : undefined,
  )
  const endpoints = [
    ...endpointsOf(collection.slug, options),
    ...presenceEndpoints(collection.slug, options),
    ...(collection.endpoints || []),
  ]
  const access = collection.versions
    ? collection.access
    : { ...collection.access, readVersions: readNoVersions }
  return { ...collection, access, endpoints, hooks }
}

function endpointsOf(slug: string, options: ResolvedOptions): Endpoint[] {
  if (slug === 'articles') {
    return [
      ...transitionEndpoints(options),
      ...scheduleEndpoints(options),
      owedEndpoint(options),
      previewEndpoint(options),
      undoableEndpoint,
    ]
  }
  if (slug === 'reminders') {
    return reminderEndpoints(options)
  }
  return slug === 'outlets'
    ? [outletOutlookEndpoint(options), ...outletTermsEndpoints(options)]
    : []
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
