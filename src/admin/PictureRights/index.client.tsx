'use client'
// The rights of pictures: filters, one answer for all that they find, and a row for each.
import { useCallback, useEffect, useState } from 'react'

import type { Filter, ListedPicture, PictureGroups, PicturePage, RightsLabels } from './types.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import './index.scss'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { fetchJSON, useResponse } from '../requests/useResponse.client.ts'
import { Filters } from './Filters.client.tsx'
import { PictureRow } from './PictureRow.client.tsx'
import { SettleAll } from './SettleAll.client.tsx'
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
    <div className="offprint-rights">
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
      <ul aria-busy={isLoading} className="offprint-rights__rows">
        {pictures.map((picture) => (
          <PictureRow
            key={picture.id}
            onSave={async (set) => {
              const isSaved = await settle({ ids: [picture.id] }, set)
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

function usePictures(filter: Filter) {
  const endpoint = `${useEndpoints().articles}/pictures`
  const query = new URLSearchParams(filter).toString()
  const [version, setVersion] = useState(0)
  const first = useResponse<PicturePage>(`${endpoint}?${query}`, { pause: 150, version })
  const groups = useResponse<PictureGroups>(`${endpoint}/groups?${query}`, { pause: 150, version })
  const [pages, setPages] = useState<ListedPicture[]>([])
  const [cursor, setCursor] = useState<PicturePage['nextCursor']>(null)
  useEffect(() => {
    setPages(first.answer?.docs ?? [])
    setCursor(first.answer?.nextCursor ?? null)
  }, [first.answer])
  const more = useCallback(async () => {
    const { signal } = new AbortController()
    const page = await fetchJSON<PicturePage>(`${endpoint}?${query}&cursor=${cursor}`, signal)
    setPages((before) => [...before, ...page.docs])
    setCursor(page.nextCursor)
  }, [cursor, endpoint, query])
  return {
    endpoint,
    failed: first.failed || groups.failed,
    groups: groups.answer,
    isLoading: first.isAsking || first.answer === null,
    more: cursor === null ? null : more,
    pictures: pages,
    /** Of one picture, as it was saved: it stays in sight, though the filter may not find it any more. */
    reload: () => setVersion((now) => now + 1),
    replace: (id: ListedPicture['id'], values: Partial<ListedPicture>) =>
      setPages((before) => before.map((one) => (one.id === id ? { ...one, ...values } : one))),
  }
}
