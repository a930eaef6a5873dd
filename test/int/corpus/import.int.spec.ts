import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importCorpus, parseCorpus, readCorpus, readFacts } from 'offprint/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

const slugs = [
  'articles',
  'notes',
  'outlets',
  'authors',
  'institutions',
  'republications',
  'transitions',
] as const

function sample() {
  return {
    corpus: parseCorpus(readCorpus(readFileSync(path.join(root, 'seed/sample.txt')))),
    facts: readFacts(readFileSync(path.join(root, 'seed/sample.facts.json'), 'utf8')),
  }
}

async function everything() {
  const docs = []
  for (const slug of slugs) {
    const found = await desk.payload.find({
      collection: slug,
      depth: 0,
      limit: 500,
      overrideAccess: true,
      sort: 'id',
    })
    docs.push(...found.docs)
  }
  return docs
}

async function count(slug: (typeof slugs)[number]) {
  return (await desk.payload.count({ collection: slug, overrideAccess: true })).totalDocs
}

describe('the sample corpus', () => {
  it('is imported once, also by two imports at the same time', async () => {
    const run = () => importCorpus({ ...sample(), payload: desk.payload })
    const [one, other] = await Promise.all([run(), run()])
    const outcomes = [...one.rows, ...other.rows].map(({ message, outcome }) => message ?? outcome)
    expect(outcomes.toSorted()).toEqual([
      ...Array.from({ length: 8 }, () => 'created'),
      ...Array.from({ length: 8 }, () => 'there-already'),
    ])
    const { institutions, outlets } = one.plan
    expect([await count('outlets'), await count('institutions')]).toEqual([
      outlets.length,
      institutions.length,
    ])
  })

  it('contains every stage, each with the log rows of the import', async () => {
    const { docs } = await desk.payload.find({
      collection: 'articles',
      depth: 0,
      limit: 100,
      overrideAccess: true,
    })
    const at = (stage: string) => docs.filter((doc) => doc.stage === stage).length
    const stages = [at('drafted'), at('published-at-outlet'), at('republished-on-blog')]
    expect(stages).toEqual([1, 3, 4])
    const { docs: log } = await desk.payload.find({
      collection: 'transitions',
      limit: 100,
      overrideAccess: true,
    })
    expect(log).toHaveLength(3 + 4 * 2)
    expect(new Set(log.map(({ via }) => via))).toEqual(new Set(['seed']))
    expect(await count('republications')).toBe(4)
  })

  it('is not changed by a second import', async () => {
    const before = await everything()
    const { rows } = await importCorpus({ ...sample(), payload: desk.payload })
    expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'there-already'))
    expect(await everything()).toEqual(before)
  })

  it('is imported without an article that cannot be written, which leaves nothing behind', async () => {
    const { corpus, facts } = sample()
    const before = await count('articles')
    // New titles make new articles; the first one has an invalid language and a new outlet.
    for (const piece of corpus.pieces) {
      piece.title += ' again'
    }
    const [bad] = corpus.pieces
    bad!.outlet = 'The Paper of a Failed Piece'
    facts.pieces = [{ language: 'not a language', title: bad!.title }]
    const { rows } = await importCorpus({ corpus, facts, payload: desk.payload })
    expect(rows[0]?.outcome).toBe('failed')
    expect(rows[0]?.message).toContain('language')
    expect(rows.slice(1).map(({ outcome }) => outcome)).toEqual(rows.slice(1).map(() => 'created'))
    expect(await count('articles')).toBe(before + 7)
    expect(await count('notes')).toBe(before + 7)
    const { docs } = await desk.payload.find({
      collection: 'outlets',
      overrideAccess: true,
      where: { name: { equals: 'The Paper of a Failed Piece' } },
    })
    expect(docs).toEqual([])
  })
})
