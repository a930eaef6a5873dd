// What is owed, for one person after the other; those who see the same pieces on the same day share one question.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Person } from '../reminders/people.ts'
import type { OwedPieces } from './owedArticles.ts'

import { todayIn } from '../domain/days.ts'
import { owedPieces } from './owedArticles.ts'

/** Lines of each kind in a mail: with so many of each it stays below 100 kB, where some programs cut mails off. */
const shown = 10

/** In milliseconds: a long run must not tell of what has been settled meanwhile. */
const goodFor = 30_000

/** Days are judged as the workflow judges them: in the time zone of the site. */
export function owedReader(
  payload: Payload,
  options: ResolvedOptions,
): (person: Pick<Person, 'author'>, now: Date) => Promise<OwedPieces> {
  let known = new Map<string, Promise<OwedPieces>>()
  let since = Date.now()
  let req: Promise<PayloadRequest> | undefined
  const read = async ({ author }: Pick<Person, 'author'>, now: Date) => {
    req ??= createLocalReq({}, payload)
    const { timeZone } = options
    return owedPieces(await req, { author, now, shown, timeZone }, options)
  }
  return async (person, now) => {
    if (Date.now() - since > goodFor) {
      known = new Map()
      since = Date.now()
    }
    const question = `${person.author} ${todayIn(options.timeZone, now)}`
    const answer = known.get(question) ?? read(person, now)
    known.set(question, answer)
    return answer
  }
}
