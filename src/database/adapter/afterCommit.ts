// Runs callbacks after a transaction is committed, and not if it is rolled back.
import type { Payload, PayloadRequest } from 'payload'

type Work = () => void

/** A property of the session, which ends with its transaction. A global symbol, because the module may be loaded twice. */
const key = Symbol.for('offprint.afterCommit')

interface Adapter {
  commitTransaction: (id: number | Promise<number | string> | string) => Promise<void>
  sessions?: Record<string, { [key]?: Work[] } | undefined>
}

/** Call it once for each Payload, after `reportCommits`. */
export function runAfterCommit({ db }: Pick<Payload, 'db'>): void {
  const adapter = db as unknown as Adapter
  const commit = adapter.commitTransaction
  adapter.commitTransaction = async (id) => {
    const session = adapter.sessions?.[String(await id)]
    await commit.call(adapter, id)
    session?.[key]?.splice(0).forEach((work) => work())
  }
}

/** Without a transaction the work is done immediately. It must not throw. */
export async function afterCommit(
  { payload, transactionID }: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  work: Work,
): Promise<void> {
  const adapter = payload.db as unknown as Adapter
  const session = adapter.sessions?.[String(await transactionID)]
  if (session) {
    ;(session[key] ??= []).push(work)
  } else {
    work()
  }
}
