/** @jsxImportSource preact */
// The answers of an outlet, before they are confirmed and on the receipt.
import type { LetterAnswer } from '../../../domain/letters.ts'
import type { ReceiptRow } from '../../../permissions/receipt.ts'
import type { LanguageName } from '../../../translations/languages.ts'

import { extentOf } from '../../../permissions/receiptText.ts'
import { wordsOf } from '../../../permissions/words.ts'
import { wordsIn } from './frame.tsx'

export interface ShownAnswer {
  answer: LetterAnswer | null
  creditLine?: string
  /** Of conditions: null where they do not say it. */
  from: ReceiptRow['from']
  /** An editor has accepted it. */
  isAccepted?: boolean
  mode: ReceiptRow['mode']
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
  const extent = ({ answer, from, isAccepted, mode }: ShownAnswer) =>
    extentOf(
      { answer: answer ?? 'open', from, mode, state: isAccepted ? 'counts' : 'waits' },
      wordsOf(language),
    )
  return (
    <>
      <ul class="given">
        {answers.map((one, index) => (
          <li key={index}>
            <h2>{one.title}</h2>
            <p class={one.answer ?? undefined}>
              <strong>{one.answer ? words.answers[one.answer] : words.open}</strong>
              {one.answer && one.answer !== 'no' ? <span>{extent(one)}</span> : null}
            </p>
            {one.words ? <blockquote>{one.words}</blockquote> : null}
            {one.creditLine ? (
              <p>
                {words.creditLine}: <q>{one.creditLine}</q>
              </p>
            ) : null}
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
