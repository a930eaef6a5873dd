// Runs callbacks after a transaction is committed, and not if it is rolled back.
import type { Payload, PayloadRequest } from 'payload'

import { sessionKeys } from '../../processState.ts'
import { sessionIn, sessionOf } from '../session.ts'

type Work = () => void
type Waiting = undefined | Work[]

const { afterCommit: key } = sessionKeys

export function runAfterCommit({ db }: Payload): Partial<Payload['db']> {
  const { commitTransaction } = db
  return {
    commitTransaction: async (id) => {
      const session = sessionIn(db, await id)
      await commitTransaction.call(db, id)
      ;(session?.[key] as Waiting)?.splice(0).forEach((work) => work())
    },
  }
}

/** Without a transaction the work is done immediately. It must not throw. */
export async function afterCommit(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  work: Work,
): Promise<void> {
  const session = await sessionOf(req)
  if (session) {
    session[key] = [...((session[key] as Waiting) ?? []), work]
  } else {
    work()
  }
}
