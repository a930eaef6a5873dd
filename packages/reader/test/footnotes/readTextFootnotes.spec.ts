// Footnotes of plain text: a list of notes, and marks that belong to it.
import { describe, expect, it } from 'vitest'

import type { Inline } from '../../src/document/notes/types.ts'

import { findLooseMarks } from '../../src/footnotes/findLooseMarks.ts'
import { readTextFootnotes } from '../../src/footnotes/readTextFootnotes.ts'

function read(text: string) {
  const found = readTextFootnotes(text)
  if (found === null || found === 'too-many') {
    return found
  }
  const show = (line: Inline[]) =>
    line.map((one) => ('text' in one ? one.text : `{${one.label}}`)).join('')
  return {
    body: found.body.map(show),
    lists: found.lists.map(({ heading, kind, notes }) => ({
      heading,
      kind,
      notes: notes.map(({ content, label }) => `${label}: ${content.map(show).join('|')}`),
    })),
    unpaired: found.unpaired,
  }
}

const two = ['1: Harbour log, 1921', '2: Private letter']

describe('a list of notes', () => {
  it.each([
    [
      'brackets',
      'It rose.[1] It fell.[2]',
      '[1] Harbour log, 1921\n[2] Private letter',
      '',
      'footnotes',
    ],
    [
      'raised digits',
      'It rose.¹ It fell.²',
      '¹ Harbour log, 1921\n² Private letter',
      '',
      'footnotes',
    ],
    [
      'digits behind words',
      'It rose.1 It fell.2',
      '1. Harbour log, 1921\n2. Private letter',
      '',
      'footnotes',
    ],
    [
      'a heading',
      'It rose.[1] It fell.[2]',
      'Endnotes:\n1. Harbour log, 1921\n2. Private letter',
      'Endnotes',
      'endnotes',
    ],
  ])('with %s', (_, text, notes, heading, kind) => {
    expect(read(`${text}\n\nMore of it.\n\n${notes}`)).toEqual({
      body: ['It rose.{1} It fell.{2}', '', 'More of it.'],
      lists: [{ heading, kind, notes: two }],
      unpaired: { marks: [], notes: [] },
    })
  })

  it('is none without marks, whatever its numbers', () => {
    expect(read('To buy in 2 shops:\n\n1. Milk\n2. Eggs')).toBeNull()
    expect(
      read('Nothing refers to them.\n\nReferences\n1. Harbour log\n2. Private letter'),
    ).toBeNull()
  })

  it('leaves a note that nothing refers to in the text, and names it and a mark without a note', () => {
    const notes = '[1] Harbour log\n[2] Private letter\n[3] Third'
    expect(read(`It rose.[1] It fell.[2] Again.[7]\n\n${notes}`)).toMatchObject({
      body: ['It rose.{1} It fell.{2} Again.[7]', '', '[3] Third'],
      unpaired: { marks: ['7'], notes: ['3'] },
    })
  })

  it('may be referred to again', () => {
    expect(read('It rose.[1] It fell.[1]\n\n[1] Harbour log')).toMatchObject({
      body: ['It rose.{1} It fell.{1}'],
    })
  })
})

it.each([
  ['The tide rose.[1] It fell.[2]', ['1', '2']],
  ['From the middle.⁷ And on.⁸', ['7', '8']],
  ['A field of 40 km² and 3 m².', []],
  ['Printed.[19] Later.[3]', []],
  ['An array[0] or [1].', []],
])('finds the marks of %j', (text, marks) => {
  expect(findLooseMarks(text)).toEqual(marks)
})
