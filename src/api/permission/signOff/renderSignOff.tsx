/** @jsxImportSource preact */
// The first page of a sign-off: the copy, paragraph by paragraph, and two buttons; above them what was answered before.
import type { Sender } from '../../../permissions/sender.ts'
import type { LanguageName } from '../../../translations/languages.ts'
import type { Addresses } from '../addresses.ts'
import type { FormFault } from '../form.ts'

import { Fault, TextField } from '../pages/fields.tsx'
import { type Frame, LanguageLinks, renderPage, wordsIn } from '../pages/frame.tsx'
import { SenderFacts } from '../pages/SenderFacts.tsx'
import { dayIn, deadlineIn } from '../pages/words.ts'
import { changeField, type SignOffAnswer } from './form.ts'

export interface ShownSignOff {
  /** Null: nothing yet. */
  answered: ({ by: string; isStale: boolean; on: null | string } & SignOffAnswer) | null
  blocks: string[]
  deadline: null | string
  hash: string
  sender: Sender
  title: string
}

interface SignOffPage {
  addresses: Addresses
  fault?: FormFault | undefined
  frame: Frame
  shown: ShownSignOff
  values?: undefined | URLSearchParams
}

export function renderSignOff(page: SignOffPage): string {
  const { addresses, frame, shown } = page
  const { language } = frame
  const words = wordsIn(language)
  const { answered, deadline, sender, title } = shown
  const heading = answered ? words.receipt : words.signOffTitle
  return renderPage(frame, {
    children: (
      <>
        <LanguageLinks language={language} to={addresses.letter} />
        <h1>{heading}</h1>
        {answered ? <Answered language={language} {...answered} title={title} /> : null}
        {answered ? null : <p class="lead">{words.signOffLead(sender.blog, title)}</p>}
        <SenderFacts language={language} sender={sender} />
        {deadline && !answered ? (
          <p class="deadline">{deadlineIn(language, deadline, false)}</p>
        ) : null}
        <p>
          <a href={addresses.preview(1)} target="_blank">
            {words.preview}
          </a>
        </p>
        {answered && !answered.isStale ? (
          <details class="change" open={page.fault !== undefined}>
            <summary>{words.signOffAgain}</summary>
            <SignOffForm {...page} />
          </details>
        ) : (
          <SignOffForm {...page} />
        )}
        <p class="hint">{words.signOffEvidence}</p>
      </>
    ),
    title: heading,
  })
}

/** What would be recorded, on the second page. */
export function showSignOff(
  { answer, words }: SignOffAnswer,
  title: string,
  language: LanguageName,
) {
  const { signOffAnswers } = wordsIn(language)
  return (
    <ul class="given">
      <li>
        <h2>{title}</h2>
        <p class={answer}>
          <strong>{signOffAnswers[answer]}</strong>
        </p>
        {words ? <blockquote>{words}</blockquote> : null}
      </li>
    </ul>
  )
}

type AnsweredProps = { language: LanguageName; title: string } & NonNullable<
  ShownSignOff['answered']
>

function Answered({ answer, by, isStale, language, on, title, words: wishes }: AnsweredProps) {
  const words = wordsIn(language)
  return (
    <>
      {isStale ? (
        <p class="fault" role="status">
          {words.signOffStale}
        </p>
      ) : null}
      <p class="lead">
        {words.answeredAs(by, '')} {on ? words.answeredOn(dayIn(language, on)) : null}
      </p>
      {showSignOff({ answer, words: wishes }, title, language)}
      <p class="hint">{words.forwarded}</p>
    </>
  )
}

function SignOffForm({ addresses, fault, frame, shown, values }: SignOffPage) {
  const { language } = frame
  const words = wordsIn(language)
  const shared = { fault, language, values, words }
  return (
    <form action={addresses.letter} class="answer" method="post">
      <Fault fault={fault} words={words} />
      <p>{words.signOffHelp}</p>
      <input name="hash" type="hidden" value={shown.hash} />
      {shown.blocks.map((block, index) => {
        const name = changeField(index)
        return (
          <div class="block" key={index}>
            <p>{block}</p>
            <details open={Boolean(values?.get(name))}>
              <summary>{words.signOffChangeHere(index + 1)}</summary>
              <TextField {...shared} label={words.signOffChange} name={name} rows={2} />
            </details>
          </div>
        )
      })}
      <TextField {...shared} label={words.signOffChangeAll} name={changeField()} />
      <p class="buttons">
        <button class="yes" name="answer" type="submit" value="yes">
          {words.signOffApprove}
        </button>
        <button class="conditions" name="answer" type="submit" value="changes">
          {words.signOffAsk}
        </button>
      </p>
      <p class="hint">{words.notYet}</p>
    </form>
  )
}
