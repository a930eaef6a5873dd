'use client'
// One answer for all pictures that the filter finds, once it is confirmed.
import { useState } from 'react'

import type { Filter, RightsLabels } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { useSettle } from './useSettle.client.ts'

interface Props {
  count: number
  endpoint: string
  filter: Filter
  onSettled: () => void
  rights: RightsLabels
}

export function SettleAll({ count, endpoint, filter, onSettled, rights }: Props) {
  const { counted, translate } = useTranslator()
  const { done, settle } = useSettle(endpoint)
  const [chosen, setChosen] = useState<null | RightsLabels[number]>(null)
  if (count === 0) {
    return null
  }
  const confirm = async () => {
    if (chosen && done === null) {
      await settle(filter, { rights: chosen.value })
      setChosen(null)
      onSettled()
    }
  }
  return (
    <div className="offprint-rights__all">
      <span>{counted('pictures-all', count)}</span>
      {chosen === null ? (
        rights.map((one) => (
          <SmallButton key={one.value} onClick={() => setChosen(one)}>
            {one.label}
          </SmallButton>
        ))
      ) : (
        <>
          <strong>{translate('pictures-confirm', { rights: chosen.label })}</strong>
          <SmallButton
            extraButtonProps={{ 'aria-disabled': done !== null }}
            onClick={() => void confirm()}
          >
            {done === null ? translate('pictures-yes') : `${done} / ${count}`}
          </SmallButton>
          <SmallButton onClick={() => setChosen(null)}>{translate('cancel')}</SmallButton>
        </>
      )}
    </div>
  )
}
