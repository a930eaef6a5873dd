'use client'
// Saved views above the list, where the navigation may be closed.
import type { ListStateInAddress } from './useListState.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type NamedView, useSavedViews } from '../SavedViews/store.client.ts'
import { Count } from '../SavedViews/ViewLinks.client.tsx'

interface Props {
  initial: NamedView[]
  list: ListStateInAddress
}

export function SavedViewStrip({ initial, list }: Props) {
  const { translate } = useTranslator()
  const { views } = useSavedViews(initial)
  return views.length === 0 ? null : (
    <nav aria-label={translate('views-title')}>
      {views.map(({ id, name, count, query }) => (
        <a
          key={id}
          {...list.linkToSearch(`?${query}`)}
          aria-current={list.search === `?${query}` ? 'true' : undefined}
        >
          {name} <Count count={count} />
        </a>
      ))}
    </nav>
  )
}
