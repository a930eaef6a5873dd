// Schedules of digests: a period runs from the chosen weekday and hour to the next, in the recipient's time zone.
import { Temporal } from 'temporal-polyfill'

export const cadences = ['daily', 'weekly', 'off'] as const
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Cadence = (typeof cadences)[number]
export type Weekday = (typeof weekdays)[number]

export interface Schedule {
  cadence: Cadence
  /** 0 to 23, local time. */
  hour: number
  timeZone: string
  weekday: Weekday
}

export interface Period {
  /** First day of the period in the recipient's time zone, `YYYY-MM-DD`. Part of the key in the ledger. */
  day: string
  /** Start of the next period. */
  ends: Date
  starts: Date
}

/**
 * The period that contains this time; null if the digest is off.
 * If daylight saving skips the hour, the period begins right after the gap; if the hour occurs twice, at the first.
 */
export function periodAt(schedule: Schedule, now: Date): null | Period {
  if (schedule.cadence === 'off') {
    return null
  }
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    schedule.timeZone,
  )
  const length = daysOf(schedule)
  const back = length === 1 ? 0 : (local.dayOfWeek - 1 - weekdays.indexOf(schedule.weekday) + 7) % 7
  const near = local.toPlainDate().subtract({ days: back })
  const day = startOn(near, schedule) > now ? near.subtract({ days: length }) : near
  return {
    day: day.toString(),
    ends: startOn(day.add({ days: length }), schedule),
    starts: startOn(day, schedule),
  }
}

export function fingerprint({ cadence, hour, timeZone, weekday }: Schedule): string {
  return [cadence, ...(cadence === 'weekly' ? [weekday] : []), hour, timeZone].join(' ')
}

/** After a mail, a changed schedule sends the next one at the earliest after half a period. In milliseconds. */
export function minGap(schedule: Schedule): number {
  return (daysOf(schedule) * 86_400_000) / 2
}

/**
 * The last millisecond of a day in a time zone.
 * @throws RangeError if there is no such day.
 */
export function endOfDay(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 })
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds - 1)
}

function daysOf({ cadence }: Schedule): number {
  return cadence === 'weekly' ? 7 : 1
}

function startOn(day: Temporal.PlainDate, { hour, timeZone }: Schedule): Date {
  const start = day.toZonedDateTime({ plainTime: new Temporal.PlainTime(hour), timeZone })
  return new Date(start.epochMilliseconds)
}
