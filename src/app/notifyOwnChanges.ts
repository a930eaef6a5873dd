// Read-your-writes: invalidates the response cache of this server before a write is answered.
import type { Payload } from 'payload'

import { catchUp, shared } from './shared.ts'

/** The database sends notifications at commit; responses are sent after that. */
export function notifyOwnChanges({ db }: Payload): void {
  const commit = db.commitTransaction
  db.commitTransaction = async (id) => {
    await commit.call(db, id)
    await shared[catchUp]?.()
  }
}
