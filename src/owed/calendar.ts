// Free-from dates as a calendar (RFC 5545): an all-day event for each article that waits for the blog, on the
// day of its schedule if it has one, and one for each day by which an outlet is to answer.
import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'

import type { MailTranslator } from '../translations/deskTranslator.ts'
import type { ID } from '../types.ts'
import type { OwedLine } from './classify.ts'
import type { Deadline } from './readDeadlines.ts'

import { addDays } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'

interface CalendarInput {
  address: (id: ID) => string
  deadlines: Deadline[]
  /** What follows the `@` of an event's UID. */
  host: string
  letterAddress: (id: ID) => string
  lines: OwedLine[]
  now: Date
  words: MailTranslator
}

/** Lines without a date are left out. */
export function renderCalendar(input: CalendarInput): string {
  const { deadlines, lines, words } = input
  const calendar = ical({
    name: words.translateMail('calendar-name'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'offprint', product: 'reminders' },
  })
  for (const line of lines) {
    addLine(calendar, line, input)
  }
  for (const { id, articles, day, outlet, title } of deadlines) {
    const others = articles > 1 ? ` (+${articles - 1})` : ''
    addDay(calendar, input, {
      day,
      summary: words.translateMail('calendar-deadline', { title: named(title + others, outlet) }),
      uid: `deadline-${id}`,
      url: input.letterAddress(id),
    })
  }
  return calendar.toString()
}

function addLine(calendar: ICalCalendar, line: OwedLine, input: CalendarInput): void {
  const { id, outlet, refusals, schedule, title } = line
  const isRefused = refusals.some(({ code }) => code === 'held-back')
  const day = schedule ? line.due : isRefused ? null : line.freeFrom
  if (day) {
    addDay(calendar, input, {
      day,
      description: refusals.map(({ message }) => oneLine(message)).join(' '),
      summary: input.words.translateMail(keyOf(line), { title: named(title, outlet) }),
      uid: `${schedule ? 'scheduled' : 'free-from'}-${id}`,
      url: input.address(id),
    })
  }
}

interface Day {
  day: string
  description?: string
  summary: string
  uid: string
  url: string
}

function addDay(
  calendar: ICalCalendar,
  { host, now }: CalendarInput,
  { day, description, summary, uid, url }: Day,
): void {
  calendar.createEvent({
    id: `${uid}@${host}`,
    allDay: true,
    busystatus: ICalEventBusyStatus.FREE,
    created: now,
    description: description || null,
    end: new Date(addDays(day, 1)),
    stamp: now,
    start: new Date(day),
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
    url,
  })
}

function named(title: string, outlet: null | string): string {
  return oneLine(outlet ? `${title} (${outlet})` : title)
}

function keyOf({ group, upgradeFrom }: OwedLine) {
  if (group === 'held' || group === 'scheduled') {
    return `calendar-${group}` as const
  }
  return upgradeFrom ? 'calendar-upgrade' : 'calendar-free'
}
