// A digest for whoever asks, at once and whatever is due: it shows that mail arrives, and how it looks.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createLocalReq } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Person } from '../people.ts'
import type { Outcome } from './sendOne.ts'

import { leading } from '../../database/advisoryLock.ts'
import { poolOf } from '../../database/lock.ts'
import { todayIn } from '../../domain/days.ts'
import { deferred } from '../../owed/deferred.ts'
import { owedReader } from '../../owed/owedReader.ts'
import { sendOne } from './sendOne.ts'

const mostAnHour = 10

/** @returns `too-many` after ten in an hour: nobody fills a mailbox by a button. */
export async function sendTest(
  payload: Payload,
  options: ResolvedOptions,
  person: Person,
): Promise<'too-many' | Outcome> {
  // One after the other: two at once would both count what was sent before.
  return leading(payload, `offprint test ${person.id}`, () => sendIfFew(payload, options, person))
}

async function sendIfFew(
  payload: Payload,
  options: ResolvedOptions,
  person: Person,
): Promise<'too-many' | Outcome> {
  const database = poolOf(payload)
  const { rows } = await database.execute(
    sql`select 1 from reminders where person_id = ${person.id}::uuid and kind = 'test'
      and created_at > now() - interval '1 hour' limit ${mostAnHour}`,
  )
  if (rows.length >= mostAnHour) {
    return 'too-many'
  }
  const now = new Date()
  const owed = await owedReader(payload, options)(person, now)
  const question = { author: person.author, shown: 0, today: owed.today }
  const pieces = { ...owed, deferred: await deferred(await createLocalReq({}, payload), question) }
  const period = todayIn(person.schedule.timeZone, now)
  const mail = { kind: 'test' as const, period, person, pieces }
  return sendOne(payload, database, options, mail, `${person.id} test ${now.toISOString()}`)
}
