// A month as a table of days; on narrow screens it is drawn as a list of the days that have something.
import type { CalendarEntry } from '../../find/readCalendar.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

import { renderEntries } from '../Calendar/entries.ts'

interface Props {
  /** Path of the collection of articles. */
  articles: string
  entries: CalendarEntry[]
  month: string
  today: string
  weeks: string[][]
  words: AdminTranslator
}

export function MonthTable(props: Props) {
  const { weeks, words } = props
  return (
    <table aria-labelledby="offprint-month" className="offprint-calendar__table">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday(day, words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day {...props} day={day} key={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So that a row is not higher than the screen; the others open. */
const atFirst = 4

function Day({ articles, day, entries, month, today, words }: { day: string } & Props) {
  const own = entries.filter((entry) => entry.day === day)
  const shown = own.length > atFirst + 1 ? own.slice(0, atFirst) : own
  const others = own.slice(shown.length)
  const listOf = (some: CalendarEntry[]) => (
    <ul dangerouslySetInnerHTML={{ __html: renderEntries(some, articles, words) }} />
  )
  return (
    <td
      aria-current={day === today ? 'date' : undefined}
      data-day={day}
      data-empty={own.length === 0 || undefined}
      data-other={!day.startsWith(month) || undefined}
    >
      <time dateTime={day}>
        <span className="offprint-calendar__weekday">{weekday(day, words)} </span>
        {Number(day.slice(8))}
      </time>
      {shown.length > 0 ? listOf(shown) : null}
      {others.length > 0 ? (
        <details>
          <summary aria-label={words.translate('calendar-more', { count: String(others.length) })}>
            +{others.length}
          </summary>
          {listOf(others)}
        </details>
      ) : null}
    </td>
  )
}

function weekday(day: string, { locale }: AdminTranslator): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(day),
  )
}
