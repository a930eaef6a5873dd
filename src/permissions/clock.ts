// Now, by the clock of the database, and which day that is where the site is.
import type { PayloadRequest } from 'payload'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { requireOptions } from '../options.ts'

export interface Clock {
  now: Date
  today: string
}

export async function readClock(req: PayloadRequest): Promise<Clock> {
  const now = await databaseNow(await databaseOf(req))
  return { now, today: todayIn(requireOptions(req.payload).timeZone, now) }
}
