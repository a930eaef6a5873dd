// Makes the user who registers first an admin of Offprint: nobody else could give a role to anybody.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { hasTransaction, transactionOf } from '../database/lock.ts'

/** The first user of an app is registered, or made by a script: both without a login, and without asking for access. */
export const makeFirstAdmin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
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
    const { execute } = await transactionOf(req)
    await execute(sql`select pg_advisory_xact_lock(hashtext('offprint first admin'), 0)`)
  }
}

async function hasUsers(req: PayloadRequest, slug: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slug as 'users',
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

interface FirstArgs {
  collection: { config: { slug: string } }
  data?: object
  overrideAccess?: boolean
}
