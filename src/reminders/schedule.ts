// When a person's digest is due: periods that run from their weekday and hour to the next, in their time zone.
import { Temporal } from 'temporal-polyfill'

export const cadences = ['daily', 'weekly', 'off'] as const
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Cadence = (typeof cadences)[number]
export type Weekday = (typeof weekdays)[number]

/** What a person has chosen. */
export interface Schedule {
  cadence: Cadence
  /** 0 to 23, by the clocks of the time zone. */
  hour: number
  /** IANA name. */
  timeZone: string
  weekday: Weekday
}

export interface Period {
  /** First day of the period in the person's time zone, `YYYY-MM-DD`: with the person, the key of the ledger. */
  day: string
  /** First instant of the next one. */
  ends: Date
  starts: Date
}

/**
 * The period that an instant lies in; null where no digest is wanted.
 * An hour that the clocks leave out begins when they have moved on; one that they show twice begins the first time.
 */
export function periodAt(schedule: Schedule, now: Date): null | Period {
  if (schedule.cadence === 'off') {
    return null
  }
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    schedule.timeZone,
  )
  const length = daysOf(schedule)
  const back = length === 1 ? 0 : (here.dayOfWeek - 1 - weekdays.indexOf(schedule.weekday) + 7) % 7
  const near = here.toPlainDate().subtract({ days: back })
  const day = startOn(near, schedule) > now ? near.subtract({ days: length }) : near
  return {
    day: day.toString(),
    ends: startOn(day.add({ days: length }), schedule),
    starts: startOn(day, schedule),
  }
}

/** Two schedules are the same if their marks are; kept in the ledger. */
export function markOf({ cadence, hour, timeZone, weekday }: Schedule): string {
  return [cadence, ...(cadence === 'weekly' ? [weekday] : []), hour, timeZone].join(' ')
}

/** How long after a mail a changed schedule may bring the next: half of what lies between two. In milliseconds. */
export function leastGap(schedule: Schedule): number {
  return (daysOf(schedule) * 86_400_000) / 2
}

/**
 * The last millisecond of a day in a time zone.
 * @throws RangeError where there is no such day.
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
