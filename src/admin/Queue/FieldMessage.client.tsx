'use client'
// What a field lacks.
import type { FormField } from './missing.ts'

interface Props {
  message: string | undefined
  name: FormField
}

export function FieldMessage({ name, message }: Props) {
  return message ? (
    <p className="offprint-queue__message" id={`offprint-queue-${name}-message`}>
      {message}
    </p>
  ) : null
}
