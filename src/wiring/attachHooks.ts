// Hangs the workflow on the collections.
import type { CollectionConfig, Endpoint } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { bulkEndpoints } from '../api/bulk.ts'
import { findEndpoints } from '../api/find.ts'
import { importEndpoints } from '../api/imports/endpoints.ts'
import { lagEndpoint } from '../api/lag.ts'
import { letterEndpoints } from '../api/letters/endpoints.ts'
import { lettersOfArticleEndpoint, signOffsOfArticleEndpoint } from '../api/letters/ofArticle.ts'
import { newsletterEndpoints, subscriberEndpoints } from '../api/newsletter/endpoints.ts'
import { oldPathEndpoints } from '../api/oldPaths.ts'
import { outletOutlookEndpoint } from '../api/outletOutlook.ts'
import { outletTermsEndpoints } from '../api/outletTerms.ts'
import { owedEndpoint } from '../api/owed.ts'
import { pictureEndpoints } from '../api/pictures.ts'
import { presenceEndpoints } from '../api/presence.ts'
import { previewEndpoint } from '../api/preview.ts'
import { previewLinkEndpoints } from '../api/previewLink.ts'
import { proposalEndpoints } from '../api/proposals.ts'
import { reminderEndpoints } from '../api/reminders.ts'
import { savedViewsEndpoint } from '../api/savedViews.ts'
import { scheduleEndpoints } from '../api/schedule.ts'
import { transitionEndpoints } from '../api/transition.ts'
import { undoableEndpoint } from '../api/undo.ts'
import { webhookEndpoints } from '../api/webhooks.ts'
import { workEndpoints } from '../api/work.ts'
import { commentHooks } from '../collections/articleComments/hooks.ts'
import { articleHooks } from '../collections/articles/hooks.ts'
import { viewHooks } from '../collections/articleViews/hooks.ts'
import { authorHooks } from '../collections/authors/hooks.ts'
import { institutionHooks } from '../collections/institutions/hooks.ts'
import { pictureHooks } from '../collections/media/hooks.ts'
import { newsletterHooks } from '../collections/newsletters/hooks.ts'
import { noteHooks } from '../collections/notes/hooks.ts'
import { outletHooks } from '../collections/outlets/hooks.ts'
import { pageHooks } from '../collections/pages/hooks.ts'
import { letterHooks } from '../collections/permissionRequests/hooks.ts'
import { republicationHooks } from '../collections/republications/hooks.ts'
import { seriesHooks } from '../collections/series/hooks.ts'
import { userHooks } from '../collections/users/hooks.ts'
import { webhookHooks } from '../collections/webhooks/hooks.ts'
import { markTransaction } from '../database/adapter/ownTransactions.ts'
import { beginMissingTransaction, commitOwnTransaction } from '../database/missingTransaction.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { checkExpectedState, staleWriteHooks } from '../editing/staleWrites.ts'
import { noteRequest } from '../errorResponses/ownRequests.ts'
import { isGuardedSlug, isOwnSlug, type Kind, kindOf, type Slugs } from '../slugs.ts'
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
import { closedToMCP } from '../workflow/refuseMCP.ts'
import { notForMCP } from './mcp.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Of the collections that have hooks of their own. */
const hooksByKind: Partial<Record<Kind, (options: ResolvedOptions) => CollectionConfig['hooks']>> =
  {
    articleComments: commentHooks,
    articles: articleHooks,
    articleViews: viewHooks,
    authors: authorHooks,
    institutions: institutionHooks,
    media: pictureHooks,
    newsletters: newsletterHooks,
    notes: noteHooks,
    outlets: outletHooks,
    pages: pageHooks,
    permissionRequests: letterHooks,
    republications: republicationHooks,
    series: seriesHooks,
    users: userHooks,
    webhooks: webhookHooks,
  }

function ownHooks(slug: string, options: ResolvedOptions): CollectionConfig['hooks'] {
  const kinds = Object.keys(hooksByKind) as Kind[]
  const kind = kinds.find((one) => options.slugs[one] === slug)
  return kind && hooksByKind[kind]?.(options)
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
  const ofWorkflow = ownHooks(slug, options)
  const isEdited = isEditedSlug(slug, options)
  const hooks = merged(
    kind ? { beforeOperation: [closedToMCP(kind)] } : undefined,
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
  const own = (kind && endpointsByKind[kind]?.(options)) ?? []
  const ours = notForMCP([...own, ...presenceEndpoints(slug, options)])
  if (ours.length === 0) {
    return endpoints
  }
  // A collection of the app answers as before.
  return kind ? [...ours, ...(endpoints || [])] : [...(endpoints || []), ...ours]
}

/** Of our collections, those that have some of their own. */
const endpointsByKind: Partial<Record<Kind, (options: ResolvedOptions) => Endpoint[]>> = {
  articles: (options) => [
    ...transitionEndpoints(options),
    ...scheduleEndpoints(options),
    ...oldPathEndpoints,
    ...pictureEndpoints,
    ...workEndpoints,
    owedEndpoint(options),
    ...findEndpoints(options),
    ...bulkEndpoints(options),
    savedViewsEndpoint(options),
    lagEndpoint(options),
    previewEndpoint(options),
    ...previewLinkEndpoints(options),
    ...proposalEndpoints(options),
    undoableEndpoint,
    lettersOfArticleEndpoint,
    signOffsOfArticleEndpoint,
  ],
  imports: importEndpoints,
  newsletters: () => newsletterEndpoints,
  outlets: (options) => [outletOutlookEndpoint(options), ...outletTermsEndpoints(options)],
  permissionRequests: () => letterEndpoints,
  reminders: reminderEndpoints,
  subscribers: () => subscriberEndpoints,
  webhooks: () => webhookEndpoints,
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
