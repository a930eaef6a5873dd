// Fields: `{ NOTEREF _Ref1 \f }` repeats the mark of a note. Instructions of fields are not printed.
import type { NoteKey } from '../notes/types.ts'
import type { Field, SimplifyContext } from './types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { descendants, make, valueOf, type XMLElement } from '../xml/walk.ts'

/** Fields within each other: people nest two or three. */
const deepest = 50

/** A mark stands in a few bookmarks at most. */
const mostBookmarks = 100

/** @throws SourceUnreadable for more fields within each other than any program writes */
export function changeField(type: string, context: SimplifyContext): void {
  const { fields } = context
  const field = fields.at(-1)
  if (type === 'begin') {
    if (fields.length >= deepest) {
      throw new SourceUnreadable('source-fields')
    }
    fields.push({ instruction: '', isDone: false, isInstruction: true })
  } else if (type === 'end') {
    fields.pop()
  } else if (field) {
    field.isInstruction = false
    field.note = noteKeyOf(field.instruction, context)
  }
}

/**
 * What the converter reads of a link: it takes the switches for a part of the address, as in `HYPERLINK "…" \\o "tip"`.
 * Links within the document are text.
 */
export function linkInstruction(instruction: string): null | string {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))/i.exec(instruction) ?? []
  const address = quoted ?? bare
  const place = /\\l\s+"([^"]+)"/i.exec(instruction)?.[1]
  return address === undefined ? null : `HYPERLINK "${address}${place ? `#${place}` : ''}"`
}

export function isInInstruction({ fields }: SimplifyContext): boolean {
  return fields.some(({ isInstruction }) => isInstruction)
}

/** The field around the text that repeats a mark. */
export function repeatingField({ fields }: SimplifyContext): Field | undefined {
  return fields.find(({ note }) => note !== undefined)
}

/** The mark that a field repeats; "see note 5" in the text, without the switch `\f`, stays text. */
export function noteOfInstruction(
  instruction: string,
  context: SimplifyContext,
): undefined | XMLElement {
  const key = noteKeyOf(instruction, context)
  return key && referenceTo(key)
}

export function referenceTo(key: NoteKey): XMLElement {
  const [, kind = '', id = ''] = /^(\w+)-(.*)$/.exec(key) ?? []
  return make(`w:${kind}Reference`, { 'w:id': id })
}

/** Marks that notes repeat are text. */
function noteKeyOf(
  instruction: string,
  { isOfNotes, noteOfBookmark }: SimplifyContext,
): NoteKey | undefined {
  const [name = '', bookmark = '', ...switches] = instruction.trim().split(/\s+/)
  const isMark = name.toUpperCase() === 'NOTEREF' && switches.includes(String.raw`\f`)
  return isMark && !isOfNotes ? noteOfBookmark.get(bookmark.replaceAll('"', '')) : undefined
}

/** The notes whose marks stand in a bookmark. */
export function findBookmarkedNotes(document: XMLElement): Map<string, NoteKey> {
  const open = new Map<string, string>()
  const found = new Map<string, NoteKey>()
  for (const element of descendants(document)) {
    const id = valueOf(element, 'w:id')
    const kind = /^w:(footnote|endnote)Reference$/.exec(element.name)?.[1]
    if (element.name === 'w:bookmarkStart' && open.size < mostBookmarks) {
      open.set(id, valueOf(element, 'w:name'))
    } else if (element.name === 'w:bookmarkEnd') {
      open.delete(id)
    } else if (kind) {
      for (const name of open.values()) {
        found.set(name, `${kind as 'endnote' | 'footnote'}-${id}`)
      }
    }
  }
  return found
}
