import { describe, expect, it } from 'vitest'

import {
  differencesOf,
  mergeValues,
  proposedChoice,
} from '../../../../src/admin/forms/mergeValues.ts'
import { isSameValue } from '../../../../src/admin/forms/sameValue.ts'

function text(words: string, more = {}) {
  return {
    type: 'paragraph',
    children: [{ type: 'text', format: 0, text: words, version: 1, ...more }],
    version: 1,
  }
}
function mark(noteId: string) {
  return { type: 'footnote-ref', label: '', noteId, version: 1 }
}
function note(noteId: string, words: string) {
  return {
    type: 'footnote',
    children: [text(words)],
    label: '',
    noteId,
    version: 1,
  }
}
function notes(...children: object[]) {
  return { type: 'footnotes', children, label: '', version: 1 }
}
function body(...children: object[]) {
  return { root: { type: 'root', children, version: 1 } }
}
const one = text('one')
const two = text('two')
const three = text('three')

describe('for two versions of a field', () => {
  it.each([
    ['mine', 'old', 'mine', 'old', 'mine'],
    ['theirs', 'old', 'old', 'theirs', 'theirs'],
    ['the same', 'old', 'new', 'new', 'new'],
    ['an emptied one of mine', 'old', null, 'old', null],
    ['an emptied one of theirs', 'old', 'old', null, null],
  ])('%s is proposed (%s, %s, %s)', (_, base, mine, theirs, merged) => {
    const versions = { base: { title: base }, mine: { title: mine }, theirs: { title: theirs } }
    expect(mergeValues(['title'], versions)).toEqual({ title: merged })
  })

  it.each([
    ['both changed it', { title: 'old' }],
    ['the base version is unknown', null],
  ])('none is proposed if %s, and what is stored stays', (_, base) => {
    const versions = { base, mine: { title: 'mine' }, theirs: { title: 'theirs' } }
    const changes = differencesOf(['title'], versions)
    expect(changes).toEqual([{ by: 'both', path: 'title' }])
    expect(changes.map(proposedChoice)).toEqual([null])
    expect(mergeValues(['title'], versions)).toEqual({ title: 'theirs' })
    expect(mergeValues(['title'], versions, { title: 'mine' })).toEqual({ title: 'mine' })
  })

  it('the chosen one is used, also within a group', () => {
    const versions = {
      base: { terms: { embargoDays: 1, excerptWords: 1 } },
      mine: { terms: { embargoDays: 2, excerptWords: 2 } },
      theirs: { terms: { embargoDays: 3, excerptWords: 1 } },
    }
    const paths = ['terms.embargoDays', 'terms.excerptWords']
    expect(mergeValues(paths, versions, { 'terms.embargoDays': 'theirs' })).toEqual({
      terms: { embargoDays: 3, excerptWords: 2 },
    })
  })

  it('for a field without a choice the changed one is used', () => {
    const versions = {
      base: { hidden: 1, other: 1 },
      mine: { hidden: 2, other: 1 },
      theirs: { hidden: 1, other: 3 },
    }
    expect(mergeValues([], versions)).toEqual({ hidden: 2, other: 3 })
  })
})

describe('equal values', () => {
  it.each([
    [null, undefined],
    ['', null],
    [false, null],
    [[{ author: 'x', inferred: false }], [{ author: 'x', inferred: null }]],
    [[], undefined],
    [[{ id: 'a', name: 'x' }], [{ id: 'b', name: 'x' }]],
    [body(text('x')), body(text('x', { detail: 0, mode: 'normal', style: '' }))],
    [{ mode: null }, undefined],
  ])('%j equals %j', (left, right) => {
    expect(isSameValue(left, right)).toBe(true)
  })

  it.each([
    [false, true],
    [0, null],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [body(text('x')), body(text('x', { format: 1 }))],
  ])('%j does not equal %j', (left, right) => {
    expect(isSameValue(left, right)).toBe(false)
  })
})

describe('a document that both changed', () => {
  const merge = (base: object, mine: object, theirs: object) => {
    const versions = { base: { body: base }, mine: { body: mine }, theirs: { body: theirs } }
    const [change] = differencesOf(['body'], versions)
    return { body: mergeValues(['body'], versions).body, choice: change && proposedChoice(change) }
  }

  it('has both changes if they are in different paragraphs', () => {
    const mine = body(text('one, mine'), two, three)
    const theirs = body(one, two, text('three, theirs'))
    expect(merge(body(one, two, three), mine, theirs)).toEqual({
      body: body(text('one, mine'), two, text('three, theirs')),
      choice: 'both',
    })
  })

  it('has both paragraphs that were added at the same position, theirs first', () => {
    const mine = body(one, text('mine'))
    const theirs = body(one, text('theirs'))
    expect(merge(body(one), mine, theirs).body).toEqual(body(one, text('theirs'), text('mine')))
  })

  it('has an identical change once', () => {
    const mine = body(text('same'), two, text('mine'))
    const theirs = body(text('same'), two)
    expect(merge(body(one, two), mine, theirs).body).toEqual(body(text('same'), two, text('mine')))
  })

  it('needs a choice if both changed the same paragraph', () => {
    const mine = body(text('one, mine'), two)
    const theirs = body(text('one, theirs'), two)
    const result = merge(body(one, two), mine, theirs)
    expect(result).toEqual({ body: theirs, choice: null })
  })

  it('needs a choice if one deleted a paragraph that the other changed', () => {
    const mine = body(text('one, mine'), two)
    expect(merge(body(one, two), mine, body(two)).choice).toBeNull()
  })

  it('has the notes of both', () => {
    const base = body(one, two, notes(note('a', 'first')))
    const mine = body(
      { ...one, children: [mark('a'), mark('m')] },
      two,
      notes(note('a', 'first'), note('m', 'mine')),
    )
    const theirs = body(
      one,
      { ...two, children: [mark('t')] },
      notes(note('a', 'first'), note('t', 'theirs')),
    )
    expect(merge(base, mine, theirs).body).toEqual(
      body(
        { ...one, children: [mark('a'), mark('m')] },
        { ...two, children: [mark('t')] },
        notes(note('a', 'first'), note('t', 'theirs'), note('m', 'mine')),
      ),
    )
  })

  it('needs a choice if a reference of mine would lose its note', () => {
    const marked = { ...one, children: [mark('a')] }
    const base = body(marked, two, notes(note('a', 'first')))
    const mine = body(marked, { ...two, children: [mark('a')] }, notes(note('a', 'first')))
    expect(merge(base, mine, body({ ...one, children: [] }, two)).choice).toBeNull()
  })
})
