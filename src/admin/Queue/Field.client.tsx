'use client'
// A text field of the queue's form, with what it lacks.
import type { ReactNode } from 'react'

import { FieldLabel } from '@payloadcms/ui'

import type { FormField } from './missing.ts'

interface Props {
  /** Below the input: help, or what can be taken over with a click. */
  children?: ReactNode
  help?: string
  isLong?: boolean
  label: string
  message: string | undefined
  name: FormField
  onChange: (value: string) => void
  type?: 'text' | 'url'
  value: string
}

export function inputId(name: FormField): string {
  return `offprint-queue-${name}`
}

export function Field(props: Props) {
  const { name, type = 'text', children, help, isLong, label, message, onChange, value } = props
  const id = inputId(name)
  const shared = {
    id,
    'aria-describedby':
      [message ? `${id}-message` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') ||
      undefined,
    'aria-invalid': message ? true : undefined,
    className: 'offprint-queue__input',
    value,
  }
  return (
    <FieldFrame help={help} label={label} message={message} name={name}>
      {isLong ? (
        <textarea {...shared} onChange={(event) => onChange(event.target.value)} rows={2} />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} type={type} />
      )}
      {children}
    </FieldFrame>
  )
}

type FrameProps = { children: ReactNode } & Pick<Props, 'help' | 'label' | 'message' | 'name'>

/** Label, message and help around any input. */
export function FieldFrame({ name, children, help, label, message }: FrameProps) {
  const id = inputId(name)
  return (
    <div className="offprint-queue__field" data-field={name}>
      <FieldLabel htmlFor={id} label={label} path={id} />
      {message ? (
        <p className="offprint-queue__message" id={`${id}-message`}>
          {message}
        </p>
      ) : null}
      {children}
      {help ? (
        <p className="offprint-queue__help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  )
}
