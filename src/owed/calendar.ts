// Free-from dates as a calendar (RFC 5545): an all-day event for each article that waits for the blog, on the
// day of its schedule if it has one.
import { createEvents, type EventAttributes } from 'ics'

import type { MailTranslator } from '../translations/deskTranslator.ts'
import type { ID } from '../types.ts'
import type { OwedLine } from './classify.ts'

import { addDays } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'

const productId = 'offprint/reminders'

interface CalendarInput {
  address: (id: ID) => string
  /** What follows the `@` of an event's UID. */
  host: string
  lines: OwedLine[]
  now: Date
  words: MailTranslator
}

/** Lines without a date are left out. */
export function renderCalendar({ address, host, lines, now, words }: CalendarInput): string {
  const calName = words.translateMail('calendar-name')
  const common: Partial<EventAttributes> = {
    busyStatus: 'FREE',
    calName,
    created: now.getTime(),
    method: 'PUBLISH',
    productId,
    transp: 'TRANSPARENT',
  }
  const events = lines.flatMap((line): EventAttributes[] => {
    const { id, outlet, refusals, schedule, title } = line
    const day = schedule ? line.due : line.freeFrom
    if (!day) {
      return []
    }
    const name = oneLine(outlet ? `${title} (${outlet})` : title)
    return [
      {
        ...common,
        description: refusals.map(({ message }) => oneLine(message)).join(' ') || undefined,
        end: dayArray(addDays(day, 1)),
        start: dayArray(day),
        title: words.translateMail(keyOf(line), { title: name }),
        uid: `${schedule ? 'scheduled' : 'free-from'}-${id}@${host}`,
        url: address(id),
      },
    ]
  })
  const { error, value } = createEvents(events, { calName, productId })
  if (error || !value) {
    throw error ?? new Error('The calendar could not be created.')
  }
  return value
}

function keyOf({ group, upgradeFrom }: OwedLine) {
  if (group === 'held' || group === 'scheduled') {
    return `calendar-${group}` as const
  }
  return upgradeFrom ? 'calendar-upgrade' : 'calendar-free'
}

function dayArray(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
