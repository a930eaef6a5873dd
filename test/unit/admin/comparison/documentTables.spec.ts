// Tables among the lines that two texts are compared by.
import { expect, it } from 'vitest'

import {
  cell,
  column,
  documentWith,
  element,
  line,
  list,
  table,
} from '../../../../packages/reader/test/document/tables/nodes.ts'
import { documentLines, nameNotes } from '../../../../src/admin/comparison/documentLines.ts'

it('have a line for each row, with the marks of their notes', () => {
  const tides = table(
    [column('Year'), column('Level^a')],
    [cell('1921'), cell([line('3 m'), list('spring', 'neap^b')])],
  )
  const notes = {
    ...element,
    type: 'footnotes',
    children: ['a', 'b'].map((noteId) => ({
      ...element,
      type: 'footnote',
      children: [line(`Note ${noteId}.`)],
      label: '',
      noteId,
    })),
    label: '',
  }
  const whole = documentWith(line('Before.'), tides, notes)
  expect(documentLines(whole, nameNotes([whole])).map(({ text }) => text)).toEqual([
    'Before.',
    'Year | Level[1]',
    '1921 | 3 m spring neap[2]',
    '[1] Note a.',
    '[2] Note b.',
  ])
})
