// On the dashboard: what to do first in a new installation, the drafts that were changed last, and what went on the blog
// last, and in which mode.
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { CheckIcon, Link } from '@payloadcms/ui'

import type { SavedView } from '../../api/savedViews.ts'
import type { DashboardData, Recent, Steps } from './load.ts'

import { addressesOf } from '../../addresses.ts'
import { dayOf } from '../../domain/days.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath, articleListPath, collectionPath, newArticlePath } from '../config/adminPath.ts'
import { viewPaths } from '../config/clientConfig.ts'

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
          <Link href={newArticlePath(req)}>{translate('new-article')}</Link>
          {drafts.length > 0 ? (
            <Link href={articleListPath(req, '?view=drafts')}>{translate('drafts-all')}</Link>
          ) : null}
        </>
      }
      title={translate('view-drafts')}
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

/** Absent where nobody has saved one. */
export function SavedViewList({ req, views }: { req: PayloadRequest; views: SavedView[] }) {
  const { translate } = deskTranslator(req.i18n)
  return views.length === 0 ? null : (
    <List
      empty=""
      id="offprint-saved-views"
      isEmpty={false}
      more={null}
      title={translate('views-title')}
    >
      {views.map(({ id, name, count, query }) => (
        <li key={id}>
          <Link href={articleListPath(req, `?${query}`)} prefetch={false}>
            {name}
          </Link>{' '}
          <span className={count === null ? 'offprint-list__facts' : undefined}>
            {count ?? translate('views-invalid')}
          </span>
        </li>
      ))}
    </List>
  )
}

/** Absent where no program proposes anything. */
export function ProposalLine({ count, req }: { count: number; req: PayloadRequest }) {
  const { translate } = deskTranslator(req.i18n)
  return count === 0 ? null : (
    <p className="offprint-panel offprint-list">
      <Link href={articleListPath(req, '?view=proposals')} prefetch={false}>
        {translate('proposals-count', { count: String(count) })}
      </Link>
    </p>
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
        const address = url ?? (path && addressesOf(req.payload).blog(addressOfPath(path)))
        return (
          <li key={id}>
            <Link href={`${collectionPath(req, 'articles')}/${article}`}>{title}</Link>
            <span className="offprint-list__facts">
              {shortDay(dayOf(republishedAt), 'day', locale)} · {translate(`mode-${mode}`)}
              {address ? (
                <>
                  {' · '}
                  <a aria-label={translate('blog-view-article', { title })} href={address}>
                    {translate('view-on-blog')}
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

export function List({ id, children, empty, isEmpty, more, title }: ListProps) {
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

const names = ['article', 'outlet', 'invite'] as const

/** Of a new installation. */
export function FirstSteps({ req, steps }: { req: PayloadRequest; steps: Steps }) {
  const { translate } = deskTranslator(req.i18n)
  const { admin, slugs } = requireOptions(req.payload)
  const paths = {
    article: newArticlePath(req),
    invite: adminPath(req, `/collections/${slugs.users}/create`),
    outlet: admin.outletTerms
      ? adminPath(req, viewPaths.outletTerms)
      : collectionPath(req, 'outlets'),
  }
  return (
    <section aria-labelledby="offprint-steps-title" className="offprint-panel offprint-first">
      <h2 className="offprint-panel__title" id="offprint-steps-title">
        {translate('steps-title')}
      </h2>
      <p>{translate('steps-what')}</p>
      <ol className="offprint-first__steps">
        {names
          .filter((name) => steps[name] !== undefined)
          .map((name) => (
            <li data-done={steps[name]} key={name}>
              {steps[name] ? (
                <span className="offprint-first__done">
                  <CheckIcon />
                  <span className="offprint-unseen">{translate('done')}</span>
                </span>
              ) : null}
              <Link href={paths[name]}>{translate(`steps-${name}`)}</Link>
              <span className="offprint-list__facts">{translate(`steps-${name}-help`)}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}
