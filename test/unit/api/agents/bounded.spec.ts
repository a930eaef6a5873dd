// Answers of tools hold a whole article, and say what is not whole.
import { expect, it } from 'vitest'

import { bounded } from '../../../../src/api/agents/tool.ts'

it('keeps an article as it is', () => {
  const value = { id: 1, content: { list: ['a', null, true], text: 'x'.repeat(1_000_000) } }
  expect(bounded(value)).toEqual({ cut: [], value })
})

it('names what it cuts: texts, lists and depths', () => {
  const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 'end')
  const { cut, value } = bounded({
    list: Array.from({ length: 1900 }, (_, n) => n),
    text: '😀'.repeat(1_000_000),
    tree: deep,
  })
  expect([value.list.length, value.text.length]).toEqual([1000, 1_200_001])
  expect(value.text.isWellFormed()).toBe(true)
  expect(JSON.stringify(value.tree)).not.toContain('end')
  expect(cut).toEqual(['list', 'text', `tree${'.inner'.repeat(12)}`])
})
