// What stands around the definitions at the end of a Markdown text: headings of lists of notes, and a paragraph of marks
// alone, which belongs to notes that have no place in the text.
import type { Definition } from './markdownDefinitions.ts'

import { marksIn } from './markdownMarks.ts'

interface NotesAtEnd {
  /** The line of the marks alone; -1 where there is none. */
  closing: number
  /** By the line of the heading, from the top. */
  headings: Map<number, string>
}

/** Nothing else stands below them. */
export function findNotesAtEnd(lines: string[], definitions: Definition[]): NotesAtEnd {
  const inDefinitions = new Set(definitions.flatMap((definition) => definition.lines))
  const found: [line: number, heading: string][] = []
  let isAboveNotes = false
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? ''
    const [, heading] = /^ {0,3}#{1,6}[ \t]+(\S.{0,200})$/.exec(line) ?? []
    if (inDefinitions.has(index)) {
      isAboveNotes = true
    } else if (heading !== undefined && isAboveNotes) {
      found.push([index, plain(heading)])
      isAboveNotes = false
    } else if (line.trim()) {
      const isClosing = definitions.length > 0 && standsAlone(lines, index, inDefinitions)
      return { closing: isClosing ? index : -1, headings: new Map(found.reverse()) }
    }
  }
  return { closing: -1, headings: new Map(found.reverse()) }
}

/** A paragraph of nothing but marks, of notes that no other text refers to. */
function standsAlone(lines: string[], index: number, inDefinitions: Set<number>): boolean {
  const line = lines[index] ?? ''
  const isMarks = /^(?:\[\^[^\]\s]{1,80}\][ \t]*)+$/.test(line)
  if (!isMarks || lines[index - 1]?.trim() || lines[index + 1]?.trim()) {
    return false
  }
  const own = new Set(idsIn(line))
  return lines.every(
    (other, at) => at === index || inDefinitions.has(at) || !idsIn(other).some((id) => own.has(id)),
  )
}

function idsIn(line: string): string[] {
  return line.includes('[^')
    ? [...marksIn(line)].flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]))
    : []
}

/** Without the signs that close it, and those that keep others from being markup. */
function plain(heading: string): string {
  return heading
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/\\(?=[^\w\s])/g, '')
    .trim()
}
