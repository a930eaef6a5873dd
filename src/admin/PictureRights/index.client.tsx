'use client'
// The rights of pictures: filters, one answer for all that they find, and a row for each.
import { useState } from 'react'

import type { Filter, RightsLabels } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { Filters } from './Filters.client.tsx'
import { PictureRow } from './PictureRow.client.tsx'
import { SettleAll } from './SettleAll.client.tsx'
import { usePictures } from './usePictures.client.ts'
import { useSettle } from './useSettle.client.ts'

export interface PictureRightsProps {
  /** What the address asks for. */
  initial: Filter
  rights: RightsLabels
}

export function PictureRights({ initial, rights }: PictureRightsProps) {
  const { translate } = useTranslator()
  const [filter, setFilter] = useState(initial)
  const found = usePictures(filter)
  const { settle } = useSettle(found.endpoint)
  const { failed, groups, isLoading, more, pictures } = found
  return (
    <div className="offprint-pictures">
      <Filters filter={filter} groups={groups} onChange={setFilter} rights={rights} />
      <SettleAll
        count={groups?.total ?? 0}
        endpoint={found.endpoint}
        filter={filter}
        key={JSON.stringify(filter)}
        onSettled={found.reload}
        rights={rights}
      />
      {failed ? <p role="alert">{translate('imports-step-failed')}</p> : null}
      {!isLoading && pictures.length === 0 && !failed ? <p>{translate('pictures-none')}</p> : null}
      <ul aria-busy={isLoading} className="offprint-pictures__rows">
        {pictures.map((picture) => (
          <PictureRow
            key={picture.id}
            onSave={async (set) => {
              const isSaved = await settle({ ids: [picture.id] }, set, true)
              if (isSaved) {
                found.replace(picture.id, set)
              }
              return isSaved
            }}
            picture={picture}
            rights={rights}
          />
        ))}
      </ul>
      {more ? (
        <SecondaryButton onClick={() => void more()}>{translate('show-more')}</SecondaryButton>
      ) : null}
    </div>
  )
}
