// As many words of a text as the outlet's terms allow. Only these words leave this function.
import { excerptOf } from 'offprint-reader/document'

import type { PostRow } from './postRow.ts'

/** Null where the article is here in another mode, or the terms allow no words. */
export function excerptIn({ body, excerpt_words, mode }: PostRow): null | string {
  const words = Number(excerpt_words ?? 0)
  return mode === 'excerpt' && words > 0 ? excerptOf(body, words) : null
}
