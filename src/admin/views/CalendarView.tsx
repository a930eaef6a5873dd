// `/admin/calendar?month=2026-11`: what appears, becomes free and goes on the blog in a month. Authors see their own.
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { Gutter, Link } from '@payloadcms/ui'

import type { AdminTranslator } from '../../translations/sentTranslator.ts'

import { isStaff } from '../../access/people.ts'
import { readFindQuery } from '../../api/findQuery.ts'
import { addMonths, monthOf, weeksOf } from '../../domain/months.ts'
import { InvalidQuery } from '../../errors.ts'
import { type FilterChoices, filterChoices } from '../../find/filterChoices.ts'
import { type CalendarEntry, entryKinds, readCalendar } from '../../find/readCalendar.ts'
import { requireOptions } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { signs } from '../Calendar/entries.ts'
import { adminPath, collectionPath } from '../config/adminPath.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { Calendar } from '../rendered.client.tsx'
import { Filters, paramsOf } from './Filters.tsx'
import { MonthTable } from './MonthTable.tsx'
import { StaffView } from './StaffView.tsx'

export async function CalendarView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const words = deskTranslator(req.i18n)
  const title = words.translate('calendar')
  const params = paramsOf(props.searchParams)
  const shown = isStaff(req) ? await load(req, params) : ''
  return (
    <StaffView {...props} title={title}>
      <Gutter>
        <h1>{title}</h1>
        {typeof shown === 'string' ? (
          <p role="alert">{shown}</p>
        ) : (
          <>
            <Filters
              choices={shown.choices}
              hidden={{ month: shown.month }}
              params={params}
              path={viewPaths.calendar}
              req={req}
            />
            <Months month={shown.month} params={params} req={req} words={words} />
            <Calendar>
              <MonthTable {...shown} articles={collectionPath(req, 'articles')} words={words} />
            </Calendar>
            {shown.entries.some(({ day }) => day.startsWith(shown.month)) ? null : (
              <p>{words.translate('calendar-empty')}</p>
            )}
            <ul className="offprint-calendar__legend">
              {entryKinds.map((kind) => (
                <li data-kind={kind} key={kind}>
                  <span aria-hidden className="offprint-calendar__sign">
                    {signs[kind]}
                  </span>{' '}
                  {words.translate(`calendar-${kind}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Gutter>
    </StaffView>
  )
}

interface Shown {
  choices: FilterChoices
  entries: CalendarEntry[]
  month: string
  today: string
  weeks: string[][]
}

/** What is wrong with the address, where it cannot be read. */
async function load(req: PayloadRequest, all: URLSearchParams): Promise<Shown | string> {
  const params = new URLSearchParams(all)
  params.delete('month')
  try {
    const query = readFindQuery(req, params, requireOptions(req.payload))
    const { today } = query
    const month = monthOf(all.get('month') ?? undefined, today)
    const weeks = weeksOf(month, firstDayOf(req))
    const days = weeks.flat()
    const [from = today, to = today] = [days[0], days.at(-1)]
    const [choices, entries] = await Promise.all([
      filterChoices(req, query),
      readCalendar(req, { ...query, from, to }),
    ])
    return { choices, entries, month, today, weeks }
  } catch (error) {
    if (error instanceof InvalidQuery) {
      return error.message
    }
    throw error
  }
}

/** As in the picker of a day: English weeks begin on Monday, others say it themselves. */
function firstDayOf({ i18n }: PayloadRequest): number {
  const { weekStartsOn = 0 } = i18n.dateFNS.options ?? {}
  return i18n.language.startsWith('en') ? 1 : weekStartsOn
}

interface MonthsProps {
  month: string
  params: URLSearchParams
  req: PayloadRequest
  words: AdminTranslator
}

function Months({ month, params, req, words }: MonthsProps) {
  const { locale, translate } = words
  const hrefOf = (to: null | string) => {
    const others = [...params].filter(([name]) => name !== 'month')
    const search = new URLSearchParams(to ? [['month', to], ...others] : others).toString()
    return `${adminPath(req, viewPaths.calendar)}${search ? `?${search}` : ''}`
  }
  const nameOf = (of: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', year: 'numeric' }).format(
      new Date(of),
    )
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return (
    <div className="offprint-calendar__months">
      <h2 aria-live="polite" id="offprint-month">
        {nameOf(month)}
      </h2>
      <Link aria-label={nameOf(before)} href={hrefOf(before)}>
        ←
      </Link>
      <Link href={hrefOf(null)}>{translate('calendar-today')}</Link>
      <Link aria-label={nameOf(after)} href={hrefOf(after)}>
        →
      </Link>
    </div>
  )
}
