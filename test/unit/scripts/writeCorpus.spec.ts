// The articles of the demo: the sample, and more of an outlet that has to be asked.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

import { writeCorpus } from '../../../scripts/demo/writeCorpus.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { type ImportPlan, planImport } from '../../../src/exports/import.ts'
import { root } from '../../helpers/root.ts'

it('the demo has three articles of an outlet that has to be asked, two of which lack nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-demo-'))
  try {
    const written = writeCorpus(root, folder)
    // The start of the app takes files alone.
    expect(Object.values(written).every((file) => statSync(file).isFile())).toBe(true)
    const { articles, outlets } = await plan(written.corpus, written.facts)
    const sample = await plan()
    expect(articles.slice(0, -2).map(keyOf)).toEqual(sample.articles.map(keyOf))
    const asked = articles.filter(({ outlet }) => outlet === 'Tidewrack')
    expect(asked.map(({ piece }) => piece.authors.some(({ inferred }) => inferred))).toEqual([
      true,
      false,
      false,
    ])
    const { terms } = outlets.find(({ name }) => name === 'Tidewrack') ?? {}
    expect(terms).toMatchObject({ contactEmail: 'hello@tidewrack.example', fullText: 'ask' })
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
})

async function plan(...files: [corpus?: string, facts?: string]): Promise<ImportPlan> {
  const { corpus, facts } = await readFiles(files[0], files[1])
  return planImport(corpus, facts)
}

/** By which the admin panel knows the sample, to remove it. */
function keyOf({ importKey }: ImportPlan['articles'][number]): string {
  return importKey
}
