// The document of a note.
import { paragraphsToDocument } from 'offprint-reader/document'

import type { Article } from '../../types.ts'

export function noteBody(lines: string[]): NonNullable<Article['body']> {
  return paragraphsToDocument(lines) as unknown as NonNullable<Article['body']>
}
