// Reports a failed COMMIT as an error: Payload's adapter ignores it, so that the write would appear to have succeeded.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { PatchSettings } from './patch.ts'

import { CommitFailed } from '../../errors.ts'
import { type Result, type Session, sessionIn } from '../session.ts'
import { isOwn } from './ownTransactions.ts'

/** `resolve` of a session runs COMMIT; stock Payload ignores its result. */
export function reportCommits(
  { db }: Payload,
  { reportsAll }: PatchSettings,
): Partial<Payload['db']> {
  const { beginTransaction } = db
  return {
    beginTransaction: async (options) => {
      const id = await beginTransaction.call(db, options)
      const session = sessionIn(db, id)
      if (session) {
        reportCommit(session, () => reportsAll || isOwn(session))
      }
      return id
    },
  }
}

function reportCommit(session: Session, isReported: () => boolean): void {
  const { resolve } = session
  session.resolve = async () => {
    const outcome = watchCommit(session.db)
    await resolve()
    const failure = outcome()
    if (failure !== undefined && isReported()) {
      // Payload calls `reject` next, and passes on its error.
      session.reject = () => Promise.reject(failure)
      throw failure
    }
  }
}

/** From here on the transaction runs only COMMIT and, if that fails, ROLLBACK. */
function watchCommit(db: Session['db']): () => Error | undefined {
  const { execute } = db
  let failure: Error | undefined
  db.execute = async <Row>(query: SQL) => {
    try {
      const result = (await execute.call(db, query)) as Result<Row>
      // If a statement of the transaction failed, the server executes ROLLBACK instead and reports no error.
      if (result.command === 'ROLLBACK') {
        failure ??= new CommitFailed()
      }
      return result
    } catch (error) {
      failure ??= error instanceof Error ? error : new CommitFailed()
      throw error
    }
  }
  return () => failure
}
