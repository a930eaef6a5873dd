// Hands out a document so that nobody falls over it, and nobody is led astray by it.
import type { FieldHook } from 'payload'

import { sanitizeRichText } from '../richtext/sanitize.ts'

/** What is read past the rules may be written back: there the text stays whole, however deep it is. */
export const sanitizeDocument: FieldHook = ({ overrideAccess, value }) =>
  sanitizeRichText(value, !overrideAccess)
