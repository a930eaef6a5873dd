// What is owed, for one person after the other; those who see the same articles on the same day share one question.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { OwedArticles } from './owedArticles.ts'

import { todayIn } from '../domain/days.ts'
import { owedArticles } from './owedArticles.ts'

/** Lines of each kind in a mail: with so many of each it stays below 100 kB, where some programs cut mails off. */
const shown = 10

/** In milliseconds: a long run must not tell of what has been settled meanwhile. */
const goodFor = 30_000

/** Days are judged as the workflow judges them: in the time zone of the site. */
export function owedReader(
  payload: Payload,
  options: ResolvedOptions,
): (person: { author: null | string }, now: Date) => Promise<OwedArticles> {
  let known = new Map<string, Promise<OwedArticles>>()
  let since = Date.now()
  let req: Promise<PayloadRequest> | undefined
  const read = async ({ author }: { author: null | string }, now: Date) => {
    req ??= createLocalReq({}, payload)
    const { timeZone } = options
    return owedArticles(await req, { author, now, shown, timeZone }, options)
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
