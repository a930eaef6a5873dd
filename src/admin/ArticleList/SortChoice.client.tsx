'use client'
// The order of the list, where its rows are cards: they have no heads of columns.
import type { ListStateInAddress } from './useListState.client.ts'

import { columns, nextSort } from '../config/listState.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function SortChoice({ list }: { list: ListStateInAddress }) {
  const { translate } = useTranslator()
  const { q, sort } = list.state
  const usual = translate(q ? 'list-sort-relevance' : 'list-sort-updatedAt')
  const first = columns.map((column) => nextSort(undefined, column) ?? column)
  const all = sort && !first.includes(sort) ? [sort, ...first] : first
  return (
    <span className="offprint-found__sort">
      <select
        aria-label={translate('list-sort')}
        onChange={({ target }) => list.change({ sort: target.value || undefined })}
        value={sort ?? ''}
      >
        <option value="">{usual}</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </span>
  )

  function nameOf(order: string): string {
    const column = columns.find((one) => one === order.replace(/^-/, ''))
    return column ? translate(column === 'title' ? 'article-title' : `list-${column}`) : usual
  }
}
