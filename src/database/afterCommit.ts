// Work that is done once a transaction has been committed, and never when it is rolled back.
import type { Payload, PayloadRequest } from 'payload'

type Work = () => void

/** On the session itself, which ends with its transaction; the module may be evaluated more than once. */
const key = Symbol.for('offprint.afterCommit')

interface Adapter {
  commitTransaction: (id: number | Promise<number | string> | string) => Promise<void>
  sessions?: Record<string, { [key]?: Work[] } | undefined>
}

/** Once a Payload, after whatever makes a failed commit an error. */
export function runAfterCommit({ db }: Pick<Payload, 'db'>): void {
  const adapter = db as unknown as Adapter
  const commit = adapter.commitTransaction
  adapter.commitTransaction = async (id) => {
    const session = adapter.sessions?.[String(await id)]
    await commit.call(adapter, id)
    session?.[key]?.splice(0).forEach((work) => work())
  }
}

/** Without a transaction the work is done at once. It must not throw. */
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
