// The hooks that the users of the app get. Whoever registers first becomes an admin of Offprint: nobody else could give a
// role to anybody.
import type { CollectionBeforeOperationHook, CollectionConfig, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { hasTransaction } from '../../database/connection.ts'
import { countDocs } from '../../database/documents.ts'
import { lockName } from '../../database/lock.ts'
import { unavailableMe } from '../../errorResponses/unavailable.ts'
import { keepLoginFromMCP, refuseLoginByMCP } from '../../workflow/refuseMCP.ts'
import { lockBeforeEdit } from '../shared/lockBeforeEdit.ts'

export function userHooks(options: ResolvedOptions): CollectionConfig['hooks'] {
  return {
    ...(options.guardHost ? { afterMe: [unavailableMe] } : {}),
    beforeChange: [refuseLoginByMCP(options)],
    beforeDelete: [keepLoginFromMCP(options)],
    beforeOperation: [...(options.isFirstAdmin ? [makeFirstAdmin] : []), lockBeforeEdit],
  }
}

/** The first user of an app is registered, or made by a script: both without a login, and without asking for access. */
const makeFirstAdmin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { collection, data, overrideAccess } = args as FirstArgs
  const { slug } = collection.config
  if (
    operation !== 'create' ||
    overrideAccess !== true ||
    req.user ||
    (await hasUsers(req, slug))
  ) {
    return args
  }
  await waitForOthers(req)
  const isSecond = await hasUsers(req, slug)
  return isSecond ? args : ({ ...args, data: { ...data, role: 'admin' } } as typeof args)
}

/** Of two at once, both would find nobody: the second waits until the first is stored. A script may use no transaction. */
async function waitForOthers(req: PayloadRequest): Promise<void> {
  if (await hasTransaction(req)) {
    await lockName(req, 'offprint first admin')
  }
}

async function hasUsers(req: PayloadRequest, slug: string): Promise<boolean> {
  return (await countDocs(req, slug as 'users')) > 0
}

interface FirstArgs {
  collection: { config: { slug: string } }
  data?: object
  overrideAccess?: boolean
}
