// Fields of pictures that SQL can read: the upload collection belongs to the host, which may have others of these names.
import type { Payload } from 'payload'

import { slugsOf } from '../options.ts'
import { configOf } from './configOf.ts'

/** Whether the table of pictures has a column of plain text by this name. */
export function hasTextColumn(payload: Payload, wanted: string): boolean {
  const { flattenedFields } = configOf(payload, slugsOf(payload).media)
  const field = flattenedFields.find(({ name }) => name === wanted)
  const isText = field?.type === 'text' || field?.type === 'textarea'
  return isText && !field.localized && !('hasMany' in field && field.hasMany === true)
}
