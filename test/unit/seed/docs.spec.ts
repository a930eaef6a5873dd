// The example in docs/corpus.md is what the parser really says.
import { readFileSync } from 'node:fs'
import { parseCorpus, toReport } from 'offprint-reader'
import { expect, it } from 'vitest'

const page = readFileSync(new URL('../../../docs/corpus.md', import.meta.url), 'utf8')

it('the documentation shows the report of its example', () => {
  const { pieces, ...rest } = toReport(parseCorpus(block('text')))
  const shown = pieces.map(({ blocks: _blocks, document: _document, ...fields }) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))),
  )
  expect({ pieces: shown }).toEqual(JSON.parse(block('json')))
  expect(Object.values(rest).every(isEmpty)).toBe(true)
})

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

function block(language: string): string {
  const [, inside] = page.split(`\`\`\`${language}\n`)
  const [found] = inside?.split('\n```') ?? []
  if (found === undefined) {
    throw new Error(`docs/corpus.md has no block of ${language}.`)
  }
  return found
}
