// Beside @payloadcms/plugin-import-export: files show nothing hidden to others, and what is imported is logged as that.
import type {
  Access,
  CollectionBeforeOperationHook,
  Payload,
  SanitizedCollectionConfig,
  TaskConfig,
  Where,
} from 'payload'

import { Forbidden, isolateObjectProperty } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { fromFile } from '../../editing/fromFile.ts'
import { isOwnSlug } from '../../slugs.ts'
import { checkedDownload, checkExport, refuseBorrowedRole } from './checkExport.ts'
import { fileCollectionsOf, sensitiveSlugs } from './collections.ts'
import { nameCodes } from './nameCodes.ts'

const exportTask = 'createCollectionExport'
const importTask = 'createCollectionImport'

/** At start, when all plugins have added what they add. */
export function guardImportExport(payload: Payload, options: ResolvedOptions): void {
  const { exports, imports } = fileCollectionsOf(payload)
  const files = [...exports, ...imports]
  if (files.length === 0) {
    return
  }
  const sensitive = sensitiveSlugs(payload)
  for (const config of files) {
    showToDesk(config, 'collectionSlug', sensitive)
    config.hooks.beforeOperation.unshift(checkFile(sensitive))
  }
  for (const config of exports) {
    config.endpoints = (config.endpoints || []).map((one) => checkedDownload(one, sensitive))
  }
  imports.forEach(markHooks)
  guardJobs(payload)
  for (const { config } of Object.values(payload.collections)) {
    if (isOwnSlug(config.slug, options)) {
      nameCodes(config)
    }
  }
}

/** A file is as its author saw the documents, whom the plugin does not store: by default every login may read it. */
function showToDesk({ access }: SanitizedCollectionConfig, field: string, values: string[]): void {
  const shown: Where = {
    or: [{ [field]: { exists: false } }, { [field]: { not_in: values } }],
  }
  const restrict =
    (allowed: Access): Access =>
    async (args) => {
      const right = await allowed(args)
      if (right === false || isEditorOrAdmin(args.req)) {
        return right
      }
      return right === true ? shown : { and: [right, shown] }
    }
  for (const name of ['delete', 'read', 'update'] as const) {
    access[name] = restrict(access[name])
  }
}

/** A new file that cannot be made is refused before a job of it fails. */
function checkFile(sensitive: string[]): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { data } = args as { data?: Record<string, unknown> }
    if (operation === 'create' && sensitive.includes(String(data?.collectionSlug))) {
      refuseBorrowedRole(req)
      if (data && 'format' in data) {
        await checkExport(req, data)
      }
    }
    return args
  }
}

/** Without the jobs queue a file is imported within the request that uploads it. */
function markHooks({ hooks }: SanitizedCollectionConfig): void {
  hooks.afterChange.unshift(({ doc, req }) => {
    req.context.via = fromFile
    return doc as unknown
  })
  hooks.afterChange.push(({ doc, req }) => {
    delete req.context.via
    return doc as unknown
  })
}

/** A job acts for whoever its input names: by default every login may write one. */
function guardJobs({ collections, config: { jobs } }: Payload): void {
  const jobsConfig = (collections as Partial<typeof collections>)['payload-jobs']?.config
  if (jobsConfig) {
    showToDesk(jobsConfig, 'taskSlug', [exportTask, importTask])
    jobsConfig.hooks.beforeOperation.push(refuseJob)
  }
  const task = jobs.tasks?.find(({ slug }) => slug === importTask)
  if (typeof task?.handler === 'function') {
    task.handler = markedHandler(task.handler)
  }
}

const refuseJob: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const { data } = args as { data?: { taskSlug?: unknown } }
  const isWrite = operation === 'create' || operation === 'update'
  if (isWrite && !overrideAccess && [exportTask, importTask].includes(String(data?.taskSlug))) {
    throw new Forbidden(req.t)
  }
  return args
}

type Handler = Extract<TaskConfig['handler'], (...args: never[]) => unknown>

/** Jobs that run at the same time share a request, in which the plugin sets the person: one would act for another's. */
function markedHandler(handler: Handler): Handler {
  return (args) => {
    const req = isolateObjectProperty(args.req, ['context', 'payloadDataLoader', 'user'])
    req.context = { ...args.req.context, via: fromFile }
    return handler({ ...args, req })
  }
}
