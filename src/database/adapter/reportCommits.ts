// Reports a failed COMMIT as an error: Payload's adapter ignores it, so that the write would appear to have succeeded.
import type { Payload } from 'payload'

import { CommitFailed } from '../errors.ts'

interface Result {
  /** The command that the server executed. */
  command?: string
}

interface Session {
  db: { execute: (query: unknown) => PromiseLike<Result> }
  reject: () => Promise<void>
  resolve: () => Promise<void>
}

interface Adapter {
  beginTransaction: (options?: unknown) => Promise<null | number | string>
  sessions?: Record<string, Session | undefined>
}

/** `resolve` of a session runs COMMIT; stock Payload ignores its result. */
export function reportCommits(
  { db }: Pick<Payload, 'db'>,
  isReported: (session: object) => boolean = () => true,
): void {
  const adapter = db as unknown as Adapter
  const begin = adapter.beginTransaction
  adapter.beginTransaction = async (options) => {
    const id = await begin.call(adapter, options)
    const session = id === null ? undefined : adapter.sessions?.[String(id)]
    if (session) {
      reportCommit(session, isReported)
    }
    return id
  }
}

function reportCommit(session: Session, isReported: (session: object) => boolean): void {
  const { resolve } = session
  session.resolve = async () => {
    const outcome = watchCommit(session.db)
    await resolve()
    const failure = outcome()
    if (failure !== undefined && isReported(session)) {
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
  db.execute = async (query) => {
    try {
      const result = await execute.call(db, query)
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
