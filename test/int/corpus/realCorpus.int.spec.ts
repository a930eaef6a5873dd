import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportBundle, toFolder } from 'offprint/export'
import { importCorpus, parseCorpus, readCorpus, readFacts } from 'offprint/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload, createDatabase } from '../../helpers/bootPayload.ts'
import { restoreInto } from '../../helpers/restoreInto.ts'
import { root } from '../../helpers/root.ts'

const folder = process.env.OFFPRINT_TEST_CORPUS ?? path.join(root, '../shared/corpus')
const file = path.join(folder, '000_df5809cbc19a0e8f.txt')

describe.skipIf(!existsSync(file))(
  'the real corpus (skipped if it is not next to the repository)',
  () => {
    let desk: Desk

    beforeAll(async () => {
      desk = await bootPayload()
      const facts = readFacts(readFileSync(path.join(folder, 'facts.json'), 'utf8'))
      const corpus = parseCorpus(readCorpus(readFileSync(file)))
      await importCorpus({ corpus, facts, payload: desk.payload })
    })
    afterAll(() => desk.close())

    const all = async (slug: string, depth: number) =>
      (await desk.rest<{ docs: Node[] }>('GET', `/${slug}?limit=100&depth=${depth}`)).body.docs

    it('is on the blog through REST and GraphQL', async () => {
      const republications = await all('republications', 1)
      expect(republications).toHaveLength(10)
      expect(await all('outlets', 0)).toHaveLength(8)
      expect((await all('authors', 0)).map(({ name }) => name)).toEqual([
        'Niva Yau',
        'Raffaello Pantucci',
      ])
      const acronyms = (await all('institutions', 0)).map(({ acronym }) => acronym).filter(Boolean)
      expect(acronyms.toSorted()).toEqual(['FPRI', 'RSIS', 'RUSI'])
      const { body } = await desk.graphql<{ Republications: { docs: Node[] } }>(
        '{ Republications(limit: 100) { docs { path note { body } article { title body outlet { name } } } } }',
      )
      expect(body.errors).toBeUndefined()
      expect(body.data?.Republications.docs.map(({ path: at }) => at)).toEqual(
        republications.map(({ path: at }) => at),
      )
    })

    it('is the same after it was exported and restored', async () => {
      const target = mkdtempSync(path.join(tmpdir(), 'offprint-corpus-'))
      try {
        const files = { read: () => Promise.resolve(null) }
        await toFolder(target, exportBundle(desk.payload, { files, version: '1' }))
        // It compares the digests.
        const { counts } = await restoreInto(desk, await createDatabase(), target)
        expect(counts).toMatchObject({ articles: 10, notes: 10, republications: 10 })
      } finally {
        rmSync(target, { recursive: true })
      }
    })

    it('has every line of the file in a public field', async () => {
      const said = new Set(everyText([await all('articles', 2), await all('notes', 0)]))
      const lines = readFileSync(file, 'utf8').split('\n')
      const lost = lines.flatMap((line, index) =>
        said.has(bare(line)) || !bare(line) ? [] : [index + 1],
      )
      expect(lost).toEqual([])
    })
  },
)

interface Node {
  [key: string]: unknown
  children?: Node[]
}

/** Every text of the answers, and every node's text with its label or credit; without brackets and spaces. */
function everyText(value: unknown): string[] {
  if (typeof value === 'string') {
    return [bare(value)]
  }
  if (Array.isArray(value)) {
    return value.flatMap(everyText)
  }
  if (typeof value !== 'object' || value === null) {
    return []
  }
  const node = value as Node
  const [text, label] = [plain(node), textOf(node.label)]
  const own = [text, label + text, `${label}.${text}`, `${label}:${text}`]
  const picture = textOf(node.caption) + textOf(node.credit)
  return [...[...own, picture].map(bare), ...Object.values(node).flatMap(everyText)]
}

function plain(node: Node): string {
  return node.type === 'footnote-ref'
    ? textOf(node.label)
    : textOf(node.text) + (node.children ?? []).map(plain).join('')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function bare(text: string): string {
  return text.replaceAll(/[\s[\]•]/g, '')
}
