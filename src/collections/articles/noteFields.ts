// The note of an article as a plain text that is read and written with the article: its form has one field for it.
import type { CollectionAfterChangeHook, Field, FieldHook } from 'payload'

import type { Article, Note } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { nobodyField, staffField } from '../../access/rules.ts'
import { documentOf, plainTextOf } from '../../domain/plainNote.ts'
import { refuseStaleWrite } from '../../editing/refuseStaleWrite.ts'
import { slugsOf } from '../../options.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { replaceNote } from '../../workflow/replaceNote.ts'

/** What the answer of one article says of its note. */
type OfNote = Pick<Article, 'noteText' | 'noteUpdatedAt'>

/** The document that is answered, and its note: two fields are read of it. */
const read = new WeakMap<object, Promise<Note | null>>()

/** As of `schedule`: not of many articles at once, nor where programs read one. */
function readNote(part: (note: Note | null) => null | string): FieldHook<Article> {
  return async ({ data, findMany, originalDoc, overrideAccess, req }) => {
    const document = originalDoc ?? data
    if (!document?.id || findMany || overrideAccess || !isStaff(req) || (await setsOf(req))) {
      return undefined
    }
    const found = read.get(document) ?? noteOf(req, document.id)
    read.set(document, found)
    return part(await found)
  }
}

const ofNoList = { disableBulkEdit: true, disableListColumn: true, disableListFilter: true }

export const noteFields: Field[] = [
  {
    name: 'noteText',
    type: 'textarea',
    access: { read: staffField },
    admin: { ...ofNoList, components: { Field: 'offprint/client#NoteField' }, description: 'note' },
    hooks: { afterRead: [readNote(textOf)], beforeDuplicate: [() => null] },
    label: 'note',
    virtual: true,
  },
  {
    name: 'noteUpdatedAt',
    type: 'text',
    access: { create: nobodyField, read: staffField },
    admin: {
      ...ofNoList,
      description:
        'When the note was saved last. A write that names it is refused if that has changed.',
      hidden: true,
    },
    hooks: {
      afterRead: [readNote(stampOf)],
      beforeDuplicate: [() => null],
    },
    virtual: true,
  },
]

/**
 * Stores the text as the article's note, by the rules and hooks of notes; an emptied one is deleted, unless it is on the
 * blog: the edit was refused by then. Null is a note with formatting, which stays as it is.
 * @throws StaleWrite where the note is not the one that the write names.
 */
export const writeNote: CollectionAfterChangeHook<Article> = async ({ data, doc, req }) => {
  const { noteText: text, noteUpdatedAt: expected } = data as OfNote
  if (typeof text !== 'string' || (await setsOf(req))) {
    return doc
  }
  const stored = await noteOf(req, doc.id)
  if (text.trim() === (textOf(stored) ?? Number.NaN)) {
    return { ...doc, ...answerOf(stored) }
  }
  if (stored && expected !== undefined && expected !== stampOf(stored)) {
    const named = expected ? new Date(expected).getTime() : 0
    await refuseStaleWrite(req, {
      id: stored.id,
      collection: slugsOf(req.payload).notes,
      expected: named,
    })
  }
  const body = text.trim() === '' ? null : documentOf(text)
  return { ...doc, ...answerOf(await replaceNote(req, doc.id, { body, stored })) }
}

function answerOf(note: Note | null): OfNote {
  return { noteText: textOf(note), noteUpdatedAt: stampOf(note) }
}

function stampOf(note: Note | null): null | string {
  return note && new Date(note.updatedAt).toISOString()
}

function textOf(note: Note | null): null | string {
  return note ? plainTextOf(note.body) : ''
}
