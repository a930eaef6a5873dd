// Refuses a document that no editor could have written, before anything walks through it.
import type { FieldHook } from 'payload'

import { findShapeFault } from '../document/findShapeFault.ts'
import { RequestUnusable } from '../errors.ts'

/** @throws RequestUnusable naming the field: stock Payload stores it, or answers 500. */
export const checkDocument: FieldHook = ({ field, value }) => {
  const fault = findShapeFault(value)
  if (fault) {
    throw new RequestUnusable(fault, 'name' in field ? field.name : '')
  }
  return value as unknown
}
