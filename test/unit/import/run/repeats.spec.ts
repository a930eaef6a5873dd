import type { Piece } from 'offprint-reader'

import { parseSource } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

import { Repeats } from '../../../../src/import/run/repeats.ts'

const long = 'The pilots know the bank, and have known it for longer than the port has stood.'

async function item(key: string, text: string, changes: Partial<Piece> = {}) {
  const bytes = Buffer.from(`---\ntitle: Editorial\n---\n\n${text}\n`)
  const { pieces } = await parseSource({ name: 'post.md', bytes })
  const piece = { ...pieces[0]!, published: '2020-03-01', ...changes }
  return { key, piece, place: `blog.xml:${key}` }
}

describe('items of one import', () => {
  it.each([
    ['another text', 'Other words.', {}, false],
    ['the same text, on whatever day', 'Words.', { published: '2021-01-01' }, true],
    ['the same text below another title', 'Words.', { title: 'Ebb' }, false],
  ] as const)('with %s', async (_, text, changes, isSame) => {
    const items = [await item('a', 'Words.'), await item('b', text, changes)]
    expect([...new Repeats().add(items)]).toEqual(
      isSame ? [['b', { place: 'blog.xml:a', title: 'Editorial' }]] : [],
    )
  })

  it('with the same beginning are one where they are of one day, over batches', async () => {
    const repeats = new Repeats()
    repeats.add([await item('a', long)])
    const excerpt = [
      await item('b', `${long}\n\nMore.`),
      await item('c', `${long}\n\nAnd more.`, { published: '2021-01-01' }),
      await item('bibliography:x', long),
    ]
    expect([...repeats.add(excerpt).keys()]).toEqual(['b'])
  })
})
