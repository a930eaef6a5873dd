// Gives a write a transaction where Payload believes that there is one, and there is none.
import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'

import { commitTransaction, initTransaction } from 'payload'

import { hasTransaction } from './lock.ts'

/** Marks the arguments of the one operation that has to commit: nested ones share its request. */
const begun = Symbol('begun here')
const writes = new Set(['create', 'delete', 'forgotPassword', 'restoreVersion', 'update'])

/**
 * After one GraphQL mutation, Payload's data loader leaves the id of its finished transaction on the request
 * that the next mutation inherits: that one would run without any. An error rolls back as usual.
 */
export const beginFresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = await req.transactionID
  if (!writes.has(operation) || id === undefined || (await hasTransaction(req))) {
    return args
  }
  delete req.transactionID
  await initTransaction(req)
  return { ...args, [begun]: true }
}

export const commitFresh: CollectionAfterOperationHook = async ({ args, req, result }) => {
  if (begun in args) {
    await commitTransaction(req)
  }
  return result
}
