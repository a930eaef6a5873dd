// Bulk writes: each document is judged and written in its own transaction.
import type {
  APIError,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  PopulateType,
  SanitizedCollectionConfig,
  SelectType,
  Where,
} from 'payload'

import { commitTransaction, isolateObjectProperty } from 'payload'

import type { Slugs } from '../slugs.ts'
import type { ID } from '../types.ts'

import { isOutage } from '../database/outage.ts'
import { unavailableIn } from '../errorResponses/unavailable.ts'
import { isWriteConflict } from '../errorResponses/writeConflict.ts'
import { Busy, type Unavailable } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { idsIn, type Target } from './targetIds.ts'

interface Args extends Target {
  data?: { stage?: unknown }
  depth?: number
  draft?: boolean
  overrideLock?: boolean
  populate?: PopulateType
  select?: SelectType
}

interface Result {
  docs: object[]
  errors: { data?: unknown; id: ID; isPublic: boolean; message: string }[]
}

type Work = (id: ID, own: PayloadRequest) => Promise<object>

/** Marks the arguments of the operation whose result is known already. */
const outcome = Symbol('done one by one')
const none: Where = { id: { in: [] } }

/**
 * Payload's own bulk update uses one transaction for all documents, loses the data of refusals, and reads before it
 * locks. So the work is done here. Payload's operation continues without documents, and `reportBulk` replaces its
 * result. Edits of a script that move nothing stay in one transaction: their documents are locked first.
 */
export const updateInBulk: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const input = args as Args
  const isScripts = input.overrideAccess && input.data?.stage === undefined
  if (operation !== 'update' || input.id || !input.where || isScripts) {
    return args
  }
  const { data = {}, depth, draft, overrideAccess = false, overrideLock, populate, select } = input
  const shared = { depth, draft, overrideAccess, overrideLock, populate, select, user: req.user }
  const result = await oneByOne(req, collection, 'update', input, (id, own) =>
    req.payload.update({
      ...shared,
      id,
      collection: collection.slug as Slugs['articles'],
      data: structuredClone(data) as object,
      req: own,
    }),
  )
  return result ? { ...args, data: {}, [outcome]: result, where: none } : args
}

/** The same for deletes by a user: documents in use are refused, the others are deleted. */
export const deleteInBulk: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const input = args as Args
  if (operation !== 'delete' || input.id || !input.where || input.overrideAccess) {
    return args
  }
  const { depth, overrideLock, populate, select } = input
  const shared = { depth, overrideLock, populate, select, user: req.user }
  const result = await oneByOne(req, collection, 'delete', input, (id, own) =>
    req.payload.delete({
      ...shared,
      id,
      collection: collection.slug as Slugs['articles'],
      overrideAccess: false,
      req: own,
    }),
  )
  return result ? { ...args, [outcome]: result, where: none } : args
}

export const reportBulk: CollectionAfterOperationHook = ({ args, result }) => {
  const { [outcome]: done = result } = args as { [outcome]?: typeof result }
  return done
}

/** Null if the caller has no access at all: Payload then refuses. */
async function oneByOne(
  req: PayloadRequest,
  { slug, access }: SanitizedCollectionConfig,
  right: 'delete' | 'update',
  input: Args,
  work: Work,
): Promise<null | Result> {
  const which = input.overrideAccess ? true : await access[right]({ req })
  if (which === false) {
    return null
  }
  await releaseConnection(req, input)
  const where = which === true ? (input.where ?? none) : { and: [input.where ?? none, which] }
  const result: Result = { docs: [], errors: [] }
  for (const id of await idsIn(req, slug, { ...input, where })) {
    await doOne(req, id, work, result)
  }
  if (result.docs.length === 0 && result.errors.some(isUnavailable)) {
    throw unavailableIn(req)
  }
  return result
}

/**
 * A request that holds a connection while it waits for a second one can block the pool. Over REST the operation has
 * just begun its transaction, and nothing is written in it. In the Local API, the caller may have begun it.
 */
async function releaseConnection(req: PayloadRequest, { data }: Args): Promise<void> {
  if (req.payloadAPI === 'REST' && (data === undefined || data === req.data)) {
    await commitTransaction(req)
  }
}

async function doOne(req: PayloadRequest, id: ID, work: Work, result: Result): Promise<void> {
  // Payload's data loader sets the transaction that it read in on its request. If requests shared a loader, the outer
  // operation would lose its own transaction and leave it open for ever.
  const own = isolateObjectProperty(req, ['payloadDataLoader', 'transactionID'])
  Reflect.deleteProperty(own, 'payloadDataLoader')
  delete own.transactionID
  try {
    result.docs.push(await work(id, own))
  } catch (error) {
    result.errors.push(toldOf(req, id, error))
  }
}

function toldOf(req: PayloadRequest, id: ID, error: unknown): Result['errors'][number] {
  const reported = retryableOf(req, error) ?? error
  const { data, isPublic, message, status } = reported as Partial<APIError>
  if (message && (isPublic || (status && status < 500))) {
    return { id, data, isPublic: true, message }
  }
  req.payload.logger.error(error)
  return { id, isPublic: false, message: 'Something went wrong.' }
}

function isUnavailable({ data }: Result['errors'][number]): boolean {
  return (data as { code?: string } | undefined)?.code === 'unavailable'
}

function retryableOf(req: PayloadRequest, error: unknown): Busy | Unavailable | undefined {
  if (isWriteConflict(error)) {
    return new Busy(translatorFor(req)('busy'))
  }
  return isOutage(error) ? unavailableIn(req) : undefined
}
