/** @jsxImportSource preact */
// The fields of the pages of a letter.
import type { ComponentChildren } from 'preact'

import type { LanguageName } from '../../../translations/languages.ts'
import type { Words } from './frame.tsx'

import { modes } from '../../../domain/terms.ts'
import { wordsOf } from '../../../permissions/words.ts'
import { fieldName, type FormFault, longest } from '../form.ts'

interface FieldProps {
  children: ComponentChildren
  help?: string | undefined
  label: ComponentChildren
  name: string
}

export function Field({ name, children, help, label }: FieldProps) {
  return (
    <p class="field">
      <label for={name} id={`${name}-label`}>
        {label}
      </label>
      {children}
      {help ? <small id={`${name}-help`}>{help}</small> : null}
    </p>
  )
}

export function Fault({ fault, words }: Pick<Shared, 'fault' | 'words'>) {
  return fault ? (
    <p class="fault" role="alert">
      {words.errors[fault.error]}
    </p>
  ) : null
}

interface Shared {
  fault?: FormFault | undefined
  language: LanguageName
  values?: undefined | URLSearchParams
  words: Words
}

export function ExtentFields({
  fault,
  index,
  language,
  values,
  words,
}: { index?: number } & Shared) {
  const extents = wordsOf(language)
  const [mode, from] = [fieldName('mode', index), fieldName('from', index)]
  return (
    <>
      <Field label={words.mode} name={mode}>
        <select aria-labelledby={`${mode}-label`} id={mode} name={mode}>
          <option value="">{words.asAsked}</option>
          {modes.map((one) => (
            <option key={one} selected={values?.get(mode) === one} value={one}>
              {extents[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.from} name={from}>
        <input
          aria-invalid={fault?.field === from ? 'true' : undefined}
          aria-labelledby={`${from}-label`}
          id={from}
          name={from}
          type="date"
          value={values?.get(from) ?? ''}
        />
      </Field>
    </>
  )
}

export function CreditField({ fault, values, words }: Shared) {
  const name = 'creditLine'
  return (
    <Field help={words.creditLineHelp} label={words.creditLine} name={name}>
      <input
        aria-describedby={`${name}-help`}
        aria-invalid={fault?.field === name ? 'true' : undefined}
        aria-labelledby={`${name}-label`}
        id={name}
        maxlength={longest.creditLine}
        name={name}
        type="text"
        value={values?.get(name) ?? ''}
      />
    </Field>
  )
}

interface TextFieldProps extends Shared {
  help?: string
  label: string
  name: string
  rows?: number
}

export function TextField({ name, fault, help, label, rows = 3, values }: TextFieldProps) {
  return (
    <Field help={help} label={label} name={name}>
      <textarea
        aria-describedby={help ? `${name}-help` : undefined}
        aria-invalid={fault?.field === name ? 'true' : undefined}
        aria-labelledby={`${name}-label`}
        id={name}
        maxlength={longest.words}
        name={name}
        rows={rows}
        value={values?.get(name) ?? ''}
      />
    </Field>
  )
}
