// Does work in one database transaction.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

/** In the transaction of the request, whose beginner ends it, or in one of its own: an error rolls that back. */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) {
      await commitTransaction(req)
    }
    return result
  } catch (error) {
    if (isOwn) {
      await killTransaction(req)
    }
    throw error
  }
}
