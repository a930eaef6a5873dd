// Paired files: each text in test/corpus is parsed and compared with what a person expects of it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { TextCorpus } from '../../src/text/words/types.ts'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'
import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { normaliseLine, reassemble } from './reassemble.ts'
import { summarise } from './summarise.ts'

const folder = path.resolve(import.meta.dirname, '../texts')
const files = readdirSync(folder)
const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4))
// A text that is wrapped already has lines that cannot be moved.
const unwrapped = names.filter((name) => !name.includes('wrapped'))
function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8')
}

const results = new Map<string, TextCorpus>()

/** Of a text as it is, which several tests need. */
function parsed(name: string): TextCorpus {
  const known = results.get(name) ?? parseText(read(`${name}.txt`))
  results.set(name, known)
  return known
}

describe('paired files', () => {
  it('are complete', () => {
    const partners = names.flatMap((name) => [`${name}.txt`, `${name}.expected.json`])
    expect(files.filter((file) => /\.(?:txt|json)$/u.test(file)).sort()).toEqual(partners.sort())
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  it.each(names)('give the expected result for %s', (name) => {
    expect(summarise(parsed(name))).toEqual(JSON.parse(read(`${name}.expected.json`)))
  })

  it.each(names)('contain every line of %s in the result', (name) => {
    expect(reassemble(parsed(name))).toEqual(
      toLines(read(`${name}.txt`)).map((line) => normaliseLine(line.text)),
    )
  })

  it.each(names)('give the same result for %s with other line endings', (name) => {
    const text = read(`${name}.txt`).replace(/\n/g, '\r\n')
    expect(titlesOf(parseText(text))).toEqual(titlesOf(parsed(name)))
  })

  it.each(unwrapped)(
    'give the same result for %s with other indentation and blank lines',
    (name) => {
      const text = read(`${name}.txt`)
      const titles = titlesOf(parsed(name))
      expect(titlesOf(parseText(text.replace(/\n+/g, '\n')))).toEqual(titles)
      expect(titlesOf(parseText(text.replace(/\n/g, ' \u00a0 \n\n  ')))).toEqual(titles)
    },
  )

  it.each(unwrapped)(
    'give the same result for %s, without lost lines, if it is wrapped',
    (name) => {
      const text = read(`${name}.txt`)
        .replace(/[ \t]+/g, ' ')
        .replace(/\n+/g, '\n\n')
      const wrapped = wrap(text, 72)
      const corpus = parseText(wrapped)
      expect(fieldsOf(corpus)).toEqual(fieldsOf(parseText(text)))
      expect(reassemble(corpus)).toEqual(toLines(wrapped).map((line) => normaliseLine(line.text)))
    },
  )
})

function titlesOf({ pieces }: TextCorpus): string[] {
  return pieces.map(({ title }) => title.text)
}

/** What the report says, but for the numbers of lines. */
function fieldsOf(corpus: TextCorpus): unknown {
  return corpus.pieces
    .map(articleToPiece)
    .map(({ blocks, document: _document, lines: _lines, proposals: _proposals, ...fields }) => ({
      ...fields,
      blocks: blocks.map(({ role, text }) => ({ role, text })),
    }))
}

function wrap(text: string, width: number): string {
  return text.replace(/[^\n]+/g, (paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(' ')) {
      const longer = [lines.at(-1), word].filter(Boolean).join(' ')
      if (longer.length > width && lines.at(-1) !== '') {
        lines.push(word)
      } else {
        lines[lines.length - 1] = longer
      }
    }
    return lines.join('\n')
  })
}
