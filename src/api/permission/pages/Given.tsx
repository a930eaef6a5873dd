/** @jsxImportSource preact */
// The answers of an outlet, before they are confirmed and on the receipt.
import type { LetterAnswer } from '../../../domain/letters.ts'
import type { Mode } from '../../../domain/terms.ts'
import type { LanguageName } from '../../../translations/languages.ts'

import { wordsIn } from './frame.tsx'
import { extentIn } from './words.ts'

export interface ShownAnswer {
  answer: LetterAnswer | null
  from: null | string
  /** An editor has accepted it. */
  isAccepted?: boolean
  mode: Mode
  title: string
  words: string
}

interface GivenProps {
  always: boolean
  answers: ShownAnswer[]
  creditLine: null | string
  language: LanguageName
}

export function Given({ always, answers, creditLine, language }: GivenProps) {
  const words = wordsIn(language)
  return (
    <>
      <ul class="given">
        {answers.map((one, index) => (
          <li key={index}>
            <h2>{one.title}</h2>
            <p class={one.answer ?? undefined}>
              <strong>{one.answer ? words.answers[one.answer] : words.open}</strong>
              {one.answer && one.answer !== 'no' ? (
                <span>{extentIn(language, one, words.atOnce)}</span>
              ) : null}
            </p>
            {one.words ? <blockquote>{one.words}</blockquote> : null}
          </li>
        ))}
      </ul>
      {creditLine ? (
        <p>
          {words.creditLine}: <q>{creditLine}</q>
        </p>
      ) : null}
      {always ? <p>{words.always}.</p> : null}
      {answers.some(({ answer, isAccepted }) => answer === 'conditions' && !isAccepted) ? (
        <p>{words.conditionsPending}</p>
      ) : null}
    </>
  )
}
