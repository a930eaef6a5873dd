import { expect, it } from 'vitest'

import type { PostRow } from '../../../src/blog/postRow.ts'

import { postItem } from '../../../src/blog/schemas.ts'
import { toItem } from '../../../src/blog/toItem.ts'
import { documentOf, pictures, postRow, textOf } from './rows.ts'

function itemOf(changes: Partial<PostRow>) {
  return toItem(postRow({ lead_image: 'picture', ...changes }), pictures)
}

it('has the documented shape, with the picture that is above the article', () => {
  const item = itemOf({ note: textOf('Why I wrote this.'), standfirst: null })
  expect(postItem.strict().parse(item)).toMatchObject({
    description: 'Why I wrote this.',
    leadImage: { url: '/api/media/file/harbour-1200.jpg' },
    note: '<p>Why I wrote this.</p>',
  })
})

it.each(['excerpt', 'link'] as const)('has no picture in mode %s', (mode) => {
  expect(itemOf({ mode }).leadImage).toBeNull()
})

it('has an empty note where there is none', () => {
  expect(itemOf({ note: null }).note).toBe('')
})

it('has the first words of a long note, however they are escaped', () => {
  const { note } = itemOf({ note: textOf('"<&>" '.repeat(2000)) })
  expect(note).toMatch(/^<p>&quot;&lt;&amp;&gt;&quot; .*<\/p>$/)
  expect(note.length).toBeLessThanOrEqual(4000)
  expect(itemOf({ note: textOf('a'.repeat(10_000)) }).note).toHaveLength(607)
})

it('has ids of footnotes that differ from those of other items', () => {
  const mark = { type: 'footnote-ref', label: '1', noteId: 'n', version: 1 }
  const note = documentOf(
    { type: 'paragraph', children: [mark], version: 1 },
    {
      type: 'footnotes',
      children: [{ type: 'footnote', children: [], label: '1', noteId: 'n', version: 1 }],
      version: 1,
    },
  )
  const ids = ['one', 'other'].flatMap((id) =>
    [...itemOf({ article_id: id, note }).note.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found),
  )
  expect(ids.length).toBeGreaterThan(3)
  expect(new Set(ids).size).toBe(ids.length)
})
