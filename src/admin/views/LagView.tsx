// `/admin/lag`: how late articles are on the blog, what is owed over time, and what holds articles. Authors see their own.
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { Gutter, Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { Lag, LagRow } from '../../owed/readLag.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

import { isStaff } from '../../access/people.ts'
import { lagFor } from '../../api/lag.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { collectionPath } from '../config/adminPath.ts'
import { OwedChart, Spread } from './charts.tsx'
import { StaffView } from './StaffView.tsx'

/** Rows of a table; the file has all. */
const most = 40

export async function LagView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const words = deskTranslator(req.i18n)
  const title = words.translate('lag')
  const lag = isStaff(req) ? await lagFor(req, requireOptions(req.payload)) : null
  return (
    <StaffView {...props} title={title}>
      <Gutter className="offprint-lag">
        <h1>{title}</h1>
        {lag ? <Figures lag={lag} req={req} words={words} /> : null}
      </Gutter>
    </StaffView>
  )
}

interface Props {
  lag: Lag
  req: PayloadRequest
  words: AdminTranslator
}

function Figures(props: Props) {
  const { lag, req, words } = props
  const { translate } = words
  const { all, author, outlet, year } = lag
  const href = formatAdminURL({
    apiRoute: req.payload.config.routes.api,
    path: `/${slugsOf(req.payload).articles}/lag?format=csv`,
  })
  return (
    <>
      <p>
        {all
          ? translate('lag-all', {
              count: String(all.articles),
              high: daysOf(all.high, words),
              low: daysOf(all.low, words),
              median: daysOf(all.median, words),
            })
          : translate('lag-none')}{' '}
        <a download href={href}>
          {translate('lag-csv')}
        </a>
      </p>
      <div className="offprint-lag__parts">
        <Owed {...props} />
        <div>
          <Holds {...props} />
          <SpreadTable rows={year} title={translate('lag-year')} {...props} />
        </div>
        <SpreadTable filter="outlet" rows={outlet} title={translate('list-outlet')} {...props} />
        <SpreadTable filter="author" rows={author} title={translate('list-author')} {...props} />
      </div>
    </>
  )
}

interface SpreadProps extends Props {
  /** Of the list of articles, for the links of the names. */
  filter?: 'author' | 'outlet'
  rows: LagRow[]
  title: string
}

function SpreadTable({ filter, req, rows, title, words }: SpreadProps) {
  const { translate } = words
  const shown = rows.slice(0, most)
  const longest = Math.max(1, ...shown.map(({ high }) => high))
  const articles = collectionPath(req, 'articles')
  return (
    <Part title={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{translate('list-title')}</th>
            <th scope="col">{translate('lag-median')}</th>
            <th colSpan={2} scope="col">
              {translate('lag-half')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id ?? row.name}>
              <th scope="row">
                {filter ? (
                  <Link href={`${articles}?${filter}=${row.id}&view=on-blog`}>{row.name}</Link>
                ) : (
                  row.name
                )}
              </th>
              <td>{row.articles}</td>
              <td>{daysOf(row.median, words)}</td>
              <td>
                {daysOf(row.low, words)} – {daysOf(row.high, words)}
              </td>
              <td>
                <Spread longest={longest} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <p>{translate('lag-more', { count: String(rows.length - most) })}</p>
      ) : null}
    </Part>
  )
}

function Owed({ lag: { owed }, words }: Props) {
  const { translate } = words
  const title = translate('lag-owed')
  const lines = owed.map(({ count, day }) => ({
    count,
    label: shortDay(day, 'day', words.locale),
  }))
  return (
    <Part title={title}>
      <OwedChart lines={lines} title={title} />
      <p>{translate('lag-owed-help')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('day')}</th>
            <th scope="col">{translate('list-title')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map(({ count, label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function Holds({ lag: { holds }, req, words }: Props) {
  const { translate } = words
  const title = translate('lag-holds')
  const articles = collectionPath(req, 'articles')
  return (
    <Part title={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('list-missing')}</th>
            <th scope="col">{translate('list-title')}</th>
          </tr>
        </thead>
        <tbody>
          {holds.map(({ articles: count, code }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={`${articles}?missing=${code}`}>
                  {translate(`lacks-${code}` as 'lacks-note-missing')}
                </Link>
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function Part({ children, title }: { children: ReactNode; title: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function daysOf(days: number, { locale }: AdminTranslator): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(days)
}
