// The labels of notes as Word prints them: worked out from the order of their marks.
import { childOf, elementsOf, valueOf, type XMLElement } from '../xml/walk.ts'
import { formatNumber, isKnownFormat } from './formatNumber.ts'
import { type NoteKey, type NoteKind, noteKinds, type Numbering } from './types.ts'

export interface NoteLabels {
  labels: Map<NoteKey, string>
  /** Notes whose mark the author typed: it stands before the note as text, too. */
  ownMarks: Set<NoteKey>
  /** Whether numbers begin again on each page, which only a printer knows. */
  restartsByPage: boolean
  unknownFormats: string[]
}

interface Section {
  properties: undefined | XMLElement
  references: XMLElement[]
}

/** @param document without what is not printed; a mark of its own is in the attribute `mark` */
export function labelNotes(document: XMLElement, settings: null | XMLElement): NoteLabels {
  const sections = sectionsOf(document)
  const found: NoteLabels = {
    labels: new Map(),
    ownMarks: new Set(),
    restartsByPage: false,
    unknownFormats: [],
  }
  for (const kind of noteKinds) {
    labelKind(kind, sections, settings, found)
  }
  return found
}

function labelKind(
  kind: NoteKind,
  sections: Section[],
  settings: null | XMLElement,
  found: NoteLabels,
): void {
  let next: null | number = null
  for (const { properties, references } of sections) {
    const numbering = readNumbering(kind, settings, properties)
    const own = references.filter(({ name }) => name === `w:${kind}Reference`)
    if (next === null || numbering.restart === 'eachSect') {
      next = numbering.start
    }
    remark(numbering, own.length, found)
    for (const reference of own) {
      next += label(kind, reference, formatNumber(next, numbering.format), found)
    }
  }
}

function remark({ format, restart }: Numbering, notes: number, found: NoteLabels): void {
  found.restartsByPage ||= restart === 'eachPage' && notes > 1
  if (notes > 0 && !isKnownFormat(format) && !found.unknownFormats.includes(format)) {
    found.unknownFormats.push(format)
  }
}

/** How many numbers the mark takes: none where it has a mark of its own, or where it is the second of a note. */
function label(
  kind: NoteKind,
  { attributes }: XMLElement,
  number: string,
  { labels, ownMarks }: NoteLabels,
): 0 | 1 {
  const key: NoteKey = `${kind}-${attributes['w:id'] ?? ''}`
  if (labels.has(key)) {
    return 0
  }
  labels.set(key, attributes.mark || number)
  if (attributes.mark) {
    ownMarks.add(key)
    return 0
  }
  return 1
}

/** The properties of a section stand in its last paragraph, or behind all text. */
function sectionsOf(document: XMLElement): Section[] {
  const sections: Section[] = []
  let references: XMLElement[] = []
  for (const one of marksIn(document)) {
    if (one.name === 'w:sectPr') {
      sections.push({ properties: one, references })
      references = []
    } else {
      references.push(one)
    }
  }
  return references.length > 0 ? [...sections, { properties: undefined, references }] : sections
}

function* marksIn(parent: XMLElement): Generator<XMLElement> {
  const section = childOf(childOf(parent, 'w:pPr'), 'w:sectPr')
  for (const element of elementsOf(parent)) {
    const isReference = valueOf(element, 'w:id') !== '' && /noteReference$/.test(element.name)
    if (isReference || (element.name === 'w:sectPr' && parent.name === 'w:body')) {
      yield element
    } else if (element.name !== 'w:pPr') {
      yield* marksIn(element)
    }
  }
  if (section) {
    yield section
  }
}

const usual: Record<NoteKind, Numbering> = {
  endnote: { format: 'lowerRoman', restart: 'continuous', start: 1 },
  footnote: { format: 'decimal', restart: 'continuous', start: 1 },
}

/** What the section says counts more than what the whole document says. */
function readNumbering(
  kind: NoteKind,
  settings: null | XMLElement,
  section: undefined | XMLElement,
): Numbering {
  const given = [section, settings ?? undefined].map((one) => childOf(one, `w:${kind}Pr`))
  const first = (name: string) =>
    given.map((one) => valueOf(childOf(one, name))).find((value) => value !== '')
  const start = Number(first('w:numStart'))
  return {
    format: first('w:numFmt') ?? usual[kind].format,
    restart: first('w:numRestart') ?? usual[kind].restart,
    start: Number.isInteger(start) && start > 0 && start < 100_000 ? start : usual[kind].start,
  }
}
