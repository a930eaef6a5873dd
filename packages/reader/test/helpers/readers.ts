// The readers of documents, for tests of what they find themselves.
import { readPage as readPiece } from '../../src/html/readPage.ts'
import { readMarkdown as readMarkdownPiece } from '../../src/markdown/readMarkdown.ts'
import { asFound } from './pieces.ts'

export function readPage(...input: Parameters<typeof readPiece>) {
  return asFound(readPiece(...input))
}

export function readMarkdown(...input: Parameters<typeof readMarkdownPiece>) {
  return asFound(readMarkdownPiece(...input))
}
