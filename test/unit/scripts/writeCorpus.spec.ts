// The articles of the demo: the sample, and more of an outlet that has to be asked.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

import { writeCorpus } from '../../../scripts/demo/writeCorpus.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { planImport } from '../../../src/exports/import.ts'
import { root } from '../../helpers/root.ts'

it('the demo has three articles of an outlet that has to be asked, two of which lack nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-demo-'))
  try {
    const written = writeCorpus(root, folder)
    const { corpus, facts, unreadable } = await readFiles(written.corpus, written.facts)
    const { articles, outlets } = planImport(corpus, facts)
    expect(unreadable).toEqual([])
    expect(articles).toHaveLength(10)
    const asked = articles.filter(({ outlet }) => outlet === 'Tidewrack')
    expect(asked.map(({ piece }) => piece.authors.some(({ inferred }) => inferred))).toEqual([
      false,
      false,
      true,
    ])
    const { terms } = outlets.find(({ name }) => name === 'Tidewrack') ?? {}
    expect(terms).toMatchObject({ contactEmail: 'hello@tidewrack.example', fullText: 'ask' })
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
})
