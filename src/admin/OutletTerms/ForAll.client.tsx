'use client'
// One choice for every outlet that has no terms yet.
import type { DeskWord } from '../../translations/desk.ts'
import type { Choice } from './changes.ts'

import { fullTextTerms } from '../../domain/terms.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  count: number
  onChoose: (choice: Choice) => void
}

export function ForAll({ count, onChoose }: Props) {
  const { translate } = useTranslator()
  return (
    <fieldset className="offprint-outlets__all">
      <legend>
        {translate('terms-all')} ({count})
      </legend>
      <div className="offprint-outlets__buttons">
        {fullTextTerms.map((fullText) => (
          <button key={fullText} onClick={() => onChoose({ fullText })} type="button">
            {translate(`terms-${fullText}` satisfies DeskWord)}
          </button>
        ))}
      </div>
      <span className="offprint-outlets__help">{translate('terms-all-help')}</span>
    </fieldset>
  )
}
