// `npm run bench [-- --sizes 100,100000] [--only pages,feeds] [--quick]`: measures what claims to be fast, side by side
// with something plain, and writes its ratios to docs/benchmarks.md. With `--only` or `--quick` it only prints.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'

import type { Round, Subject } from './bench/report.ts'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { withApp } from './bench/app.ts'
import { report } from './bench/report.ts'
import { subjects } from './bench/subjects.ts'
import { root } from './bootstrap/environment.mjs'
import { CommandError, formatError } from './bootstrap/errors.mjs'

const { only, quick, sizes } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '' },
  },
}).values

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof CommandError ? formatError(error) : error)
    process.exit(1)
  },
)

async function main(): Promise<void> {
  const wanted = chosen()
  const rounds: Round[] = []
  const database = await ensureDatabase({ root: path.join(root, '.data/bench'), throwaway: true })
  try {
    for (const size of (sizes || (quick ? '100' : '100,100000')).split(',').map(Number)) {
      rounds.push(await measureAt(database.url, size, wanted))
    }
  } finally {
    await database.release()
  }
  const day = new Date().toISOString().slice(0, 10)
  console.log(`\n${report(rounds, day, subjects)}`)
  if (!quick && !only) {
    const file = path.join(root, 'docs/benchmarks.md')
    const text = report(rounds, day, subjects, 'ratios')
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  }
}

function chosen(): Subject[] {
  const wanted = only.split(',').filter(Boolean)
  const known = subjects.map(({ name }) => name)
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new CommandError(
      `--only: ${unknown.join(', ')} not known. Known are ${known.join(', ')}.`,
    )
  }
  return subjects.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
}

function measureAt(server: string, size: number, wanted: Subject[]): Promise<Round> {
  return withApp({ isQuick: quick, server, size }, async (bench) => {
    const sections: Round['sections'] = {}
    for (const { name, measure } of wanted) {
      const begun = performance.now()
      sections[name] = await measure(bench)
      const seconds = Math.round((performance.now() - begun) / 1000)
      console.log(`${size} articles, ${name}: ${seconds} s`)
    }
    return { sections, size }
  })
}
