// A bulk write that names a stage: each article by its own, in a transaction of its own.
import type {
  APIError,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'

import { commitTransaction, isolateObjectProperty } from 'payload'

import type { Article } from '../payload-types.ts'

import { writeArticles } from '../access/rules.ts'

interface Args {
  data?: Partial<Article>
  depth?: number
  draft?: boolean
  id?: string
  limit?: number
  overrideAccess?: boolean
  overrideLock?: boolean
  populate?: object
  select?: object
  sort?: string
  where?: Where
}

interface BulkResult {
  docs: Article[]
  errors: { data?: unknown; id: string; isPublic: boolean; message: string }[]
}

/** Marks the arguments of the one operation whose result is known already. */
const outcome = Symbol('moved in bulk')
const none: Where = { id: { in: [] } }

/**
 * Payload's own bulk update would take one transaction for all, and lose what a refusal says. So the work is
 * done here, and the operation goes on with no document at all; `tellBulk` puts the result in its place.
 */
export const moveInBulk: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const wish = args as Args
  if (operation !== 'update' || wish.id || !wish.where || wish.data?.stage === undefined) {
    return args
  }
  const which = wish.overrideAccess ? true : await writeArticles({ req })
  if (which === false) {
    return args
  }
  await releaseConnection(req, wish)
  const result: BulkResult = { docs: [], errors: [] }
  for (const id of await articlesIn(req, wish, which)) {
    await moveOne(req, id, wish, result)
  }
  return { ...args, data: {}, [outcome]: result, where: none }
}

export const tellBulk: CollectionAfterOperationHook = ({ args, result }) =>
  outcome in args ? (args[outcome]) : result

/**
 * A request that holds a connection while it waits for a second one can block the pool for all. Over REST
 * the operation has just begun its transaction, and nothing is written in it; a caller of the Local API
 * may have begun it.
 */
async function releaseConnection(req: PayloadRequest, { data }: Args): Promise<void> {
  if (req.payloadAPI === 'REST' && data === req.data) {
    await commitTransaction(req)
  }
}

async function articlesIn(
  req: PayloadRequest,
  { limit, overrideAccess = false, sort, where = none }: Args,
  which: true | Where,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit: limit ?? 0,
    overrideAccess,
    pagination: false,
    req,
    select: { title: true },
    sort,
    user: req.user,
    where: which === true ? where : { and: [where, which] },
  })
  return docs.map(({ id }) => id)
}

async function moveOne(
  req: PayloadRequest,
  id: string,
  { data, depth, draft, overrideAccess = false, overrideLock, populate, select }: Args,
  result: BulkResult,
): Promise<void> {
  const own = isolateObjectProperty(req, 'transactionID')
  delete own.transactionID
  try {
    const doc = await req.payload.update({
      id,
      collection: 'articles',
      data: structuredClone(data) as Partial<Article>,
      depth,
      draft,
      overrideAccess,
      overrideLock,
      populate,
      req: own,
      select,
      user: req.user,
    })
    result.docs.push(doc)
  } catch (error) {
    result.errors.push(toldOf(req, id, error))
  }
}

function toldOf(req: PayloadRequest, id: string, error: unknown): BulkResult['errors'][number] {
  const { data, isPublic, message, status } = error as Partial<APIError>
  if (message && (isPublic || (status && status < 500))) {
    return { id, data, isPublic: true, message }
  }
  req.payload.logger.error(error)
  return { id, isPublic: false, message: 'Something went wrong.' }
}
