// Free-from dates as a calendar (RFC 5545): a day for each article that waits at its outlet.
import { createEvents, type EventAttributes } from 'ics'

import type { MailWords } from '../translations/sayDesk.ts'
import type { OwedLine } from './findOwed.ts'

import { addDays } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'

interface Given {
  address: (id: string) => string
  /** What follows the `@` of an event's UID. */
  host: string
  lines: OwedLine[]
  now: Date
  words: MailWords
}

/** @throws Error where a calendar cannot be made of it. */
export function toCalendar({ address, host, lines, now, words }: Given): string {
  const calName = words.sayMail('calendar-name')
  const events = lines.flatMap((line): EventAttributes[] => {
    const { id, freeFrom, outlet } = line
    if (freeFrom === null) {
      return []
    }
    const title = oneLine(outlet ? `${line.title} (${outlet})` : line.title)
    return [
      {
        busyStatus: 'FREE',
        calName,
        created: now.getTime(),
        description: line.refusals.map(({ message }) => oneLine(message)).join(' ') || undefined,
        end: dayArray(addDays(freeFrom, 1)),
        method: 'PUBLISH',
        productId: 'offprint/reminders',
        start: dayArray(freeFrom),
        title: words.sayMail('calendar-free', { title }),
        transp: 'TRANSPARENT',
        uid: `free-from-${id}@${host}`,
        url: address(id),
      },
    ]
  })
  const { error, value } = createEvents(events, { calName, productId: 'offprint/reminders' })
  if (error || !value) {
    throw error ?? new Error('No calendar could be made.')
  }
  return value
}

function dayArray(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
