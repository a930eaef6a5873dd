// Values as they are stored, reduced to what may be shown.
import { excerptOf } from 'offprint-reader/document'

import type { PostRow } from './postRow.ts'

import { webAddress } from '../validation/webAddress.ts'

export function storedLines(lines: null | string[] | undefined): string[] {
  return (lines ?? []).filter((line) => line?.trim())
}

export function webAddressOf(address: null | string | undefined): null | string {
  return address && webAddress(address) === true ? address : null
}

/** Words of an excerpt where the outlet names no number. */
const defaultExcerptWords = 120

/** Null where the article is here in another mode. */
export function excerptIn({
  body,
  excerpt_words,
  mode,
}: Pick<PostRow, 'body' | 'excerpt_words' | 'mode'>): null | string {
  const words = Number(excerpt_words) || defaultExcerptWords
  return mode === 'excerpt' ? excerptOf(body, words) : null
}
