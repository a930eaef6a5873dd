'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer.
import { lazy, Suspense, useState } from 'react'

import type { Found } from './useFound.client.ts'
import type { Selected } from './useSelected.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

interface Props {
  found: Found
  /** Something that was done to many articles goes on, or has just ended. */
  hasRun: boolean
  selected: Selected
}

const Bulk = lazy(async () => ({ default: (await import('../Bulk/index.client.tsx')).Bulk }))

export function SelectionBar({ found, hasRun, selected }: Props) {
  const { translate } = useTranslator()
  const { docs, reload, search, total } = found
  const count = selected.isAll ? total : selected.ids.length
  const [isUsed, setUsed] = useState(hasRun)
  if (count > 0 && !isUsed) {
    setUsed(true)
  }
  const finish = () => {
    selected.clear()
    reload()
  }
  return (
    <div className="offprint-found__selection">
      {count > 0 ? (
        <span role="status">{translate('bulk-selected', { count: String(count) })}</span>
      ) : null}
      {count > 0 && selected.isEachShown && !selected.isAll && total > count ? (
        <SmallButton onClick={selected.selectAll}>
          {translate('list-select-all', { count: String(total) })}
        </SmallButton>
      ) : null}
      {count > 0 ? (
        <SmallButton onClick={selected.clear}>{translate('list-clear-selection')}</SmallButton>
      ) : null}
      {isUsed ? (
        <Suspense fallback={null}>
          <Bulk
            onDone={finish}
            query={search}
            rows={docs}
            selection={selected.isAll ? 'all' : selected.ids}
            total={total}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
