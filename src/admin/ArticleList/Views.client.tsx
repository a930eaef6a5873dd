'use client'
// Links to the views of the list, each with how many articles it has.
import type { ArticleView } from '../../find/views.ts'
import type { ListStateInAddress } from './useListState.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { viewOrder, viewWords } from './views.ts'

interface Props {
  all: number
  counts: Record<ArticleView, number>
  list: ListStateInAddress
}

export function Views({ all, counts, list }: Props) {
  const { translate } = useTranslator()
  const current = list.state.view
  const choice = (view: ArticleView | undefined, label: string, count: number) => (
    <a
      key={label}
      {...list.linkTo({ view })}
      aria-current={current === view ? 'true' : undefined}
      data-none={count === 0 ? '' : undefined}
    >
      {label} <span>{count}</span>
    </a>
  )
  return (
    <nav aria-label={translate('list-views')}>
      {choice(undefined, translate('group-all'), all)}
      {viewOrder
        .filter((view) => view !== 'held-back' || counts[view] > 0 || current === view)
        .map((view) => choice(view, translate(viewWords[view]), counts[view]))}
    </nav>
  )
}
