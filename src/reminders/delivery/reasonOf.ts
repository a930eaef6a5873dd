// The reason of a failure, short enough for a row, a report or a log line.
import { oneLine } from '../../domain/oneLine.ts'

/** For database errors: the message of PostgreSQL, without the query and its values. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string } } & Error
  return oneLine(cause?.message ?? message ?? String(error), 300)
}
