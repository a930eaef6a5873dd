'use client'
// A text field with many values, each of them a line or a paragraph that one can read.
import type { TextFieldClientComponent } from 'payload'

import { Button, FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { useId } from 'react'

import './index.scss'

export const LinesField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { setValue, showError, value } = useField<string[]>({ path })
  const lines = Array.isArray(value) ? value : []
  const id = useId()
  const change = (index: number, text: string) => setValue(lines.with(index, text))
  return (
    <div className={`field-type offprint-lines${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} />
      {lines.map((line, index) => (
        // A line has no identity but its place.
        <div className="offprint-lines__line" key={index}>
          <textarea
            aria-label={`${labelOf(field.label)} ${index + 1}`}
            disabled={readOnly}
            id={`${id}-${index}`}
            onChange={(event) => change(index, event.target.value.replaceAll('\n', ' '))}
            rows={1}
            value={line}
          />
          {readOnly ? null : (
            <Button
              aria-label={`Remove ${labelOf(field.label)} ${index + 1}`}
              buttonStyle="icon-label"
              icon="x"
              iconStyle="none"
              margin={false}
              onClick={() => setValue(lines.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button
          buttonStyle="icon-label"
          icon="plus"
          iconPosition="left"
          iconStyle="with-border"
          margin={false}
          onClick={() => setValue([...lines, ''])}
        >
          Add line
        </Button>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

function labelOf(label: unknown): string {
  return typeof label === 'string' ? label : 'Line'
}
