// Paired files: each text in test/corpus is parsed and compared with what a person expects of it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { normaliseLine, toLines } from '../../../src/corpus/lines.ts'
import { parseCorpus } from '../../../src/corpus/parseCorpus.ts'
import { reassemble } from '../../../src/corpus/reassemble.ts'
import { summarise } from './summarise.ts'

const folder = path.resolve(import.meta.dirname, '../../corpus')
const files = readdirSync(folder)
const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4))
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

describe('paired files', () => {
  it('has a partner for each file', () => {
    const partners = names.flatMap((name) => [`${name}.txt`, `${name}.expected.json`])
    expect(files.filter((file) => /\.(?:txt|json)$/u.test(file)).sort()).toEqual(partners.sort())
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  it.each(names)('reads %s as a person would', (name) => {
    expect(summarise(parseCorpus(read(`${name}.txt`)))).toEqual(
      JSON.parse(read(`${name}.expected.json`)),
    )
  })

  it.each(names)('gives every line of %s back', (name) => {
    const text = read(`${name}.txt`)
    expect(reassemble(parseCorpus(text))).toEqual(
      toLines(text).map((line) => normaliseLine(line.text)),
    )
  })

  it.each(names)('reads %s the same with other line ends, indents and blank lines', (name) => {
    const text = read(`${name}.txt`)
    const shape = (source: string): string[] =>
      parseCorpus(source).pieces.map(({ title }) => title.text)
    const titles = shape(text)
    expect(shape(text.replace(/\n/g, '\r\n'))).toEqual(titles)
    expect(shape(text.replace(/\n+/g, '\n'))).toEqual(titles)
    expect(shape(text.replace(/\n/g, ' \u00a0 \n\n  '))).toEqual(titles)
  })
})
