/** @jsxImportSource preact */
// The second page of a letter: the answers as they would be recorded, and who gives them.
import type { ComponentChildren } from 'preact'

import type { LanguageName } from '../../../translations/languages.ts'
import type { Addresses } from '../addresses.ts'
import type { Carried } from '../code.ts'
import type { ShownLetter } from '../letter.ts'

import { type FormFault, longest } from '../form.ts'
import { Fault, Field } from './fields.tsx'
import { type Frame, renderPage, wordsIn } from './frame.tsx'
import { Given, type ShownAnswer } from './Given.tsx'

export interface ConfirmPage {
  addresses: Addresses
  code: string
  fault?: FormFault | undefined
  frame: Frame
  /** What would be recorded. */
  given: ComponentChildren
  values?: undefined | URLSearchParams
  /** To be typed. */
  word: string
}

export function renderConfirm(page: ConfirmPage): string {
  const { addresses, code, fault, frame, given, values, word } = page
  const words = wordsIn(frame.language)
  return renderPage(frame, {
    children: (
      <>
        <h1>{words.confirmTitle}</h1>
        {given}
        <form action={addresses.confirm} class="answer" method="post">
          <p>{words.confirmHelp}</p>
          <Fault fault={fault} words={words} />
          <input name="code" type="hidden" value={code} />
          <div class="pair">
            <Person
              autocomplete="name"
              fault={fault}
              label={words.name}
              name="name"
              values={values}
            />
            <Person
              autocomplete="organization-title"
              help={words.roleHelp}
              label={words.role}
              name="role"
              values={values}
            />
          </div>
          <Field
            label={
              <>
                {words.word} <strong class="word">{word}</strong>
              </>
            }
            name="word"
          >
            <input
              aria-invalid={fault?.field === 'word' ? 'true' : undefined}
              aria-labelledby="word-label"
              autocapitalize="off"
              autocomplete="off"
              id="word"
              maxlength={40}
              name="word"
              required
              spellcheck={false}
              type="text"
            />
          </Field>
          <p class="buttons">
            <button class="yes" type="submit">
              {words.confirm}
            </button>
            <a href={addresses.letter}>{words.back}</a>
          </p>
          <p class="hint">{words.evidence}</p>
        </form>
      </>
    ),
    title: words.confirmTitle,
  })
}

/** @param language of the page */
export function showGiven(carried: Carried, letter: ShownLetter, language: LanguageName) {
  return (
    <Given
      always={carried.always}
      answers={answersIn(carried, letter)}
      creditLine={carried.creditLine}
      language={language}
    />
  )
}

function answersIn({ answers }: Carried, { articles }: ShownLetter): ShownAnswer[] {
  return answers.flatMap(({ answer, article: id, from, mode, words = '' }) => {
    const article = articles.find((one) => one.id === id)
    return article
      ? [
          {
            answer,
            // Conditions may speak of both: only what is filled in is said.
            from: from ?? (answer === 'conditions' ? null : article.from),
            mode: mode ?? (answer === 'conditions' ? null : article.mode),
            title: article.title,
            words,
          },
        ]
      : []
  })
}

interface PersonProps extends Pick<ConfirmPage, 'fault' | 'values'> {
  autocomplete: 'name' | 'organization-title'
  help?: string
  label: string
  name: 'name' | 'role'
}

function Person({ name, autocomplete, fault, help, label, values }: PersonProps) {
  return (
    <Field help={help} label={label} name={name}>
      <input
        aria-describedby={help ? `${name}-help` : undefined}
        aria-invalid={fault?.field === name ? 'true' : undefined}
        aria-labelledby={`${name}-label`}
        autocomplete={autocomplete}
        id={name}
        maxlength={longest[name]}
        name={name}
        required={name === 'name'}
        type="text"
        value={values?.get(name) ?? ''}
      />
    </Field>
  )
}
