// The text of blocks as printed in the source, markers included.
import type { Inline } from '../../src/text/words/types.ts'

export function printedText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : inline.printed)).join('')
}

/** A caption and its credit, joined by a single space. */
export function printedFigure({
  caption,
  credit,
}: {
  caption: string
  credit: null | string
}): string {
  return [caption, credit ?? ''].filter(Boolean).join(' ')
}
