// Hangs the workflow on the collections.
import type { CollectionConfig, Endpoint } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Slugs } from '../slugs.ts'

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
  keepStage,
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
import { markTransaction } from '../database/ownTransactions.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { checkExpectedState, staleWriteHooks } from '../editing/staleWrites.ts'
import { noteRequest } from '../errorResponses/ownRequests.ts'
import { unavailableMe } from '../errorResponses/unavailable.ts'
import { isGuardedSlug, isOwnSlug, kindOf } from '../slugs.ts'
import { readDays } from '../validation/dayQueries.ts'
import { noVersions, readNoVersions } from '../validation/noVersions.ts'
import { checkValues, readData } from '../validation/validateData.ts'
import { checkQuery } from '../visibility/checkQuery.ts'
import { checkReach } from '../visibility/checkReach.ts'
import { clampPublic } from '../visibility/clampPublic.ts'
import { hideExistence } from '../visibility/hideExistence.ts'
import { selectPublic } from '../visibility/selectPublic.ts'
import { deleteInBulk, reportBulk, updateInBulk } from '../workflow/bulk.ts'
import { checkActorOfUpdate } from '../workflow/checkActor.ts'
import { keepPermission, keepTerms } from '../workflow/refuseMCP.ts'
import { makeFirstAdmin } from './firstAdmin.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks of each collection, by slug. */
export function workflowHooks(options: ResolvedOptions): Record<string, Hooks> {
  const { slugs } = options
  return {
    [options.mediaSlug]: {
      afterChange: [flagPicture],
      beforeDelete: [stillThere, keepNeededPicture],
      beforeOperation: [lockBeforeEdit],
    },
    [options.usersSlug]: {
      ...(options.guardHost ? { afterMe: [unavailableMe] } : {}),
      beforeOperation: [...(options.isFirstAdmin ? [makeFirstAdmin] : []), lockBeforeEdit],
    },
    [slugs.articles]: {
      afterChange: [afterStage, searchArticle, endSchedules(options)],
      afterOperation: [listSchedules],
      beforeChange: [
        keepPermission,
        signOwn,
        stampWaived,
        derivePictures,
        keepOutlet,
        keepByline,
        deriveFreeFrom,
        beginDrafted,
        restoreWithoutStage,
        ...(options.disabled ? [keepStage] : []),
        beforeStage(options),
      ],
      beforeDelete: [stillThere, keepPublished],
      beforeOperation: [copyWhatIsRead, formKeepsStage, lockForWrite],
    },
    [slugs.authors]: {
      afterChange: [flagInstitutions],
      beforeDelete: [stillThere, keepNeededAuthor],
      beforeOperation: [lockBeforeEdit],
    },
    [slugs.institutions]: {
      beforeDelete: [stillThere, keepNeededInstitution],
      beforeOperation: [lockBeforeEdit],
    },
    [slugs.notes]: {
      afterChange: [flagNote, searchOf],
      beforeChange: [ownNotesOnly, noteStays],
      beforeDelete: [lockItsArticles, stillThere, keepNeededNote],
      beforeOperation: [lockItsArticleFirst],
    },
    [slugs.outlets]: {
      afterChange: [refreshFreeFrom(options), searchExcerpts],
      beforeChange: [keepTerms],
      beforeDelete: [lockItsArticles, stillThere, keepNeededOutlet],
      beforeOperation: [lockBeforeEdit],
    },
    [slugs.republications]: {
      afterChange: [flagPictures, searchOf],
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
const checkActors: Partial<Record<keyof Slugs, typeof checkActorOfUpdate>> = {
  articles: checkActorOfUpdate,
}

/** A collection with our hooks and endpoints behind and before its own. */
export function withWorkflow(
  collection: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig {
  const { slug } = collection
  const isGuarded = isGuardedSlug(slug, options)
  const kind = kindOf(slug, options.slugs)
  const ofWorkflow = workflowHooks(options)[slug]
  const isEdited = isEditedSlug(slug, options)
  const hooks = merged(
    // Before the app's own hooks, which may read what is to be written.
    isGuarded ? { beforeOperation: [readData] } : undefined,
    isGuarded && (ofWorkflow || isOwnSlug(slug, options))
      ? { beforeOperation: [checkValues] }
      : undefined,
    isEdited ? { beforeOperation: [checkExpectedState] } : undefined,
    collection.hooks,
    isOwnSlug(slug, options) ? undefined : { beforeOperation: [checkReach] },
    isGuarded ? guards : undefined,
    !isGuarded && ofWorkflow ? transactionOfHost : undefined,
    isGuarded ? bulkHooks(ofWorkflow ?? {}) : undefined,
    ofWorkflow,
    isEdited ? staleWriteHooks(options, kind && checkActors[kind]) : undefined,
  )
  return {
    ...collection,
    ...(isGuarded && !collection.versions
      ? { access: { ...collection.access, readVersions: readNoVersions } }
      : {}),
    endpoints: endpointsOf(collection, options),
    hooks,
  }
}

/** Of our collections; with `guardHost` also of the app's. */
const guards: Hooks = {
  afterOperation: [commitOwnTransaction],
  beforeOperation: [
    noteRequest,
    noVersions,
    hideExistence,
    checkQuery,
    readDays,
    clampPublic,
    selectPublic,
    beginMissingTransaction,
    markTransaction,
  ],
}

/** Users and pictures of the app have hooks of ours, which lock rows. */
const transactionOfHost: Hooks = {
  afterOperation: [commitOwnTransaction],
  beforeOperation: [beginMissingTransaction],
}

function endpointsOf(
  { slug, endpoints }: CollectionConfig,
  options: ResolvedOptions,
): CollectionConfig['endpoints'] {
  if (options.disabled) {
    return endpoints
  }
  const kind = kindOf(slug, options.slugs)
  const ours = [...ownEndpoints(kind, options), ...presenceEndpoints(slug, options)]
  if (ours.length === 0) {
    return endpoints
  }
  // A collection of the app answers as before.
  return kind ? [...ours, ...(endpoints || [])] : [...(endpoints || []), ...ours]
}

function ownEndpoints(kind: keyof Slugs | undefined, options: ResolvedOptions): Endpoint[] {
  if (kind === 'articles') {
    return [
      ...transitionEndpoints(options),
      ...scheduleEndpoints(options),
      owedEndpoint(options),
      previewEndpoint(options),
      undoableEndpoint,
    ]
  }
  if (kind === 'reminders') {
    return reminderEndpoints(options)
  }
  return kind === 'outlets'
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
