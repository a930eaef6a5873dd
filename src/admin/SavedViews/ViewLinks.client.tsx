'use client'
// Saved views in the navigation, each with its count.
import { Link } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'

import { readState, searchOf } from '../config/listState.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type NamedView, useSavedViews } from './store.client.ts'

export function ViewLinks({ initial }: { initial: NamedView[] }) {
  const { translate } = useTranslator()
  const { articleList } = useAdminPages()
  const pathname = usePathname()
  const params = useSearchParams()
  const { views } = useSavedViews(initial)
  const current = pathname === articleList ? searchOf(readState(new URLSearchParams(params))) : null
  return views.length === 0 ? null : (
    <nav aria-label={translate('views-title')} className="offprint-views">
      {views.map(({ id, name, count, query }) => (
        <Link
          aria-current={current === `?${query}` ? 'page' : undefined}
          className="nav__link"
          href={`${articleList}?${query}`}
          key={id}
          prefetch={false}
        >
          <span className="nav__link-label">{name}</span>
          <Count count={count} />
        </Link>
      ))}
    </nav>
  )
}

/** Of a view that cannot be shown any more a mark that says so. */
export function Count({ count }: Pick<NamedView, 'count'>) {
  const { translate } = useTranslator()
  return (
    <span className="offprint-views__count">
      {count === null ? (
        <abbr aria-label={translate('views-invalid')} role="img" title={translate('views-invalid')}>
          !
        </abbr>
      ) : (
        count
      )}
    </span>
  )
}
