'use client'
// An input of our own pages under its label, with what it lacks and a help.
import type { ComponentProps, ReactNode } from 'react'

import { FieldLabel } from '@payloadcms/ui'

import './field.scss'

export interface FrameProps {
  /** At the right of the label. */
  beside?: ReactNode
  children: ReactNode
  help?: string
  /** Of the input. */
  id: string
  label: string
  message?: string | undefined
  name: string
}

export function FieldFrame({ id, name, beside, children, help, label, message }: FrameProps) {
  return (
    <div className="offprint-field" data-field={name}>
      <div className="offprint-field__label">
        <FieldLabel htmlFor={id} label={label} path={id} />
        {beside}
      </div>
      {message ? (
        <p className="offprint-field__message" id={`${id}-message`}>
          {message}
        </p>
      ) : null}
      {children}
      {help ? (
        <p className="offprint-field__help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  )
}

export function inputProps(id: string, message?: string, help?: string) {
  const described = [message ? `${id}-message` : '', help ? `${id}-help` : '']
  return {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': message ? true : undefined,
    className: 'offprint-field__input',
  }
}

interface TextProps {
  input: ReturnType<typeof inputProps>
  onChange: (value: string) => void
  /** Of a text that may have several lines; without them it has one. */
  rows?: number
  type?: 'text' | 'url'
  value: string
}

export function TextControl({ type = 'text', input, onChange, rows, value }: TextProps) {
  const props = { ...input, value }
  return rows ? (
    <textarea {...props} onChange={({ target }) => onChange(target.value)} rows={rows} />
  ) : (
    <input
      {...props}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
      type={type}
    />
  )
}

interface SelectProps<Value extends string> extends Omit<ComponentProps<'select'>, 'onChange'> {
  onChange: (value: Value) => void
  options: readonly { label: string; value: Value }[]
  value: Value
}

/** A list of the browser's own: Payload's has no name that screen readers know. */
export function SelectControl<Value extends string>(props: SelectProps<Value>) {
  const { onChange, options, ...rest } = props
  return (
    <select
      className="offprint-field__input"
      {...rest}
      onChange={({ target }) => onChange(target.value as Value)}
    >
      {options.map(({ label, value }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
