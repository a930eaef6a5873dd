// From the pages of a PDF to its paragraphs and notes, without what is printed at the edges of pages.
import type { Block, Doubt, Line, PageNote, PrintedFile } from './file/types.ts'

import { orderLines } from './columns.ts'
import { takeEndNotes } from './endNotes.ts'
import { findMargins } from './margins.ts'
import { measure, usualSize } from './measures.ts'
import { takePageNotes } from './pageNotes.ts'
import { blocksOf } from './paragraphs.ts'

export interface Arranged {
  blocks: Block[]
  doubts: Doubt[]
  /** Of the list of notes behind the text. */
  heading: Block | null
  margins: Set<Line>
  notes: PageNote[]
}

/** @param title that the file names */
export function arrange({ pages }: PrintedFile, title: string): Arranged {
  const margins = findMargins(pages)
  const doubts: Doubt[] = []
  const all = pages.flatMap(({ lines, number }) => {
    const { columns, doubts: found } = orderLines(lines.filter((line) => !margins.has(line)))
    doubts.push(...found.map((kind): Doubt => ({ kind, page: number })))
    return columns
  })
  const { columns, notes } = takePageNotes(all, usualSize(all.flat()))
  const measures = measure(columns, title)
  const text = takeEndNotes(blocksOf(columns, measures))
  const atFoot = notes.map(({ label, lines, page }) => ({
    blocks: blocksOf([lines], { ...measures, size: lines[0]?.size ?? 0, title: new Set() }),
    label,
    page,
  }))
  return {
    blocks: withTitle(text.blocks),
    doubts,
    heading: text.heading,
    margins,
    notes: [...atFoot, ...text.notes],
  }
}

/** Where no letters are larger than the text, a first line in bold is the title. */
function withTitle(blocks: Block[]): Block[] {
  const [first, ...others] = blocks
  const hasTitle = blocks.some(({ element }) => element === 'h1')
  return first && !hasTitle && /^h\d$/.test(first.element)
    ? [{ ...first, element: 'h1' }, ...others]
    : blocks
}
