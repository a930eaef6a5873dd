'use client'
// A field of what was read, with where that was read, and how sure that is.
import type { FieldName } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, TextControl } from '../parts/Field.client.tsx'
import { inputId, labels } from './fieldLabels.ts'
import { useForm } from './formContext.client.ts'
import { SourceLabel } from './SourceLabel.client.tsx'

/** What the frame around a field is given. */
export function useFieldProps(name: FieldName) {
  const { translate } = useTranslator()
  const { messages } = useForm()
  return {
    id: inputId(name),
    name,
    beside: <SourceLabel name={name} />,
    label: translate(labels[name]),
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
  const { change, values } = useForm()
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
