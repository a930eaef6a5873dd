// A list of notes behind the text, whatever its letters look like: its numbers are those of marks above it.
import type { Block, PageNote } from './file/types.ts'

import { isListLabel } from '../text/lines/footnoteItems.ts'
import { follows, labelOf, marksIn, withoutLabel } from './labels.ts'

export interface BlocksWithNotes {
  blocks: Block[]
  /** Of the list, as printed. */
  heading: Block | null
  notes: PageNote[]
}

/** So many of its labels have a mark, at least. */
const mostMarked = 0.6

/** They are of no page. */
export const behindText = 0

/** There may be a list of letters and one of numbers. Takes the labels out of the first lines of notes. */
export function takeEndNotes(given: Block[]): BlocksWithNotes {
  const last = takeList(given)
  const other = last.notes.length > 0 ? takeList(last.blocks) : last
  return last.notes.length > 0 && other.notes.length > 0
    ? { ...other, heading: other.heading ?? last.heading, notes: [...other.notes, ...last.notes] }
    : last
}

function takeList(blocks: Block[]): BlocksWithNotes {
  for (let start = blocks.length - 1; start > 0; start -= 1) {
    const label = labelOfBlock(blocks[start])
    const above = labelOfBlock(blocks[start - 1])
    const isFirst = label !== null && /^[1ai*]$/.test(label) && !(above && follows(label, above))
    const run = isFirst ? runFrom(blocks, start) : []
    const marks = new Set(blocks.slice(0, start).flatMap(({ lines }) => lines.flatMap(marksIn)))
    if (
      run.length > 0 &&
      run.filter((one) => marks.has(one.label)).length >= mostMarked * run.length
    ) {
      return take(blocks, start, run)
    }
  }
  return { blocks, heading: null, notes: [] }
}

function labelOfBlock(block: Block | undefined): null | string {
  const [first] = block?.lines ?? []
  return (first && labelOf(first)?.label) ?? null
}

interface Found {
  blocks: Block[]
  label: string
}

/** What has no label belongs to the note above it, where another one follows. */
function runFrom(blocks: Block[], start: number): Found[] {
  const found: Found[] = []
  let between: Block[] = []
  for (const block of blocks.slice(start)) {
    const label = labelOfBlock(block)
    const last = found.at(-1)
    if (label !== null && (last ? follows(label, last.label) : true)) {
      last?.blocks.push(...between)
      between = []
      found.push({ blocks: [block], label })
    } else if (/^h\d$/.test(block.element)) {
      break
    } else {
      between.push(block)
    }
  }
  return found
}

function take(blocks: Block[], start: number, run: Found[]): BlocksWithNotes {
  const taken = new Set(run.flatMap((one) => one.blocks))
  const above = blocks[start - 1]
  const isHeaded = above && isListLabel(above.lines.map(({ text }) => text).join(' '))
  const notes = run.map(({ blocks: own, label }): PageNote => {
    const [first] = own[0]?.lines ?? []
    const found = first && labelOf(first)
    if (first && found) {
      withoutLabel(first, found)
    }
    return { blocks: own, label, page: behindText }
  })
  return {
    blocks: blocks.filter((block) => !taken.has(block) && !(isHeaded && block === above)),
    heading: isHeaded ? above : null,
    notes,
  }
}
