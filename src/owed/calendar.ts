// Free-from dates as a calendar (RFC 5545): an all-day event for each article that waits for the blog, on the
// day of its schedule if it has one.
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'

import type { MailTranslator } from '../translations/deskTranslator.ts'
import type { ID } from '../types.ts'
import type { OwedLine } from './classify.ts'

import { addDays } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'

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
  const calendar = ical({
    name: words.translateMail('calendar-name'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'offprint', product: 'reminders' },
  })
  for (const line of lines) {
    const { id, outlet, refusals, schedule, title } = line
    const isRefused = refusals.some(({ code }) => code === 'held-back')
    const day = schedule ? line.due : isRefused ? null : line.freeFrom
    if (day) {
      const name = oneLine(outlet ? `${title} (${outlet})` : title)
      calendar.createEvent({
        id: `${schedule ? 'scheduled' : 'free-from'}-${id}@${host}`,
        allDay: true,
        busystatus: ICalEventBusyStatus.FREE,
        created: now,
        description: refusals.map(({ message }) => oneLine(message)).join(' ') || null,
        end: new Date(addDays(day, 1)),
        stamp: now,
        start: new Date(day),
        summary: words.translateMail(keyOf(line), { title: name }),
        transparency: ICalEventTransparency.TRANSPARENT,
        url: address(id),
      })
    }
  }
  return calendar.toString()
}

function keyOf({ group, upgradeFrom }: OwedLine) {
  if (group === 'held' || group === 'scheduled') {
    return `calendar-${group}` as const
  }
  return upgradeFrom ? 'calendar-upgrade' : 'calendar-free'
}
