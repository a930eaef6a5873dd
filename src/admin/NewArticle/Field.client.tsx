'use client'
// A field of what was read, with where that was read and how sure that is, and what the fields have in common.
import { XIcon } from '@payloadcms/ui'
import { createContext, use } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { SaveProblem } from './problem.ts'
import type { FieldName, Kind, OutletNames, Values, Work } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, TextControl } from '../parts/Field.client.tsx'
import { originOf } from './origin.ts'

/** What the frame around a field is given. */
export function useFieldProps(name: FieldName) {
  const { translate } = useTranslator()
  const { messages } = useIntakeForm()
  return {
    id: intakeInputId(name),
    name,
    beside: <SourceLabel name={name} />,
    label: translate(fieldLabels[name]),
    message: messages[name],
  }
}

interface TextProps {
  help?: string
  isLong?: boolean
  name: Exclude<FieldName, 'kind' | 'published'>
  type?: 'text' | 'url'
}

export function TextField({ name, type, help, isLong }: TextProps) {
  const { change, values } = useIntakeForm()
  const field = useFieldProps(name)
  return (
    <FieldFrame {...field} help={help}>
      <TextControl
        input={inputProps(field.id, field.message, help)}
        onChange={(value) => change({ [name]: value })}
        rows={isLong ? 1 : undefined}
        type={type}
        value={values[name]}
      />
    </FieldFrame>
  )
}

/** Beside a field: where its value was read; or that it was typed, and the button that takes that back. */
function SourceLabel({ name }: { name: FieldName }) {
  const { translate } = useTranslator()
  const { undo, work } = useIntakeForm()
  const names: (keyof Values)[] = name === 'published' ? ['published', 'precision'] : [name]
  if (names.some((one) => one in work.typed)) {
    const takeBack = () => {
      undo(names)
      document.getElementById(intakeInputId(name))?.focus()
    }
    return (
      <span className="offprint-intake__source">
        {translate('intake-from-typed')}
        <button
          aria-label={translate('intake-undo-typed', { field: translate(fieldLabels[name]) })}
          onClick={takeBack}
          title={translate('intake-undo-typed', { field: translate(fieldLabels[name]) })}
          type="button"
        >
          <XIcon />
        </button>
      </span>
    )
  }
  const origin = originOf(work.shown, name)
  return origin ? (
    <span className="offprint-intake__source" data-unsure={origin.isUnsure}>
      {origin.line === undefined
        ? translate(`intake-from-${origin.from}`)
        : translate('intake-from-line', { line: String(origin.line) })}
      {origin.isUnsure ? ` · ${translate('intake-check')}` : ''}
    </span>
  ) : null
}

export interface Form {
  change: (typed: Partial<Values>) => void
  kinds: Kind[]
  messages: SaveProblem['fields']
  outlets: OutletNames[]
  undo: (names: (keyof Values)[]) => void
  values: Values
  work: Work
}

export const FormContext = createContext<Form | null>(null)

export function useIntakeForm(): Form {
  const form = use(FormContext)
  if (!form) {
    throw new Error('A field of the new article stands outside of its form.')
  }
  return form
}

/** What the fields are called, on the page and in its source. Pure. */
export const fieldLabels: Record<FieldName, AdminText> = {
  authors: 'authors',
  doi: 'intake-doi',
  kind: 'intake-kind',
  language: 'language',
  outlet: 'outlet',
  outletUrl: 'intake-address',
  published: 'intake-date',
  standfirst: 'standfirst',
  title: 'article-title',
}

export function intakeInputId(name: FieldName): string {
  return `offprint-intake-${name}`
}
