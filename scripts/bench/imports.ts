// The import of articles from text, against plain creates of the documents that came of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readChild } from './child.ts'
import { plainEnvironment } from './plain.ts'

const own = 'import of an article: itself, its note, its move to the blog'
const wordPress = 'post of an export of WordPress, with five footnotes'
const plain = 'plain Payload, create of the same article'

export const imports: Subject = {
  name: 'imports',
  about:
    'Articles of the sample from their text, with their notes, outlets, authors and transitions, and creates of the same articles in a Payload app without the plugin. Posts of an export are read in a worker, and written 25 at a time.',
  flat: [own, wordPress],
  goals: [{ name: 'an import to a plain create', one: own, other: plain }],
  measure: measureImports,
  title: 'Import',
}

async function measureImports(bench: Bench): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'))
  const file = path.join(folder, 'articles.json')
  try {
    const copies = bench.isQuick ? '3' : '8'
    return {
      [own]: await readChild('imports', bench.env, [copies, file]),
      [plain]: await readChild('plainCreates', await plainEnvironment(bench), [file]),
      [wordPress]: await readChild('backlog', bench.env, [bench.isQuick ? '100' : '1000']),
    }
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}
