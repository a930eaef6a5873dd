// All that a copy holds as plain text, for where its document cannot be opened any more. Pure.
import { isRecord, toPlainText } from 'offprint-reader/document'

import type { Values } from '../forms/formValues.ts'

/** The values of the fields, an empty line between them. */
export function textOfValues(values: Values): string {
  return Object.values(values).map(textOf).filter(Boolean).join('\n\n')
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(textOf).filter(Boolean).join('\n')
  }
  if (!isRecord(value)) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  if ('root' in value) {
    return toPlainText(value)
  }
  const { id: _, ...rest } = value
  return Object.values(rest).map(textOf).filter(Boolean).join('\n')
}
