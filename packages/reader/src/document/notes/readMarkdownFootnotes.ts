// Reads the footnotes of Markdown: `[^1]` with its definition, and `^[a note in the text]`. All else stays as it is.
import { type Definition, findCodeLines, findDefinitions } from './markdownDefinitions.ts'
import { marksIn } from './markdownMarks.ts'
import { findNotesAtEnd } from './markdownNotesAtEnd.ts'
import { labelIn, labelsIn } from './markLabels.ts'
import { type FoundNote, type Inline, maxNotes, type TextFootnotes } from './types.ts'

interface Reading {
  /** By id in lower case: those that something refers to. */
  definitions: Map<string, Definition>
  ids: Map<string, string>
  inline: FoundNote<Inline[][]>[]
  /** Whether the names of the notes are what is printed: numbers, or letters that count. */
  isLabelled: boolean
  missing: Set<string>
}

interface Options {
  /** Notes as the lines of their source, for whoever reads Markdown; else as paragraphs. */
  asLines?: boolean
}

/** Null where there are no footnotes; 'too-many' where there are more than a document can hold. */
export function readMarkdownFootnotes(
  text: string,
  options: Options = {},
): 'too-many' | null | TextFootnotes {
  if (!/\[\^[^\]\s]|\^\[/.test(text)) {
    return null
  }
  const lines = text.split(/\r\n|\r|\n/)
  const isCode = findCodeLines(lines)
  const all = findDefinitions(lines, isCode)
  const inDefinitions = new Set(all.flatMap((definition) => definition.lines))
  const isText = (index: number) => !isCode[index] && !inDefinitions.has(index)
  const definitions = referredTo(
    all,
    lines.filter((_, index) => isText(index)),
  )
  const reading = newReading(definitions)
  const { closing, headings } = findNotesAtEnd(lines, all)
  const taken = new Set([
    closing,
    ...[...definitions.values()].flatMap((definition) => definition.lines),
    ...headings.keys(),
  ])
  const body = lines.flatMap((line, index) => {
    const inlines = isText(index) ? readInlines(line, reading) : [{ text: line }]
    return taken.has(index) ? [] : [inlines]
  })
  const notes = notesOf(reading, options)
  const used = new Set(definitions.values())
  const unused = all.filter((definition) => !used.has(definition))
  const unpaired = { marks: [...reading.missing], notes: unused.map(({ id }) => id) }
  if (notes.length > maxNotes) {
    return 'too-many'
  }
  return notes.length + unpaired.marks.length + unpaired.notes.length > 0
    ? { body: trimEnd(body), lists: listsOf(notes, headings, reading), unpaired }
    : null
}

function newReading(definitions: Map<string, Definition>): Reading {
  const names = [...definitions.values()].map(({ id }) => id)
  return {
    definitions,
    ids: new Map(),
    inline: [],
    isLabelled: labelsIn(names) !== null,
    missing: new Set(),
  }
}

/** The definitions that the text refers to, or another one that it refers to; the first of each id. */
function referredTo(all: Definition[], text: string[]): Map<string, Definition> {
  const byId = new Map(all.toReversed().map((definition) => [keyOf(definition.id), definition]))
  const found = new Set<string>()
  const pending = text.flatMap(idsIn)
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const definition = byId.get(id)
    if (definition && !found.has(id)) {
      found.add(id)
      pending.push(...definition.paragraphs.flatMap(idsIn))
    }
  }
  return new Map(
    all
      .filter((definition) => byId.get(keyOf(definition.id)) === definition)
      .map((definition) => [keyOf(definition.id), definition] as const)
      .filter(([id]) => found.has(id)),
  )
}

function idsIn(line: string): string[] {
  return [...marksIn(line)].flatMap(({ id, text }) =>
    id === undefined ? (text ? idsIn(text) : []) : [keyOf(id)],
  )
}

function keyOf(id: string): string {
  return id.toLowerCase()
}

function readInlines(line: string, reading: Reading): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const { id, from, text = '', to } of marksIn(line)) {
    const printed = line.slice(from, to)
    const key =
      id === undefined ? { label: '', noteId: addInline(text, reading) } : keyFor(id, reading)
    if (key) {
      inlines.push(...textOf(line.slice(at, from)), { ...key, printed })
      at = to
    }
  }
  return [...inlines, ...textOf(line.slice(at))]
}

function textOf(text: string): Inline[] {
  return text ? [{ text }] : []
}

function addInline(text: string, reading: Reading): string {
  const note: FoundNote<Inline[][]> = { content: [], label: '', noteId: '' }
  reading.inline.push(note)
  note.noteId = `inline-${reading.inline.length}`
  note.content = [readInlines(text, reading)]
  return note.noteId
}

function keyFor(id: string, reading: Reading): { label: string; noteId: string } | null {
  if (reading.definitions.has(keyOf(id))) {
    return { label: labelOf(id, reading), noteId: noteIdFor(id, reading) }
  }
  // In a text without any definition, `[^a-z]` is something else.
  if (reading.definitions.size > 0 || /^\d+$/.test(id)) {
    reading.missing.add(id)
  }
  return null
}

function noteIdFor(id: string, { ids }: Reading): string {
  const known = ids.get(keyOf(id))
  if (known) {
    return known
  }
  const name = keyOf(id)
    .replace(/[^\w.]+/g, '-')
    .slice(0, 40)
  const noteId = `md-${ids.size + 1}-${name}`
  ids.set(keyOf(id), noteId)
  return noteId
}

function labelOf(id: string, { isLabelled }: Reading): string {
  return isLabelled || /^\d{1,4}$/.test(id) ? labelIn(id) : ''
}

function notesOf(reading: Reading, { asLines = false }: Options): FoundNote<Inline[][]>[] {
  const notes = [...reading.definitions.values()].map(({ id, paragraphs, source }) => ({
    content: (asLines ? source : paragraphs).map((line) => readInlines(line, reading)),
    label: labelOf(id, reading),
    noteId: noteIdFor(id, reading),
  }))
  return [...notes, ...reading.inline]
}

/** A list for each heading above definitions; notes in the text belong to the first. */
function listsOf(
  notes: FoundNote<Inline[][]>[],
  headings: Map<number, string>,
  reading: Reading,
): TextFootnotes['lists'] {
  const lists = new Map<number, TextFootnotes['lists'][number]>()
  const [first = -1] = [...reading.definitions.values()].map((one) => headingAbove(one, headings))
  const lineOf = new Map(
    [...reading.definitions.values()].map((one) => [
      noteIdFor(one.id, reading),
      headingAbove(one, headings),
    ]),
  )
  for (const note of notes) {
    const line = lineOf.get(note.noteId) ?? first
    const list = lists.get(line) ?? {
      heading: headings.get(line) ?? '',
      kind: 'footnotes' as const,
      notes: [],
    }
    lists.set(line, { ...list, notes: [...list.notes, note] })
  }
  return [...lists.values()]
}

/** Its line; -1 where there is none. */
function headingAbove({ lines }: Definition, headings: Map<number, string>): number {
  return [...headings.keys()].findLast((line) => line < (lines[0] ?? 0)) ?? -1
}

/** Without the empty lines that stood before the definitions. */
function trimEnd(body: Inline[][]): Inline[][] {
  const last = body.findLastIndex((line) => line.some((one) => !('text' in one) || one.text.trim()))
  return body.slice(0, last + 1)
}
