// Refuses a document that no editor could have written, before anything walks through it, and unsafe links.
import type { FieldHook } from 'payload'

import { findInvalidNode, findUnsafeLink } from 'offprint-reader/document'

import { InvalidRequest } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** @throws InvalidRequest naming the field: stock Payload stores it, or answers 500. */
export const checkDocument: FieldHook = ({ field, req, siblingData, value }) => {
  const name = ('name' in field && field.name) || ''
  // What is stored already is no reason to refuse a write of something else: readers are not handed it.
  if ((siblingData as Record<string, unknown>)[name] === undefined) {
    return value as unknown
  }
  const fault = findInvalidNode(value)
  if (fault) {
    throw new InvalidRequest(fault, name)
  }
  const address = findUnsafeLink(value)
  if (address !== null) {
    throw new InvalidRequest(translatorFor(req)('link-unsafe', { address }), name)
  }
  return value as unknown
}
