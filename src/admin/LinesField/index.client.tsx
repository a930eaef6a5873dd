'use client'
// A text field with many values, each of them a line or a paragraph that one can read.
import type { TextFieldClientComponent } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import './index.scss'
import '../styles/touch.scss'

export const LinesField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { setValue, showError, value } = useField<string[]>({ path })
  const lines = Array.isArray(value) ? value : []
  const id = useId()
  const { translate } = useSentTranslator()
  const { i18n } = useTranslation()
  const name = getTranslation(field.label || field.name, i18n)
  const change = (index: number, text: string) => setValue(lines.with(index, text))
  const add = () => {
    setValue([...lines, ''])
    // The new line gets the focus.
    requestAnimationFrame(() => document.getElementById(`${id}-${lines.length}`)?.focus())
  }
  return (
    <div
      className={`field-type offprint-lines${showError ? ' error' : ''}`}
      id={`field-${path.replaceAll('.', '__')}`}
    >
      <FieldLabel label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} />
      {lines.map((line, index) => (
        // A line has no identity but its place.
        <div className="offprint-lines__line" key={index}>
          <textarea
            aria-label={translate('line', { field: name, line: String(index + 1) })}
            disabled={readOnly}
            id={`${id}-${index}`}
            onChange={(event) => change(index, event.target.value.replaceAll('\n', ' '))}
            rows={1}
            value={line}
          />
          {readOnly ? null : (
            <SecondaryButton
              aria-label={translate('remove-line', { field: name, line: String(index + 1) })}
              buttonStyle="icon-label"
              icon="x"
              iconStyle="none"
              onClick={() => setValue(lines.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <SecondaryButton
          buttonStyle="icon-label"
          icon="plus"
          iconPosition="left"
          iconStyle="with-border"
          onClick={add}
        >
          {translate('add-line')}
        </SecondaryButton>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
