// Does once what concerns all changes of a transaction, as its last statements: an error rolls it back.
import type { Payload, PayloadRequest } from 'payload'

import { sessionKeys } from '../../processState.ts'
import { type Database, poolOf, withNames } from '../connection.ts'
import { type Session, sessionIn, sessionOf } from '../session.ts'

type Work<Item> = (database: Database, items: Item[]) => Promise<void>
type Waiting = Map<Work<never>, unknown[]>

const { beforeCommit: key } = sessionKeys

export function runBeforeCommit(payload: Payload): Partial<Payload['db']> {
  const { db } = payload
  const { commitTransaction } = db
  return {
    commitTransaction: async (id) => {
      const session = sessionIn(db, await id)
      if (session) {
        await finish(payload, session)
      }
      await commitTransaction.call(db, id)
    },
  }
}

/** Where a statement has failed already, the commit reports it. */
async function finish(payload: Payload, session: Session): Promise<void> {
  try {
    for (const [work, items] of takeWaiting(session)) {
      await work(withNames(session.db, payload), items as never[])
    }
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== inFailedTransaction) {
      throw error
    }
  }
}

/** SQLSTATE. */
const inFailedTransaction = '25P02'

/** The work gets all items of the transaction at once. Without a transaction it is done immediately. */
export async function beforeCommit<Item>(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  work: Work<Item>,
  item: Item,
): Promise<void> {
  const session = await sessionOf(req)
  if (session) {
    addWaiting(session, new Map([[work, [item]]]))
  } else {
    await work(poolOf(req.payload), [item])
  }
}

/** What a part of the transaction leaves, once it has not failed. */
export function addWaiting(session: Session, added: Waiting): void {
  const waiting = (session[key] as undefined | Waiting) ?? (new Map() as Waiting)
  for (const [work, items] of added) {
    waiting.set(work, [...(waiting.get(work) ?? []), ...items])
  }
  session[key] = waiting
}

export function takeWaiting(session: Session): Waiting {
  const waiting = session[key] as undefined | Waiting
  session[key] = undefined
  return waiting ?? new Map()
}
