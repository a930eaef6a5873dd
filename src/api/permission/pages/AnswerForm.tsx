/** @jsxImportSource preact */
// The form of answers: three buttons for all articles, and below a fold what else the outlet may want.
import type { LanguageName } from '../../../translations/languages.ts'
import type { ShownLetter } from '../letter.ts'

import { answers, fieldName, type FormFault } from '../form.ts'
import { CreditField, ExtentFields, Fault, Field, TextField } from './fields.tsx'
import { wordsIn } from './frame.tsx'

export interface AnswerFormProps {
  action: string
  fault?: FormFault | undefined
  language: LanguageName
  letter: ShownLetter
  /** As they were sent, where something was wrong with them. */
  values?: undefined | URLSearchParams
}

export function AnswerForm({ action, fault, language, letter, values }: AnswerFormProps) {
  const words = wordsIn(language)
  const isOne = letter.articles.length === 1
  // Open where the fault is in it, or what was typed would be out of sight.
  const isOpen = fault !== undefined && fault.field !== 'words' && fault.field !== 'answer'
  const shared = { fault, language, values, words }
  return (
    <form action={action} class="answer" method="post">
      <Fault fault={fault} words={words} />
      <TextField {...shared} help={words.conditionsHelp} label={words.conditions} name="words" />
      <details open={isOpen}>
        <summary>{isOne ? words.details : words.detailsEach}</summary>
        <div class="pair">
          <ExtentFields {...shared} />
        </div>
        <CreditField {...shared} />
        <label class="check">
          <input
            aria-labelledby="always-label"
            checked={values?.has('always')}
            name="always"
            type="checkbox"
            value="yes"
          />
          <span id="always-label">
            {words.always}
            <small>{words.alwaysHelp}</small>
          </span>
        </label>
        {isOne ? null : <Each {...shared} letter={letter} />}
      </details>
      <p class="buttons">
        {answers.map((name) => (
          <button class={name} key={name} name="answer" type="submit" value={name}>
            {words.answers[name]}
          </button>
        ))}
      </p>
      <p class="hint">{words.notYet}</p>
    </form>
  )
}

type EachProps = { letter: ShownLetter } & Omit<Parameters<typeof ExtentFields>[0], 'index'>

function Each({ letter, ...shared }: EachProps) {
  const { values, words } = shared
  return (
    <fieldset class="each">
      <legend>{words.answerForEach}</legend>
      {letter.articles.map(({ id, title }, index) => {
        const name = fieldName('answer', index)
        const hasOwn = ['answer', 'from', 'mode', 'words'].some((one) =>
          values?.get(fieldName(one as 'answer', index)),
        )
        return (
          <details key={id} open={hasOwn}>
            <summary>{title}</summary>
            <Field label={words.answerFor(title)} name={name}>
              <select aria-labelledby={`${name}-label`} id={name} name={name}>
                <option value="">{words.asForAll}</option>
                {answers.map((one) => (
                  <option key={one} selected={values?.get(name) === one} value={one}>
                    {words.answers[one]}
                  </option>
                ))}
              </select>
            </Field>
            <div class="pair">
              <ExtentFields {...shared} index={index} />
            </div>
            <TextField
              {...shared}
              label={words.conditions}
              name={fieldName('words', index)}
              rows={2}
            />
          </details>
        )
      })}
    </fieldset>
  )
}
