'use client'
// A text field of the queue's form, with what it lacks.
import type { ReactNode } from 'react'

import type { FormField } from './missing.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, type FrameProps, inputProps, TextControl } from '../parts/Field.client.tsx'
import { Offers } from '../parts/Offers.client.tsx'

interface Props extends Pick<FrameProps, 'help' | 'label' | 'message'> {
  /** Below the input: what can be taken over with a click. */
  children?: ReactNode
  isLong?: boolean
  name: FormField
  onChange: (value: string) => void
  type?: 'text' | 'url'
  value: string
}

export function queueInputId(name: FormField): string {
  return `offprint-queue-${name}`
}

export function Field({ name, type, children, help, isLong, onChange, value, ...props }: Props) {
  const id = queueInputId(name)
  return (
    <FieldFrame {...props} help={help} id={id} name={name}>
      <TextControl
        input={inputProps(id, props.message, help)}
        onChange={onChange}
        rows={isLong ? 2 : undefined}
        type={type}
        value={value}
      />
      {children}
    </FieldFrame>
  )
}

/** Offers lines that are known from elsewhere. */
export function Offer({ line, onTake }: { line: string; onTake: () => void }) {
  const { translate } = useTranslator()
  const label = translate('queue-byline-use', { line: line.replaceAll('\n', ' / ') })
  return <Offers labels={[label]} onTake={onTake} />
}
