// A month as a table of days; on narrow screens it is drawn as a list of the days that have something.
import { Link } from '@payloadcms/ui'

import type { CalendarEntry, EntryKind } from '../../find/readCalendar.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

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

function Day({ day, ...props }: { day: string } & Props) {
  const { entries, month, today, words } = props
  const own = entries.filter((entry) => entry.day === day)
  const shown = own.length > atFirst + 1 ? own.slice(0, atFirst) : own
  const others = own.slice(shown.length)
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
      <Entries {...props} entries={shown} />
      {others.length > 0 ? (
        <details>
          <summary aria-label={words.translate('calendar-more', { count: String(others.length) })}>
            +{others.length}
          </summary>
          <Entries {...props} entries={others} />
        </details>
      ) : null}
    </td>
  )
}

function Entries({ articles, entries, words }: Props) {
  return entries.length > 0 ? (
    <ul>
      {entries.map(({ id, kind, outlet, title }) => {
        const isMovable = kind === 'scheduled' || kind === 'held'
        return (
          <li
            data-article={isMovable ? id : undefined}
            data-kind={kind}
            draggable={isMovable || undefined}
            key={kind + id}
          >
            <Kind kind={kind} words={words} />{' '}
            <Link
              draggable={false}
              href={`${articles}/${id}`}
              title={[title, outlet].filter(Boolean).join(' · ')}
            >
              {title}
            </Link>
            {isMovable ? (
              <button
                aria-haspopup="dialog"
                aria-label={words.translate('board-move-article', { title })}
                type="button"
              >
                ⋯
              </button>
            ) : null}
          </li>
        )
      })}
    </ul>
  ) : null
}

const signs: Record<EntryKind, string> = {
  blog: '✓',
  free: '○',
  held: '!',
  outlet: '■',
  scheduled: '▲',
  snoozed: '…',
}

interface KindProps {
  /** With its name; otherwise that is read aloud only. */
  isShown?: boolean
  kind: EntryKind
  words: AdminTranslator
}

/** Told apart by more than a colour. */
export function Kind({ isShown = false, kind, words }: KindProps) {
  return (
    <>
      <span aria-hidden className="offprint-calendar__sign">
        {signs[kind]}
      </span>{' '}
      <span className={isShown ? undefined : 'offprint-unseen'}>
        {words.translate(`calendar-${kind}`)}
        {isShown ? null : ':'}
      </span>
    </>
  )
}

function weekday(day: string, { locale }: AdminTranslator): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(day),
  )
}
