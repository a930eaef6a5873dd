// Sanitizes a document on read: no malformed nodes, no unsafe links.
import type { FieldHook } from 'payload'

import { sanitizeRichText } from 'offprint-reader/document'

/** What is read past the rules may be written back: there the text stays whole, however deep it is. */
export const sanitizeDocument: FieldHook = ({ overrideAccess, value }) =>
  sanitizeRichText(value, !overrideAccess)
