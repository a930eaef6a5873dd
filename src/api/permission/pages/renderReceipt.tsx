/** @jsxImportSource preact */
// The receipt of an answer, which the link of the letter opens from then on, with a form for whoever changes their mind.
import type { ShownLetter } from '../letter.ts'
import type { LetterPage } from './renderLetter.tsx'

import { AnswerForm } from './AnswerForm.tsx'
import { LanguageLinks, renderPage, wordsIn } from './frame.tsx'
import { Given, type ShownAnswer } from './Given.tsx'
import { dayIn } from './words.ts'

export function renderReceipt({
  addresses,
  fault,
  frame,
  isNoted,
  letter,
  values,
}: LetterPage): string {
  const { language } = frame
  const words = wordsIn(language)
  const { by = '', on = null } = letter.answered ?? {}
  return renderPage(frame, {
    children: (
      <>
        <LanguageLinks language={language} to={addresses.letter} />
        <h1>{words.receipt}</h1>
        {isNoted ? (
          <p class="fault" role="status">
            {words.noted}
          </p>
        ) : null}
        <p class="lead">
          {words.answeredAs(by, letter.outlet)}. {on ? words.answeredOn(dayIn(language, on)) : null}
        </p>
        <Given
          always={letter.always}
          answers={letter.articles.map(recorded)}
          creditLine={letter.creditLine}
          language={language}
        />
        <p class="screen">{words.kept}</p>
        <p class="hint">{words.forwarded}</p>
        <details class="change" open={fault !== undefined}>
          <summary>{words.change}</summary>
          <p>{words.changeHelp}</p>
          <AnswerForm
            action={addresses.letter}
            fault={fault}
            language={language}
            letter={letter}
            values={values}
          />
        </details>
      </>
    ),
    title: words.receipt,
  })
}

function recorded(article: ShownLetter['articles'][number]): ShownAnswer {
  const { agreedCredit, answer, grantedFrom, grantedMode, isAccepted, title, words } = article
  return {
    answer,
    creditLine: agreedCredit,
    from: grantedFrom,
    isAccepted,
    mode: grantedMode,
    title,
    words,
  }
}
