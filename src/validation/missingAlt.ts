// A picture that comes without a text in place of it: people must write one, an import cannot.
import type { CollectionConfig, Field, PayloadRequest, Validate } from 'payload'

import { text, textarea } from 'payload/shared'

/** Requests of imports. Each is made for one picture. */
const requests = new WeakSet<PayloadRequest>()

export function allowMissingAlt(req: PayloadRequest): void {
  requests.add(req)
}

/**
 * The pictures of the app, whose `alt` an import may leave empty where the app requires it. Whoever uploads a picture must
 * write it as before, and nobody can empty it. Where it is empty, other fields can be written: it is missing as it was.
 */
export function withMissingAlt(media: CollectionConfig): CollectionConfig {
  return { ...media, fields: media.fields.map(lenient) }
}

function lenient(field: Field): Field {
  const isAlt = 'name' in field && field.name === 'alt'
  if (!isAlt || !('required' in field) || !field.required) {
    return field
  }
  if (field.type !== 'text' && field.type !== 'textarea') {
    return field
  }
  const own = (field.validate ?? (field.type === 'text' ? text : textarea)) as Validate
  const validate: Validate = (value, options) => {
    const { operation, previousValue, req } = options
    const wasEmpty = operation === 'update' && isEmpty(previousValue) && previousValue !== undefined
    return isEmpty(value) && (requests.has(req) || wasEmpty) ? true : own(value, options)
  }
  return { ...field, validate } as Field
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined
}
