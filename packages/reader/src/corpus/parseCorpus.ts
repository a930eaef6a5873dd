// The entry of the reader of plain texts: from a text to its pieces.
import type { ParsedSource } from '../types.ts'

import { parseText, type ParseTextOptions } from '../text/parseText.ts'
import { articleToPiece } from './articleToPiece.ts'

/** Throws CorpusUnreadable where no article is found; an article with something missing is still returned. */
export function parseCorpus(text: string, options: ParseTextOptions = {}): ParsedSource {
  return { pieces: parseText(text, options).pieces.map(articleToPiece), unplaced: [] }
}
