'use client'
// Which items to look at first, of those that the filter finds.
import { useState } from 'react'

import type { Samples as Answer } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { Compare } from './Compare.client.tsx'

interface Props {
  address: string
  canDecide: boolean
  onDecided: () => Promise<void>
  query: string
  version: number
}

export function Samples({ address, canDecide, onDecided, query, version }: Props) {
  const { translate } = useTranslator()
  const { answer } = useResponse<Answer>(`${address}/samples?${query}`, { version })
  const [chosen, setChosen] = useState<null | string>(null)
  const samples = answer?.docs ?? []
  const shown = samples.find(({ key }) => key === chosen)
  // The list shows as much.
  if (samples.length < 2) {
    return null
  }
  return (
    <div className="offprint-imports__samples">
      <h2>{translate('imports-samples')}</h2>
      <ul>
        {samples.map(({ key, title, why }) => (
          <li key={key}>
            <button
              aria-expanded={key === chosen}
              onClick={() => setChosen(key === chosen ? null : key)}
              type="button"
            >
              <small>{translate(`imports-sample-${why}`)}</small>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown ? (
        <Compare
          address={address}
          canDecide={canDecide}
          item={shown}
          onDecided={onDecided}
          version={version}
        />
      ) : null}
    </div>
  )
}
