'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer.
import type { Found } from './useFound.client.ts'
import type { Selected } from './useSelected.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

interface Props {
  found: Found
  selected: Selected
}

export function SelectionBar({ found: { total }, selected }: Props) {
  const { translate } = useTranslator()
  const count = selected.isAll ? total : selected.ids.length
  if (count === 0) {
    return null
  }
  return (
    <div className="offprint-found__selection">
      <span role="status">{translate('bulk-selected', { count: String(count) })}</span>
      {selected.isEachShown && !selected.isAll && total > count ? (
        <SmallButton onClick={selected.selectAll}>
          {translate('list-select-all', { count: String(total) })}
        </SmallButton>
      ) : null}
      <SmallButton onClick={selected.clear}>{translate('list-clear-selection')}</SmallButton>
    </div>
  )
}
