// On the dashboard: the drafts that were changed last.
import type { PayloadRequest } from 'payload'

import { Link } from '@payloadcms/ui'

import type { DashboardData } from './load.ts'

import { dayOf } from '../../domain/days.ts'
import { requireOptions } from '../../options.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath, collectionPath } from '../config/adminPath.ts'
import { viewPaths } from '../config/viewPaths.ts'
import { List } from './List.tsx'

interface Props {
  drafts: DashboardData['drafts']
  req: PayloadRequest
}

export function DraftList({ drafts, req }: Props) {
  const { locale, translate } = deskTranslator(req.i18n)
  const articles = collectionPath(req, 'articles')
  const { admin } = requireOptions(req.payload)
  return (
    <List
      empty={translate('drafts-none')}
      id="offprint-drafts"
      isEmpty={drafts.length === 0}
      more={
        <>
          <Link
            href={admin.newArticle ? adminPath(req, viewPaths.newArticle) : `${articles}/create`}
          >
            {translate('drafts-new')}
          </Link>
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
