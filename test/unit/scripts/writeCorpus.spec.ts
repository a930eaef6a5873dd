// The articles of the demo: the sample, more of an outlet that has to be asked, and those of ten years.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readDemo } from '../../../scripts/demo/readDemo.ts'
import { writeCorpus } from '../../../scripts/demo/writeCorpus.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { toSlug } from '../../../src/domain/slug.ts'
import { type ImportPlan, planImport } from '../../../src/exports/import.ts'
import { root } from '../../helpers/root.ts'

const today = new Date('2026-12-01T10:00:00Z')

let demo: ImportPlan
let folder: string
let sample: ImportPlan

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-demo-'))
  const written = writeCorpus(root, folder, today)
  // The start of the app refuses others.
  expect(Object.values(written).every((file) => existsSync(file))).toBe(true)
  demo = await plan(written.corpus, written.facts)
  sample = await plan()
})

afterAll(() => rmSync(folder, { force: true, recursive: true }))

async function plan(...files: [corpus?: string, facts?: string]): Promise<ImportPlan> {
  const { corpus, facts, unreadable } = await readFiles(files[0], files[1])
  expect(unreadable).toEqual([])
  return planImport(corpus, facts)
}

describe('the articles of the demo', () => {
  it('are those of the sample, by which the admin panel knows them, and more', () => {
    const keys = demo.articles.map(({ importKey }) => importKey)
    expect(keys).toEqual(expect.arrayContaining(sample.articles.map(({ importKey }) => importKey)))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(sample.articles.length + 40)
    expect(demo.unusedFacts).toEqual([])
  })

  it('have three that wait for an answer of their outlet, two of which lack nothing else', () => {
    const asked = demo.articles.filter(
      ({ outlet, stage }) => outlet === 'Tidewrack' && stage === 'published-at-outlet',
    )
    expect(asked.map(({ piece }) => piece.authors.some(({ inferred }) => inferred))).toEqual([
      true,
      false,
      false,
    ])
    const { terms } = demo.outlets.find(({ name }) => name === 'Tidewrack') ?? {}
    expect(terms).toMatchObject({ contactEmail: 'hello@tidewrack.example', fullText: 'ask' })
  })

  it('are the work of ten years, at nine outlets, in three languages', () => {
    const years = new Set(
      demo.articles.flatMap(({ publishedAt }) => publishedAt?.slice(0, 4) ?? []),
    )
    expect([...years].toSorted()).toEqual(
      Array.from({ length: 11 }, (_, index) => `${2016 + index}`),
    )
    expect(demo.outlets).toHaveLength(9)
    const languages = demo.articles.map(({ piece }) => piece.language)
    expect(new Set(languages.filter(Boolean))).toEqual(new Set(['de', 'fr']))
  })

  it('are read without a doubt, with an author, an outlet and all of their footnotes', () => {
    const years = demo.articles.slice(0, readDemo(root).length)
    for (const { outlet, piece } of years) {
      expect([piece.title, piece.proposals, piece.authors.length > 0, outlet !== null]).toEqual([
        piece.title,
        [],
        true,
        true,
      ])
      expect(piece.footnotes.filter(({ references }) => references !== 1)).toEqual([])
      const words = piece.paragraphs.join(' ').split(/\s+/).length
      expect(piece.title.startsWith('The lock') || (words > 110 && words < 270)).toBe(true)
    }
    expect(years.flatMap(({ piece }) => piece.footnotes).length).toBeGreaterThan(15)
  })

  it('say no sentence twice', () => {
    const sentences = demo.articles.flatMap(({ piece }) =>
      piece.paragraphs.flatMap((text) => text.split(/(?<=[.?!”])\s+/)),
    )
    const long = sentences.filter((sentence) => sentence.length > 40)
    expect(long.filter((sentence, index) => long.indexOf(sentence) !== index)).toEqual([])
  })

  it('name translations and series that exist, and days that are as long ago on any day', () => {
    const articles = readDemo(root, today)
    const known = demo.articles.flatMap(({ piece }) => [toSlug(piece.title), piece.outletUrl])
    const named = demo.articles.flatMap(({ piece }) => piece.translationOf ?? [])
    expect(named).toHaveLength(4)
    expect(known).toEqual(expect.arrayContaining(named))
    const { front } = articles.find(({ front: { schedule } }) => schedule) ?? {}
    expect(front?.date).toBe('2026-10-17')
    const parts = demo.articles.filter(({ piece }) => piece.series === 'Nine harbours')
    expect(parts).toHaveLength(5)
  })
})
