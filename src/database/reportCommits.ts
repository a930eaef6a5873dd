// Makes a failed COMMIT an error of whoever asked for it: Payload's adapter swallows it, and the write passes for done.
import type { Payload } from 'payload'

import { CommitFailed } from '../errors.ts'

interface Result {
  /** The command that the server carried out. */
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

/** `resolve` of a session ends its transaction by COMMIT, and stock Payload drops what that says. */
export function reportCommits({ db }: Pick<Payload, 'db'>): void {
  const adapter = db as unknown as Adapter
  const begin = adapter.beginTransaction
  adapter.beginTransaction = async (options) => {
    const id = await begin.call(adapter, options)
    const session = id === null ? undefined : adapter.sessions?.[String(id)]
    if (session) {
      reportCommit(session)
    }
    return id
  }
}

function reportCommit(session: Session): void {
  const { resolve } = session
  session.resolve = async () => {
    const outcome = watchCommit(session.db)
    await resolve()
    const failure = outcome()
    if (failure !== undefined) {
      // Payload asks for a rollback next, whose result is the one that it passes on.
      session.reject = () => Promise.reject(failure)
      throw failure
    }
  }
}

/** From here on the transaction runs only its COMMIT and, where that fails, a ROLLBACK. */
function watchCommit(db: Session['db']): () => Error | undefined {
  const { execute } = db
  let failure: Error | undefined
  db.execute = async (query) => {
    try {
      const result = await execute.call(db, query)
      // The server ends a transaction in which a statement failed by ROLLBACK, and reports no error.
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
