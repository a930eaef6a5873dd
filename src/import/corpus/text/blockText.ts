// The text of blocks: as printed, or without the markers.
import type { Block, Inline } from '../../types.ts'

/** As printed in the source, markers included. */
export const printedText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : inline.printed)).join('')

export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')

/** A caption and its credit, joined by the one space that stands between them. */
export const printedFigure = ({
  caption,
  credit,
}: {
  caption: string
  credit: null | string
}): string => [caption, credit ?? ''].filter(Boolean).join(' ')

export const printedBlock = (block: Block): string =>
  block.type === 'figure' ? printedFigure(block) : printedText(block.inlines)
