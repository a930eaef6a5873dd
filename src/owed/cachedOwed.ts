// The owed list for many recipients: those who see the same articles on the same day share one answer.
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import type { AuthorFilter } from '../facts/authorFilter.ts'
import type { ResolvedOptions } from '../options.ts'

import { todayIn } from '../domain/days.ts'
import { listOwed, type OwedList } from './listOwed.ts'
import { readPace } from './readLag.ts'

/** Lines of each kind in a mail: with ten of each it stays below 100 kB, where some mail programs cut it off. */
const linesInMail = 10

/** In milliseconds. Short, so that a long run does not mention articles that have been settled meanwhile. */
const maxAge = 30_000

export type ReadOwed = (recipient: { author: AuthorFilter }, now: Date) => Promise<OwedList>

/** "Today" is the day in the time zone of the site, as in the workflow. */
export function cachedOwed(payload: Payload, options: ResolvedOptions): ReadOwed {
  const { timeZone } = options
  let lists = new Map<string, Promise<OwedList>>()
  let since = Date.now()
  let req: Promise<PayloadRequest> | undefined
  const read = async (author: AuthorFilter, now: Date) => {
    req ??= createLocalReq({}, payload)
    const list = await listOwed(await req, { author, limit: linesInMail, now, timeZone })
    return { ...list, pace: await readPace(await req, { author, today: list.today }) }
  }
  return async ({ author }, now) => {
    if (Date.now() - since > maxAge) {
      lists = new Map()
      since = Date.now()
    }
    const key = `${author} ${todayIn(timeZone, now)}`
    const list = lists.get(key) ?? read(author, now)
    lists.set(key, list)
    return list
  }
}
