// A text of more notes than an article can have is refused before it is read.
import { expect, it } from 'vitest'

import { parseSource } from '../../src/sources/parseSource.ts'
import { refuseNotes } from '../../src/sources/refuseNotes.ts'

function notes(count: number, form: (number: number) => string): string {
  return Array.from({ length: count }, (_, n) => `${form(n + 1)} Log of the pilots.`).join('\n')
}

it.each([(n: number) => `[${n}]`, (n: number) => `${n}.`, (n: number) => `[^${n}]:`])(
  'many notes are refused with their number',
  async (form) => {
    const bytes = new TextEncoder().encode(
      `Low water\n\nThe bank moves.\n\n${notes(100_000, form)}`,
    )
    await expect(parseSource({ bytes, kind: 'text' })).rejects.toMatchObject({
      name: 'SourceUnreadable',
      message: expect.stringContaining('1000 footnotes'),
    })
  },
)
it('many articles with a few notes each are none', () => {
  const article = notes(20, (n) => `${n}.`)
  expect(() => refuseNotes(Array.from({ length: 500 }, () => article).join('\n\n'))).not.toThrow()
})
it('years at the beginning of lines are none', () => {
  expect(() => refuseNotes(notes(2000, (n) => String(2026 - n)))).not.toThrow()
})
