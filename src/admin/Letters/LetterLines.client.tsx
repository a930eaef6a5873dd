'use client'
// The letters about an article or to an outlet: what became of each, and what an editor can do about it.
import type { ID } from '../../types.ts'

import { formatLetter } from '../../work/letters/format.ts'
import { about, type Letter } from '../../work/letters/state.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { LetterActions } from './LetterActions.client.tsx'
import { LetterDetails } from './LetterDetails.client.tsx'

interface Props {
  /** Absent: all articles of the letters count. */
  article?: ID
  letters: Letter[]
  /** Lines. */
  most: number
  onChanged: () => void
}

/** Of an article the newest letter and what is not sent yet: what an earlier one said is in its details. */
export function LetterLines({ article, letters, most, onChanged }: Props) {
  const translator = useTranslator()
  const today = useToday()
  return letters.length === 0 ? null : (
    <ul aria-label={translator.translate('letters')} className="offprint-letter-lines">
      {letters.slice(0, most).map((letter) => {
        const own = article === undefined ? letter : about(letter, article)
        return (
          <li data-status={letter.status} key={letter.id}>
            <p>{formatLetter(own, today, translator)}</p>
            <LetterActions
              article={article}
              letter={letter}
              onChanged={onChanged}
              others={letters}
              today={today}
            />
            <LetterDetails letter={letter} />
          </li>
        )
      })}
    </ul>
  )
}
