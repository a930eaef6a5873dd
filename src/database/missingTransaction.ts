// Begins a transaction for writes that Payload would run without one.
import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'

import { commitTransaction, initTransaction } from 'payload'

import { hasTransaction } from './connection.ts'

/** Marks the arguments of the operation that has to commit: nested operations share its request. */
const ownTransaction = Symbol('own transaction')
const writes = new Set(['create', 'delete', 'forgotPassword', 'restoreVersion', 'update'])

/**
 * After a GraphQL mutation, Payload's data loader leaves the id of the finished transaction on the request of the next
 * mutation, which would therefore run without a transaction. An error rolls back as usual.
 */
export const beginMissingTransaction: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const id = await req.transactionID
  if (!writes.has(operation) || id === undefined || (await hasTransaction(req))) {
    return args
  }
  delete req.transactionID
  await initTransaction(req)
  return { ...args, [ownTransaction]: true }
}

export const commitOwnTransaction: CollectionAfterOperationHook = async ({ args, req, result }) => {
  if (ownTransaction in args) {
    await commitTransaction(req)
  }
  return result
}
