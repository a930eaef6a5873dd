'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer.
import { lazy, Suspense, useState } from 'react'

import type { ID } from '../../types.ts'
import type { Wanted } from '../Letters/write.ts'
import type { Found } from './useFound.client.ts'
import type { Selected } from './useSelected.client.ts'

import { giveBack } from '../hooks/useDrawer.client.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { AskButton } from '../Letters/AskButton.client.tsx'
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
  const isEditor = useIsEditorOrAdmin()
  const asked = selected.isAll ? [] : wantedOf(docs, selected.ids)
  const finish = () => {
    selected.clear()
    reload()
    const box = document.querySelector<HTMLElement>('.offprint-found [type=search]')
    void (box && giveBack(box))
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
        <SmallButton
          onClick={() => {
            // The button goes.
            const rows = document.querySelectorAll<HTMLElement>('tr[data-selected] input')
            rows[rows.length - 1]?.focus()
            selected.clear()
          }}
        >
          {translate('list-clear-selection')}
        </SmallButton>
      ) : null}
      {isEditor && asked.length > 0 ? (
        <AskButton label={translate('letter-ask')} onDone={finish} wanted={asked} />
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

/** A letter for each outlet of those that lack its permission. */
function wantedOf(docs: Found['docs'], ids: ID[]): Wanted[] {
  const lacking = docs.filter(
    ({ id, missing, outlet }) =>
      ids.includes(id) && outlet !== null && missing.includes('permission-missing'),
  )
  const outlets = [...new Set(lacking.map(({ outlet }) => outlet?.id))]
  return outlets.map((outlet) => ({
    articles: lacking.filter((one) => one.outlet?.id === outlet).map(({ id }) => id),
  }))
}
