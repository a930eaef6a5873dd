// What footnotes show, which are orphans, and how they travel.
import { describe, expect, it } from 'vitest'

import {
  checkFootnote,
  checkFootnoteList,
  checkReference,
} from '../../../src/footnotes/checkFootnotes.ts'
import { findOrphans } from '../../../src/footnotes/findOrphans.ts'
import { newNoteId } from '../../../src/footnotes/newNoteId.ts'
import { numberFootnotes } from '../../../src/footnotes/numberFootnotes.ts'
import { settleNotes, takeNotesAlong } from '../../../src/footnotes/takeNotesAlong.ts'
import { documentOf } from './footnoteEditor.ts'

const shownIn = (document: unknown) => Object.fromEntries(numberFootnotes(document).shown)

describe('numbers', () => {
  it.each([
    ['in the order of the text, not of the list', ['^b^a'], [{ a: '', b: '' }], { a: '2', b: '1' }],
    [
      'one number for a note that is referred to twice',
      ['^a^b^a'],
      [{ a: '', b: '' }],
      { a: '1', b: '2' },
    ],
    ['printed labels as they are', ['^a^b'], [{ 'a:x': '', 'b:[2]': '' }], { a: 'x', b: '[2]' }],
    [
      'the next free number beside printed ones',
      ['^n^a^b^m'],
      [{ 'a:1': '', 'b:[2]': '', m: '', n: '' }],
      { a: '1', b: '[2]', m: '4', n: '3' },
    ],
    ['two lists', ['^a^one'], [{ 'a:a': '' }, { 'one:1': '' }], { a: 'a', one: '1' }],
    ['notes that nothing refers to last', ['^b'], [{ a: '', b: '' }], { a: '2', b: '1' }],
    ['? for a reference without a note', ['^a^gone'], [{ a: '' }], { a: '1', gone: '?' }],
    [
      'marks in notes after those in the text',
      ['^a^b'],
      [{ a: '^c', b: '', c: '' }],
      { a: '1', b: '2', c: '3' },
    ],
  ])('are %s', (_, text, lists, expected) => {
    expect(shownIn(documentOf({ lists, text } as never))).toEqual(expected)
  })

  it('count the references of each note', () => {
    const { references } = numberFootnotes(documentOf({ lists: [{ a: '' }], text: ['^a', '^a^x'] }))
    expect(Object.fromEntries(references)).toEqual({ a: 2, x: 1 })
  })

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { root: null },
    { root: { children: [null, 'x', {}] } },
  ])('are none in %j', (stored) => {
    expect(shownIn(stored)).toEqual({})
  })
})

describe('orphans', () => {
  it('are references without a note, and notes without a reference, each once', () => {
    const document = documentOf({
      lists: [{ a: '', 'lost:9': '' }, { b: '' }],
      text: ['^a^b^gone^gone'],
    })
    expect(findOrphans(document)).toEqual({
      notesWithoutRef: [{ label: '9', noteId: 'lost' }],
      refsWithoutNote: [{ label: '', noteId: 'gone' }],
    })
  })

  it('are none where a note is referred to from a note', () => {
    const document = documentOf({ lists: [{ a: '^b', b: '' }], text: ['^a'] })
    expect(findOrphans(document)).toEqual({ notesWithoutRef: [], refsWithoutNote: [] })
  })

  it.each([null, 'x', { root: { children: 'no' } }])('are none in %j', (stored) => {
    expect(findOrphans(stored)).toEqual({ notesWithoutRef: [], refsWithoutNote: [] })
  })
})

describe('notes taken along', () => {
  const source = documentOf({ lists: [{ a: 'A^c', b: 'B' }, { c: 'C^a' }], text: ['^a', '^b'] })
  const ids = (notes: { noteId: string }[]) => notes.map(({ noteId }) => noteId)

  it('are those that the fragment refers to, and that those refer to', () => {
    expect(ids(takeNotesAlong([source.root.children[0]], source))).toEqual(['a', 'c'])
  })

  it('are not those that the fragment holds itself', () => {
    const fragment = [source.root.children[0], source.root.children[2]]
    expect(ids(takeNotesAlong(fragment, source))).toEqual(['c'])
  })

  it('are none of a fragment that is no list of nodes', () => {
    expect(takeNotesAlong('x', source)).toEqual([])
    expect(takeNotesAlong([source.root.children[0]], null)).toEqual([])
  })

  it('get new ids only where another note has theirs', () => {
    const target = documentOf({ lists: [{ a: 'Other', c: 'C^a' }], text: ['^a^c'] })
    const carried = takeNotesAlong([source.root.children[0]], source)
    const settled = settleNotes(carried, target, { newId: () => 'fresh', sameDocument: false })
    expect(settled.notes.map(({ note, oldId }) => [oldId, note.noteId])).toEqual([['a', 'fresh']])
    expect([...settled.renamed]).toEqual([['a', 'fresh']])
  })
})

describe('the check of a stored footnote', () => {
  const note = { type: 'footnote', children: [], label: '', noteId: 'a' }

  it.each([
    [checkReference({ label: '1', noteId: 'a' }), true],
    [checkReference({ noteId: 'a' }), true],
    [checkReference({ label: '1' }), 'A reference needs a noteId.'],
    [checkReference({ noteId: ' ' }), 'A reference needs a noteId.'],
    [checkReference({ label: 1, noteId: 'a' }), "A reference's label must be text."],
    [
      checkReference({ label: 'x'.repeat(41), noteId: 'a' }),
      "A reference's label has more than 40 characters.",
    ],
    [checkFootnote(note, documentOf({ lists: [{ a: '' }], text: [] })), true],
    [checkFootnote({ ...note, children: null }, null), 'Footnote a has no paragraphs.'],
    [
      checkFootnote(note, documentOf({ lists: [{ a: '' }, { a: '' }], text: [] })),
      'Two footnotes have the id a.',
    ],
    [checkFootnoteList({ children: [note] }), true],
    [
      checkFootnoteList({ children: [{ type: 'paragraph' }] }),
      'A list of footnotes holds nothing but footnotes.',
    ],
    [checkFootnoteList({}), 'A list of footnotes holds footnotes.'],
  ])('says %j', (verdict, expected) => {
    expect(verdict).toBe(expected)
  })
})

it('makes ids that are safe in an address, and do not meet', () => {
  const ids = Array.from({ length: 1000 }, newNoteId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every((id) => /^n[a-z0-9]{10}$/.test(id))).toBe(true)
})
