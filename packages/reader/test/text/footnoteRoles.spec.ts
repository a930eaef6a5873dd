// What the roles of lines say of lists of footnotes, and what they do not.
import { describe, expect, it } from 'vitest'

import type { RawArticle } from '../../src/text/lines/lineRoles.ts'

import { readPieces } from '../../src/text/parseText.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'

type Roled = RawArticle['lines'][number]['role']

/** The labels of each list, each with the lines that refer to it; and what is left of the text. */
function read(...roled: [Roled, string][]) {
  const lines = roled.map(([role, text], at) => ({ line: { gap: 0, line: at + 1, text }, role }))
  const title = lines.find(({ role }) => role === 'title')?.line ?? null
  const vocabulary = toVocabulary(roled.map(([, text]) => text))
  const [piece] = readPieces([{ doubts: [], lines, title }], { knownOutlets: [], vocabulary })
  const inText = (piece?.body ?? []).flatMap((block) =>
    block.type === 'figure'
      ? []
      : block.inlines.flatMap((one) =>
          'noteId' in one ? [[one.noteId, block.line] as const] : [],
        ),
  )
  const outside = (piece?.outsideMarkers ?? []).map(({ line, noteId }) => [noteId, line] as const)
  const marks = [...inText, ...outside]
  return {
    lists: piece?.footnoteLists.map(({ footnotes }) =>
      footnotes.map(({ label, noteId }) => [
        label,
        ...marks.filter(([id]) => id === noteId).map(([, line]) => line),
      ]),
    ),
    text: piece?.body.map(({ type, line }) => `${type} ${line}`),
  }
}

const title: [Roled, string] = ['title', 'The mill and the weir']

describe('lists of footnotes', () => {
  it('go on at the foot of the next page', () => {
    const { lists, text } = read(
      title,
      ['paragraph', 'The mill at Corrow stood empty for nineteen years.1 Nobody asked.2'],
      ['footnote', '1 25 Geo. II, c. 29.'],
      ['footnote', '2 ibid., p. 4.'],
      ['heading', 'The flood'],
      ['paragraph', 'The bank gave way on the eastern side.3'],
      ['footnote', '3 [1987] County Gazette 14.'],
      ['paragraph', 'Nobody was hurt by it, and the barley grew again in the end.'],
    )
    expect(lists).toEqual([
      [
        ['1', 2],
        ['2', 2],
        ['3', 6],
      ],
    ])
    expect(text).toEqual(['paragraph 2', 'heading 5', 'paragraph 6', 'paragraph 8'])
  })

  it('refer to their own pages where the labels begin again', () => {
    const { lists } = read(
      title,
      ['paragraph', 'The mill at Corrow stood empty for nineteen years.*'],
      ['footnote', '* Corrow Deeds, box 4.'],
      ['paragraph', 'The bank gave way on the eastern side.* Nobody was hurt.†'],
      ['footnote', '* County Gazette, 4 April 1987.'],
      ['footnote', '† So the insurers said.'],
    )
    expect(lists).toEqual([
      [['*', 2]],
      [
        ['*', 4],
        ['†', 4],
      ],
    ])
  })

  it('may begin with a dagger, and belong to the byline', () => {
    const { lists } = read(
      title,
      ['byline', 'Jonas Averdale†'],
      ['paragraph', 'The mill at Corrow stood empty for nineteen years.'],
      ['footnote', '† Senior Lecturer, Corrow College.'],
    )
    expect(lists).toEqual([[['†', 2]]])
  })

  it.each<[string, Roled]>([
    ['taken for text', 'paragraph'],
    ['taken for footnotes', 'footnote'],
  ])('are not points %s, where others are printed as the markers are', (_, role) => {
    const { lists, text } = read(
      title,
      ['paragraph', 'The mill at Corrow stood empty for nineteen years (1).'],
      ['paragraph', 'Nobody asked for the water that ran beneath it. (2)'],
      ['heading', 'What to do'],
      [role, '1. Buy the weir.'],
      [role, '2. Pay the miller.'],
      ['footnote-label', 'References'],
      ['footnote', '(1) Corrow Deeds, box 4.'],
      ['footnote', '(2) Letter of the parish clerk.'],
    )
    expect(lists).toEqual([
      [
        ['1', 2],
        ['2', 3],
      ],
    ])
    expect(text).toHaveLength(5)
  })

  it('need markers, whatever was taken for a footnote', () => {
    const { lists, text } = read(
      title,
      ['paragraph', 'The mill at Corrow stood empty for nineteen years.'],
      ['footnote', '1. Buy the weir.'],
      ['footnote', '2. Pay the miller.'],
    )
    expect(lists).toEqual([])
    expect(text).toHaveLength(3)
  })
})
