// A client that has written reads its own change next: the server that made it invalidates its cache before it responds.
import type { Payload } from 'payload'

const catchUp = Symbol.for('offprint.catchUp')

/** Set by the server that keeps answers in memory: see server. */
interface Shared {
  [catchUp]?: () => Promise<void>
}

/** The database tells of a change when its transaction is committed; answers go out after that. */
export function notifyOwnChanges({ db }: Payload): void {
  const commit = db.commitTransaction
  db.commitTransaction = async (id) => {
    await commit.call(db, id)
    await (globalThis as Shared)[catchUp]?.()
  }
}
