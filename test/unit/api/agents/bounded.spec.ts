// Answers of tools are short enough to be read.
import { expect, it } from 'vitest'

import { bounded } from '../../../../src/api/agents/tool.ts'

it('keeps what is short as it is', () => {
  const value = { id: 1, content: { list: ['a', null, true], text: 'short' } }
  expect(bounded(value)).toEqual(value)
})

it('cuts long texts, lists and depths', () => {
  const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 'end')
  const { list, text, tree } = bounded({
    list: Array.from({ length: 900 }, (_, n) => n),
    text: 'x'.repeat(50_000),
    tree: deep,
  }) as { list: number[]; text: string; tree: unknown }
  expect([list.length, text.length]).toEqual([200, 20_001])
  expect(JSON.stringify(tree)).not.toContain('end')
})

it('ends all texts together, and cuts no character in two', () => {
  const texts = bounded(Array.from({ length: 40 }, () => '😀'.repeat(10_000))) as string[]
  expect(texts.join('').length).toBeLessThan(201_000)
  expect(texts.every((text) => text.isWellFormed())).toBe(true)
  expect(texts.at(-1)).toBe('…')
})
