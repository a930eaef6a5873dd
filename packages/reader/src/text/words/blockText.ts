// The text of blocks: as printed, or without the markers.
import type { Inline } from './types.ts'

/** As printed in the source, markers included. */
export function printedText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : inline.printed)).join('')
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')
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
