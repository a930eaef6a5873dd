'use client'
// A field of what was read, with where that was read, and how sure that is.
import type { ReactNode } from 'react'

import { FieldLabel } from '@payloadcms/ui'

import type { FieldName } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { inputId, labels } from './fieldLabels.ts'
import { useForm } from './formContext.client.ts'
import { SourceLabel } from './SourceLabel.client.tsx'

/** What an input says of its message and its help. */
export function useInputProps(name: FieldName, hasHelp = false) {
  const { messages } = useForm()
  const id = inputId(name)
  const described = [messages[name] ? `${id}-message` : '', hasHelp ? `${id}-help` : '']
  return {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': messages[name] ? true : undefined,
    className: 'offprint-intake__input',
  }
}

interface FrameProps {
  children: ReactNode
  help?: string | undefined
  name: FieldName
}

/** Label, source, message and help around any input. */
export function FieldFrame({ name, children, help }: FrameProps) {
  const { translate } = useTranslator()
  const { messages } = useForm()
  const id = inputId(name)
  const message = messages[name]
  return (
    <div className="offprint-intake__field" data-field={name}>
      <div className="offprint-intake__label">
        <FieldLabel htmlFor={id} label={translate(labels[name])} path={id} />
        <SourceLabel name={name} />
      </div>
      {message ? (
        <p className="offprint-intake__message" id={`${id}-message`}>
          {message}
        </p>
      ) : null}
      {children}
      {help ? (
        <p className="offprint-intake__help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  )
}

interface TextProps {
  help?: string
  isLong?: boolean
  name: Exclude<FieldName, 'kind' | 'published'>
  type?: 'text' | 'url'
}

export function TextField({ name, type = 'text', help, isLong }: TextProps) {
  const { change, values } = useForm()
  const props = { ...useInputProps(name, help !== undefined), value: values[name] }
  const take = (value: string) => change({ [name]: value })
  return (
    <FieldFrame help={help} name={name}>
      {isLong ? (
        <textarea {...props} onChange={({ target }) => take(target.value)} rows={1} />
      ) : (
        <input
          {...props}
          autoComplete="off"
          onChange={({ target }) => take(target.value)}
          type={type}
        />
      )}
    </FieldFrame>
  )
}
