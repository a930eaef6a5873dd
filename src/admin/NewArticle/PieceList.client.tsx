'use client'
// Where the source holds several articles: one is shown and saved after the other.
import { CheckIcon } from '@payloadcms/ui'

import type { IntakeState } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { pieceValues } from './values.ts'

interface Props {
  intake: IntakeState
  onChoose: (index: number) => void
}

export function PieceList({ intake: { current, works }, onChoose }: Props) {
  const { translate } = useTranslator()
  if (works.length < 2) {
    return null
  }
  return (
    <nav aria-label={translate('intake-pieces')} className="offprint-intake__pieces">
      <p>{translate('intake-count', { count: String(works.length) })}</p>
      <ol>
        {works.map((work, index) => (
          <li key={index}>
            <button aria-current={index === current} onClick={() => onChoose(index)} type="button">
              {work.saved ? <CheckIcon /> : null}
              <span>{pieceValues(work).title || translate('intake-untitled')}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
