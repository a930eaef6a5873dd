// Where the markers of notes are found, and where digits and letters are left alone.
import { describe, expect, it } from 'vitest'

import type { Footnote } from '../../src/text/words/types.ts'

import { placeMarkers } from '../../src/text/footnotes/placeMarkers.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'
import { printedText } from './printed.ts'

function notes(labels: string[], texts: Record<string, string> = {}): Footnote[] {
  return labels.map((label) => ({
    label,
    lines: [1, 1],
    noteId: label,
    prefix: '',
    text: [texts[label] ?? 'Ibid.'],
  }))
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1))
}

/** The text with each marker in braces. */
function mark(text: string, labels: string[], texts?: Record<string, string>): string {
  const list = notes(labels, texts)
  const vocabulary = toVocabulary([text, ...list.flatMap((note) => note.text)])
  return placeMarkers(text.split('\n'), [list], vocabulary)
    .map((inlines) =>
      inlines.map((inline) => ('text' in inline ? inline.text : `{${inline.printed}}`)).join(''),
    )
    .join('\n')
}

describe('numbers', () => {
  it.each([
    ['a stop', 'It was closed.1 Then', 'It was closed.{1} Then'],
    ['a comma', 'closed,1 and', 'closed,{1} and'],
    ['a semicolon', 'closed;1 it', 'closed;{1} it'],
    ['a curly quotation mark', 'the ‘spoon’.1 Then', 'the ‘spoon’.{1} Then'],
    ['a straight quotation mark', 'the "spoon"1 then', 'the "spoon"{1} then'],
    ['a stop within quotation marks', 'said “no.”1 Then', 'said “no.”{1} Then'],
    ['a bracket', 'the fleet (of nine)1 sailed', 'the fleet (of nine){1} sailed'],
    ['a per cent sign', 'a rise of 45%1 in', 'a rise of 45%{1} in'],
    ['a word', 'the harbour1 (which', 'the harbour{1} (which'],
    ['a year', 'opened in 20181 and', 'opened in 2018{1} and'],
    ['a year with a stop', 'opened in 2018.1 It', 'opened in 2018.{1} It'],
    ['a year with a comma', 'opened in 2018,1 and', 'opened in 2018,{1} and'],
    ['a decade', 'in the 1990s.1 It', 'in the 1990s.{1} It'],
    ['the end of a line', 'the end of it.1', 'the end of it.{1}'],
    ['a dash behind', 'the harbour1 – which', 'the harbour{1} – which'],
  ])('are found after %s', (_what, text, expected) => {
    expect(mark(text, ['1'])).toBe(expected)
  })

  it.each([
    ['a number', 'a fleet of 1 and', '1'],
    ['a decimal', 'the rate of 1.5 and 3.1 per cent', '1'],
    ['thousands', 'a price of 1,200 or 12,001 in all', '1'],
    ['a date', 'on 9/11 and 11/9', '11'],
    ['a service', 'an officer of MI5 who', '5'],
    ['a group', 'the G20 met, and the G7', '20'],
    ['a network', 'a 5G mast', '5'],
    ['an illness', 'since COVID-19 began', '19'],
    ['a share', 'some 45% of them', '45'],
    ['a range', 'pages 34–49 of it', '49'],
    ['a year', 'in 2018 and 1945', '18'],
    ['a time', 'at 21:14 the', '14'],
    ['a number of an issue', 'as in No.12 and vol.12 of it', '12'],
    ['a sum', 'it cost $12 or £12', '12'],
    ['an ordinal', 'the 19th of May', '19'],
    ['an adjective', 'its 20-plus years', '20'],
    ['a short year', 'the summer of ’84 was', '84'],
  ])('ignore %s', (_what, text, label) => {
    expect(mark(text, [label])).toBe(text)
  })

  it('use the order to decide between two positions', () => {
    const text = 'The mast12 fell in the first year.1 A second mast2 stood, and a third was sold.3'
    expect(mark(text, numbers(3))).toBe(
      'The mast12 fell in the first year.{1} A second mast{2} stood, and a third was sold.{3}',
    )
  })

  it('are found only once', () => {
    expect(mark('It sank.1 It rose.2 Again it sank.1', numbers(2))).toBe(
      'It sank.{1} It rose.{2} Again it sank.1',
    )
  })

  it('are found twice in a passage that was pasted twice', () => {
    const passage = 'The toll house at the upper end still stands by the road.1 Its keeper left.'
    expect(mark(`${passage}\n${passage}`, ['1']).match(/\{1\}/gu)).toHaveLength(2)
  })

  it('are found next to each other', () => {
    expect(mark('the minutes,1,2 which', numbers(2))).toBe('the minutes,{1},{2} which')
  })

  it('are found for a hundred notes among dates and amounts', () => {
    const plain = numbers(100).map(
      (n) => `In 19${String(50 + (Number(n) % 40))} they paid ${n} for it and ${n}% more.`,
    )
    const text = plain.map((sentence, index) => sentence + String(index + 1)).join(' ')
    const marked = mark(text, numbers(100))
    expect(marked.match(/\{\d+\}/gu)).toEqual(numbers(100).map((n) => `{${n}}`))
    expect(marked.replace(/\{\d+\}/gu, '')).toBe(plain.join(' '))
  })
})

describe('brackets and raised digits', () => {
  it.each([
    ['in brackets', 'at night [1] when', 'at night{ [1]} when'],
    ['glued brackets', "to the sea.'[1] Then", "to the sea.'{[1]} Then"],
    ['raised', 'at night¹ when', 'at night{¹} when'],
    ['raised behind a stop', 'at night.¹ When', 'at night.{¹} When'],
    ['in round brackets', 'at night(1) when', 'at night{(1)} when'],
    ['a caret', 'at night[^1] when', 'at night{[^1]} when'],
    ['in round brackets behind a guillemet', 'le «pain»(1), puis', 'le «pain»{(1)}, puis'],
    ['in round brackets behind a sentence', 'It was night. (1)', 'It was night. {(1)}'],
  ])('are found %s', (_what, text, expected) => {
    expect(mark(text, ['1'])).toBe(expected)
  })

  it('may be repeated and out of order', () => {
    expect(mark('It sank [1] and rose [2] and sank [1].', numbers(2))).toBe(
      'It sank{ [1]} and rose{ [2]} and sank{ [1]}.',
    )
  })

  it('share one pair of brackets', () => {
    expect(mark('It sank.[1, 2]', numbers(2))).toBe('It sank.{[1}{, 2]}')
  })

  it('ignore an enumeration in parentheses', () => {
    const text = 'There were (1) salt and (2) rope.(1) And so on.(2)'
    expect(mark(text, numbers(2))).toBe('There were (1) salt and (2) rope.{(1)} And so on.{(2)}')
  })

  it('may hold small roman numerals', () => {
    const text = 'It sank.(i) It rose(ii) again. The ship(s) sailed.'
    expect(mark(text, ['i', 'ii', 's'])).toBe(
      'It sank.{(i)} It rose{(ii)} again. The ship(s) sailed.',
    )
  })

  it('ignore sections of laws', () => {
    const text = 'See section 5(1) and subsection (2) of it.'
    expect(mark(text, numbers(2))).toBe(text)
  })

  it('ignore words in brackets', () => {
    const text = 'He said that [the fleet] was [a] ruin.'
    expect(mark(text, numbers(2))).toBe(text)
  })
})

describe('letters', () => {
  it('are found at a word that occurs elsewhere without the letter', () => {
    expect(mark('The Admiralc came. The Admiral went.', ['c'])).toBe(
      'The Admiral{c} came. The Admiral went.',
    )
  })

  it('are found at a word that the note mentions', () => {
    expect(mark('We met the Wardensh there.', ['h'], { h: 'The Wardens kept the gate.' })).toBe(
      'We met the Wardens{h} there.',
    )
  })

  it('are found after a period or a comma', () => {
    expect(mark('It was late.a They had charts,b and rope.', ['a', 'b'])).toBe(
      'It was late.{a} They had charts,{b} and rope.',
    )
  })

  it.each([
    ['an ending', 'They place it. It was placed there.', 'd'],
    ['another word', 'A plan for a plane.', 'e'],
    ['a people', 'Israel and the Israeli fleet.', 'i'],
    ['a plural', 'One port of nine ports.', 's'],
    ['an abbreviation', 'At 9 a.m. and, e.g. at ten.', 'm'],
    ['a whole word', 'Data and agenda and a sofa.', 'a'],
  ])('ignore %s', (_what, text, letter) => {
    expect(mark(text, [letter])).toBe(text)
  })

  it('may be combined with numbers, each list in its order', () => {
    const lists = [notes(['a', 'b']), notes(['1', '2'])]
    const text = 'The Survey Officea was cold.1 The Survey Office had charts,b all signed.2'
    const inlines = placeMarkers([text], lists, toVocabulary([text]))[0] ?? []
    expect(inlines.flatMap((inline) => ('label' in inline ? [inline.label] : []))).toEqual([
      'a',
      '1',
      'b',
      '2',
    ])
    expect(printedText(inlines)).toBe(text)
  })
})
