'use client'
// The table of the list. Where there is no room for columns, each row is a card.
import type { CSSProperties } from 'react'

import type { ListedArticle } from './types.ts'
import type { ListStateInAddress } from './useListState.client.ts'
import type { Selected } from './useSelected.client.ts'

import { columns, nextSort, sortDirection } from '../config/listState.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Row } from './Row.client.tsx'

interface Props {
  docs: ListedArticle[]
  isAsking: boolean
  labelledBy: string
  list: ListStateInAddress
  selected: Selected
}

export function Table({ docs, isAsking, labelledBy, list, selected }: Props) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const labels = {
    '--label-missing': `'${translate('list-missing')}: '`,
    '--label-owed': `'${translate('list-owedDays')}: '`,
  } as CSSProperties
  return (
    <table aria-busy={isAsking} aria-labelledby={labelledBy} style={labels}>
      <thead>
        <tr>
          <th>
            <input
              aria-label={translate('list-select-shown')}
              checked={selected.isEachShown}
              onChange={selected.toggleShown}
              ref={(input) => {
                if (input) {
                  input.indeterminate = selected.ids.length > 0 && !selected.isEachShown
                }
              }}
              type="checkbox"
            />
          </th>
          {columns.map((column) => (
            <th aria-sort={sortDirection(list.state.sort, column)} key={column} scope="col">
              <a {...list.linkTo({ sort: nextSort(list.state.sort, column) })}>
                {translate(column === 'title' ? 'article-title' : `list-${column}`)}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {docs.map((doc) => (
          <Row
            article={doc}
            href={`${articles}/${doc.id}`}
            isSelected={selected.has(doc.id)}
            key={doc.id}
            onSelect={selected.toggle}
          />
        ))}
      </tbody>
    </table>
  )
}
