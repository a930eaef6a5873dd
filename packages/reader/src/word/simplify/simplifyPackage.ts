// The parts of a Word file that hold its text, simplified, with the labels of its notes.
import type { Part, WordPackage } from '../package/readPackage.ts'
import type { SimplifyContext, WordLoss } from './types.ts'

import { maxNotes } from '../../document/notes/types.ts'
import { SourceUnreadable } from '../../errors.ts'
import { labelNotes, type NoteLabels } from '../notes/labelNotes.ts'
import { type NoteKey, type NoteKind, noteKinds } from '../notes/types.ts'
import { findContents } from '../package/findContents.ts'
import { readStyles } from '../package/readStyles.ts'
import { childrenOf, descendants, textIn, valueOf, type XMLElement } from '../xml/walk.ts'
import { findBookmarkedNotes } from './fields.ts'
import { findIndented } from './indents.ts'
import { numberItems } from './numberItems.ts'
import { simplifyPart } from './simplify.ts'
import { simplifyNumbering } from './simplifyNumbering.ts'

type SimplifiedPart = Pick<Part, 'relations' | 'root'>

export interface SimplifiedWord extends NoteLabels {
  document: SimplifiedPart
  endnotes: null | SimplifiedPart
  footnotes: null | SimplifiedPart
  losses: WordLoss[]
  marksWithoutNote: number
  /** The words of notes that nothing refers to. */
  notesWithoutMark: string[]
  numbering: null | XMLElement
}

export function simplifyPackage(word: WordPackage): SimplifiedWord {
  const notes = new Set([
    ...noteKeys(word.endnotes, 'endnote'),
    ...noteKeys(word.footnotes, 'footnote'),
  ])
  if (notes.size > maxNotes) {
    throw new SourceUnreadable('source-document-notes', { count: String(maxNotes) })
  }
  const context = newContext(word, notes)
  context.noteOfBookmark = findBookmarkedNotes(word.document.root)
  const simplified = (part: null | Part) => part && simplifyOne(part, context)
  const document = simplifyOne(word.document, context)
  refuseLong(document.root)
  context.isOfNotes = true
  const endnotes = simplified(word.endnotes)
  const footnotes = simplified(word.footnotes)
  return {
    document,
    endnotes,
    footnotes,
    notesWithoutMark: wordsWithoutMark(word, [footnotes, endnotes]),
    numbering: simplifyNumbering(word.numbering, word.styles),
    ...labelNotes(document.root, word.settings),
    losses: [...context.losses],
    marksWithoutNote: context.marksWithoutNote,
  }
}

/** What an editor, and the converter, can hold. A book has some 5,000 paragraphs. */
const most = { marks: 5000, paragraphs: 10_000, runs: 30_000 }

function refuseLong(root: XMLElement): void {
  const counts = { marks: 0, paragraphs: 0, runs: 0 }
  for (const { name } of descendants(root)) {
    counts.paragraphs += name === 'w:p' ? 1 : 0
    counts.runs += name === 'w:r' ? 1 : 0
    counts.marks += /noteReference$/.test(name) ? 1 : 0
  }
  if (counts.marks > most.marks || counts.paragraphs > most.paragraphs || counts.runs > most.runs) {
    throw new SourceUnreadable('source-document-long')
  }
}

function simplifyOne(part: Part, context: SimplifyContext): SimplifiedPart {
  context.relations = part.relations
  context.fields = []
  return { relations: part.relations, root: simplifyPart(part.root, context) }
}

/** Where the mark was deleted, its note is deleted, too. */
function wordsWithoutMark(word: WordPackage, parts: (null | SimplifiedPart)[]): string[] {
  const used = new Set(
    [...descendants(word.document.root)].flatMap((one) => {
      const kind = /^w:(footnote|endnote)Reference$/.exec(one.name)?.[1]
      return kind ? [`${kind}-${valueOf(one, 'w:id')}`] : []
    }),
  )
  return noteKinds.flatMap((kind, index) =>
    notesIn(parts[index] ?? null, kind)
      .filter((note) => !used.has(`${kind}-${valueOf(note, 'w:id')}`))
      .map((note) => textIn(note).trim())
      .filter(Boolean),
  )
}

/** Lines that separate the notes from the text are stored as notes, too. */
function notesIn(part: null | SimplifiedPart, kind: NoteKind): XMLElement[] {
  return (part ? childrenOf(part.root, `w:${kind}`) : []).filter(
    (note) => !/eparator|Notice/.test(valueOf(note, 'w:type')),
  )
}

function noteKeys(part: null | Part, kind: NoteKind): NoteKey[] {
  return notesIn(part, kind).map((note): NoteKey => `${kind}-${valueOf(note, 'w:id')}`)
}

function newContext(
  { document, numbering, styles: own }: WordPackage,
  notes: Set<NoteKey>,
): SimplifyContext {
  const styles = readStyles(own)
  return {
    contents: findContents(document.root, styles),
    controlRole: null,
    fields: [],
    isBehindItem: false,
    isIndented: findIndented(document.root, styles),
    isOfNotes: false,
    losses: new Set(),
    marksWithoutNote: 0,
    noteOfBookmark: new Map(),
    notes,
    numberItem: numberItems(numbering),
    openMark: null,
    relations: new Map(),
    role: null,
    styles,
  }
}
