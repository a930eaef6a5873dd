// On the dashboard: what went on the blog last, and in which mode.
import type { PayloadRequest } from 'payload'

import { Link } from '@payloadcms/ui'

import type { DeskWord } from '../../translations/desk.ts'
import type { Recent } from './load.ts'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { collectionPath } from '../config/adminPath.ts'
import { List } from './List.tsx'

const modeWords: Record<Recent['mode'], DeskWord> = {
  excerpt: 'mode-excerpt',
  full: 'mode-full',
  link: 'mode-link',
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
              {shortDay(dayOf(republishedAt), 'day', locale)} · {translate(modeWords[mode])}
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
