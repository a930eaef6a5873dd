'use client'
// Beside a field: where its value was read; or that it was typed, and the button that takes that back.
import { XIcon } from '@payloadcms/ui'

import type { FieldName, Values } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { inputId, labels } from './fieldLabels.ts'
import { useForm } from './formContext.client.ts'
import { originOf } from './origin.ts'

export function SourceLabel({ name }: { name: FieldName }) {
  const { translate } = useTranslator()
  const { undo, work } = useForm()
  const names: (keyof Values)[] = name === 'published' ? ['published', 'precision'] : [name]
  if (names.some((one) => one in work.typed)) {
    const takeBack = () => {
      undo(names)
      document.getElementById(inputId(name))?.focus()
    }
    return (
      <span className="offprint-intake__source">
        {translate('intake-from-typed')}
        <button
          aria-label={translate('intake-undo-typed', { field: translate(labels[name]) })}
          onClick={takeBack}
          title={translate('intake-undo-typed', { field: translate(labels[name]) })}
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
