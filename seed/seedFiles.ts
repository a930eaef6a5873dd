// Writes what was read, with progress, and says what became of it.
import type { ImportReport, ImportRow } from 'offprint/import'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { importCorpus } from 'offprint/import'

import type { SeedFiles } from './readFiles.ts'

import { showProgress } from './progress.ts'
import { readFiles } from './readFiles.ts'

export const words: Record<ImportRow['outcome'], string> = {
  created: 'new',
  failed: 'FAILED',
  'there-already': 'there already',
}

/** Seeds with progress on stderr. */
export async function seedFiles(payload: Payload, files: SeedFiles): Promise<ImportReport> {
  const progress = showProgress(process.stderr)
  const report = await importCorpus({
    corpus: files.corpus,
    facts: files.facts,
    onArticle: ({ piece }, done, total) => progress.step(done, total, piece.parsed.title.text),
    payload,
  })
  progress.stop()
  return report
}

/** For a start: seeds a database without articles, and leaves any other alone. The sentence says what was done. */
export async function seedWhenEmpty(
  payload: Payload,
  { corpus, facts }: { corpus?: string; facts?: string },
): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: true })
  if (totalDocs > 0) {
    const asked = corpus ? '; OFFPRINT_CORPUS is left alone: use npm run seed to add it' : ''
    return `${totalDocs} articles there already${asked}`
  }
  const files = await readFiles(corpus, facts)
  const { rows } = await seedFiles(payload, files)
  return [closing(files.name, rows), ...failures(rows)].join('\n')
}

/** One sentence on what became of the pieces. */
export function closing(name: string, rows: ImportRow[]): string {
  const count = (wanted: ImportRow['outcome']) =>
    rows.filter(({ outcome }) => outcome === wanted).length
  const [made, there, failed] = [count('created'), count('there-already'), count('failed')]
  if (made === 0 && failed === 0) {
    return `${name}: all ${there} pieces are there already, nothing was changed.`
  }
  return `${name}: ${made} of ${rows.length} pieces are new, ${there} were there already, ${failed} failed.`
}

/** A line for each piece that failed. */
export function failures(rows: ImportRow[]): string[] {
  return rows
    .filter(({ outcome }) => outcome === 'failed')
    .map(
      ({ message, piece }) =>
        `Line ${piece.parsed.lines[0]}, "${piece.parsed.title.text}": ${message}`,
    )
}

/** Whether the database has been migrated. */
export async function hasTables(payload: Payload): Promise<boolean> {
  const { drizzle } = payload.db as unknown as {
    drizzle: {
      execute: (query: ReturnType<typeof sql>) => Promise<{ rows: { found: null | string }[] }>
    }
  }
  const { rows } = await drizzle.execute(sql`select to_regclass('public.articles')::text as found`)
  return Boolean(rows[0]?.found)
}
