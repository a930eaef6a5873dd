// What footnotes show, which are orphans, and how they travel.
import { describe, expect, it } from 'vitest'

import {
  checkFootnote,
  checkFootnoteList,
  checkReference,
} from '../../../src/document/footnotes/checkFootnotes.ts'
import { findOrphans } from '../../../src/document/footnotes/collectFootnotes.ts'
import { copyNotes, mergeNotes } from '../../../src/document/footnotes/copyNotes.ts'
import { newNoteId } from '../../../src/document/footnotes/newNoteId.ts'
import { numberFootnotes } from '../../../src/document/footnotes/numberFootnotes.ts'
import { documentOf } from '../../helpers/sketch.ts'

/** What a list with these printed labels shows: its notes are a, b, c …, and x, y, z were added. */
function numbersOf(labels: string, text: string, numbering?: string): string {
  const printed = labels.split(' ').map((label, index) => `${'abcd'[index]}:${label}`)
  const order = text.match(/\w/g) ?? []
  const added = order.filter((id) => 'xyz'.includes(id))
  const keys = [...printed, ...added].toSorted(
    (one, other) => placeIn(order, one) - placeIn(order, other),
  )
  const notes = Object.fromEntries(keys.map((key) => [key, '']))
  const document = documentOf({ lists: [notes], text: [text] })
  Object.assign(document.root.children[1] ?? {}, numbering ? { numbering } : {})
  const { shown } = numberFootnotes(document)
  return [...order, ...'abcd'.slice(0, printed.length)]
    .filter((id, index, all) => all.indexOf(id) === index)
    .map((id) => `${id}=${shown.get(id)}`)
    .join(' ')
}

function placeIn(order: string[], key: string): number {
  const place = order.indexOf(key.charAt(0))
  return place < 0 ? order.length : place
}

function shownIn(document: unknown) {
  return Object.fromEntries(numberFootnotes(document).shown)
}

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

  it.each([
    ['1 2 3', '^x ^a ^b ^c', 'x=1 a=2 b=3 c=4'],
    ['1 2 3', '^a ^b ^x ^y ^c', 'a=1 b=2 x=3 y=4 c=5'],
    ['1 2 3', '^a ^b ^c ^x', 'a=1 b=2 c=3 x=4'],
    ['[1] [2] [3]', '^a ^x ^b ^c', 'a=[1] x=[2] b=[3] c=[4]'],
    ['* 1 2', '^a ^x ^b ^c', 'a=* x=1 b=2 c=3'],
    ['1 2 3', '^a ^x ^b', 'a=1 x=2 b=3 c=4'],
  ])('follow the text if the printed ones are %s: %s', (labels, text, expected) => {
    expect(numbersOf(labels, text)).toBe(expected)
  })

  it.each([
    ['a number between, where there is room', '1 3 7', '^a ^x ^b ^y ^c', 'a=1 x=2 b=3 y=4 c=7'],
    [
      'a letter more, where there is none',
      '1 2 4',
      '^a ^x ^y ^b ^z ^c',
      'a=1 x=1a y=1b b=2 z=3 c=4',
    ],
    ['the number after the last one', '2 5 9', '^a ^b ^c ^x', 'a=2 b=5 c=9 x=10'],
    ['a letter before the first one', '1 1 2', '^x ^a ^b ^c', 'x=a1 a=1 b=1 c=2'],
    ['a place in another order', '3 1 2', '^a ^x ^b ^c', 'a=3 x=3a b=1 c=2'],
    ['a place in a list that begins later', '5 6 7', '^a ^x ^b ^c', 'a=5 x=5a b=6 c=7'],
    ['a number behind a letter', 'a b c', '^a ^x ^b ^c', 'a=a x=a1 b=b c=c'],
    ['a number behind a roman one', 'i ii iii', '^a ^b ^x ^c', 'a=i b=ii x=ii1 c=iii'],
    ['brackets as the note before', '[1] [3] [4]', '^a ^b ^x ^c', 'a=[1] b=[3] x=[3a] c=[4]'],
    ['what no other note has', '1 2 2a 4', '^a ^b ^x ^c ^d', 'a=1 b=2 x=3 c=2a d=4'],
    ['a plain number beside marks such as *', '* † ‡', '^a ^x ^b ^c ^y', 'a=* x=1 b=† c=‡ y=2'],
  ])('give a note between printed labels %s: %s in %s', (_, labels, text, expected) => {
    expect(numbersOf(labels, text)).toBe(expected)
  })

  it.each([
    ['text', '1 3 4', '^a ^b ^c', 'a=1 b=2 c=3'],
    ['text', '2 1 3', '^a ^x ^b ^c', 'a=1 x=2 b=3 c=4'],
    ['printed', '1 2 3', '^a ^x ^b ^c', 'a=1 x=1a b=2 c=3'],
    ['nonsense', '1 3 4', '^a ^b ^c', 'a=1 b=3 c=4'],
  ])('follow the list with numbering %s: %s in %s', (numbering, labels, text, expected) => {
    expect(numbersOf(labels, text, numbering)).toBe(expected)
  })

  it('are separate for each list with printed numbers, and common for those without labels', () => {
    const lists: Record<string, string>[] = [
      { 'a:1': '', 'b:2': '', x: '' },
      { 'c:1': '', 'd:2': '' },
      { e: '' },
      { f: '' },
    ]
    expect(shownIn(documentOf({ lists, text: ['^a^x^b^f^c^d^e'] }))).toEqual({
      a: '1',
      b: '3',
      c: '1',
      d: '2',
      e: '5',
      f: '4',
      x: '2',
    })
  })

  it('omit a removed note, and the notes that only it refers to', () => {
    const document = documentOf({ lists: [{ a: 'A^b', b: 'B', c: 'C' }], text: ['^c'] })
    const notes = document.root.children[1]?.children ?? []
    for (const note of notes.slice(0, 2)) {
      Object.assign(note, { removedMarks: [] })
    }
    expect(shownIn(document)).toEqual({ c: '1' })
    expect(findOrphans(document)).toEqual({ notesWithoutRef: [], refsWithoutNote: [] })
  })

  it('include the number of references of each note', () => {
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
  ])('are none for %j', (stored) => {
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

  it('do not include a note that another note refers to', () => {
    const document = documentOf({ lists: [{ a: '^b', b: '' }], text: ['^a'] })
    expect(findOrphans(document)).toEqual({ notesWithoutRef: [], refsWithoutNote: [] })
  })

  it.each([null, 'x', { root: { children: 'no' } }])('are none for %j', (stored) => {
    expect(findOrphans(stored)).toEqual({ notesWithoutRef: [], refsWithoutNote: [] })
  })
})

describe('copied notes', () => {
  const source = documentOf({ lists: [{ a: 'A^c', b: 'B' }, { c: 'C^a' }], text: ['^a', '^b'] })
  const ids = (notes: { noteId: string }[]) => notes.map(({ noteId }) => noteId)

  it('are those that the fragment refers to, and those that they refer to', () => {
    expect(ids(copyNotes([source.root.children[0]], source))).toEqual(['a', 'c'])
  })

  it('do not include those in the fragment', () => {
    const fragment = [source.root.children[0], source.root.children[2]]
    expect(ids(copyNotes(fragment, source))).toEqual(['c'])
  })

  it('are none for a fragment that is not a list of nodes', () => {
    expect(copyNotes('x', source)).toEqual([])
    expect(copyNotes([source.root.children[0]], null)).toEqual([])
  })

  it('get new ids only if another note has theirs', () => {
    const target = documentOf({ lists: [{ a: 'Other', c: 'C^a' }], text: ['^a^c'] })
    const carried = copyNotes([source.root.children[0]], source)
    const settled = mergeNotes(carried, target, { newId: () => 'fresh', sameDocument: false })
    expect(settled.notes.map(({ note, oldId }) => [oldId, note.noteId])).toEqual([['a', 'fresh']])
    expect([...settled.renamed]).toEqual([['a', 'fresh']])
  })
})

describe('the validation of a stored footnote', () => {
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
  ])('returns %j', (verdict, expected) => {
    expect(verdict).toBe(expected)
  })
})

it('creates unique ids that are safe in an address', () => {
  const ids = Array.from({ length: 1000 }, newNoteId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every((id) => /^n[a-z0-9]{10}$/.test(id))).toBe(true)
})
