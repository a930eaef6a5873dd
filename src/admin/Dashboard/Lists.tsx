// On the dashboard: the drafts that were changed last, and what went on the blog last, and in which mode.
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { Link } from '@payloadcms/ui'

import type { DashboardData, Recent } from './load.ts'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { collectionPath, newArticlePath } from '../config/adminPath.ts'

interface Props {
  drafts: DashboardData['drafts']
  req: PayloadRequest
}

export function DraftList({ drafts, req }: Props) {
  const { locale, translate } = deskTranslator(req.i18n)
  const articles = collectionPath(req, 'articles')
  return (
    <List
      empty={translate('drafts-none')}
      id="offprint-drafts"
      isEmpty={drafts.length === 0}
      more={
        <>
          <Link href={newArticlePath(req)}>{translate('drafts-new')}</Link>
          {drafts.length > 0 ? (
            <Link href={`${articles}?where[stage][equals]=drafted`}>{translate('drafts-all')}</Link>
          ) : null}
        </>
      }
      title={translate('drafts-title')}
    >
      {drafts.map(({ id, title, updatedAt }) => (
        <li key={id}>
          <Link href={`${articles}/${id}`}>{title}</Link>
          <span className="offprint-list__facts">{shortDay(dayOf(updatedAt), 'day', locale)}</span>
        </li>
      ))}
    </List>
  )
}

export function RecentList({ recent, req }: { recent: Recent[]; req: PayloadRequest }) {
  const { locale, translate } = deskTranslator(req.i18n)
  return (
    <List
      empty={translate('recent-none')}
      id="offprint-recent"
      isEmpty={recent.length === 0}
      more={
        recent.length > 0 ? (
          <Link href={collectionPath(req, 'republications')}>{translate('recent-all')}</Link>
        ) : null
      }
      title={translate('recent-title')}
    >
      {recent.map(({ id, article, mode, path, republishedAt, title, url }) => {
        const address = url ?? path
        return (
          <li key={id}>
            <Link href={`${collectionPath(req, 'articles')}/${article}`}>{title}</Link>
            <span className="offprint-list__facts">
              {shortDay(dayOf(republishedAt), 'day', locale)} · {translate(`mode-${mode}`)}
              {address ? (
                <>
                  {' · '}
                  <a aria-label={translate('blog-view-article', { title })} href={address}>
                    {translate('blog-view')}
                  </a>
                </>
              ) : null}
            </span>
          </li>
        )
      })}
    </List>
  )
}

interface ListProps {
  children: ReactNode
  /** Shown instead of an empty list. */
  empty: string
  id: string
  isEmpty: boolean
  more: ReactNode
  title: string
}

function List({ id, children, empty, isEmpty, more, title }: ListProps) {
  return (
    <section aria-labelledby={id} className="offprint-panel offprint-list">
      <h2 className="offprint-panel__title" id={id}>
        {title}
      </h2>
      {isEmpty ? <p>{empty}</p> : <ul className="offprint-list__items">{children}</ul>}
      {more ? <p className="offprint-list__more">{more}</p> : null}
    </section>
  )
}
