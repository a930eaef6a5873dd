// Imports the files with a progress bar, and reports the outcome.
import type { ImportReport, ImportRow } from 'offprint/import'
import type { Payload } from 'payload'

import { importCorpus } from 'offprint/import'

import type { SeedFiles } from './readFiles.ts'

import { pictureIn } from './pictureIn.ts'
import { showProgress } from './progress.ts'
import { readFiles, sampleRemoved } from './readFiles.ts'
import { lostText } from './report/csv.ts'

export const outcomeLabels: Record<ImportRow['outcome'], string> = {
  created: 'new',
  failed: 'FAILED',
  'there-already': 'there already',
}

/** Seeds with progress on stderr. */
export async function seedFiles(
  payload: Payload,
  files: SeedFiles,
  hasPictures = false,
): Promise<ImportReport> {
  const progress = showProgress(process.stderr)
  const report = await importCorpus({
    corpus: files.corpus,
    facts: files.facts,
    onArticle: ({ article }, done, total) => progress.step(done, total, article.piece.title),
    payload,
    pictures: hasPictures
      ? { archive: files.folder === null ? undefined : pictureIn(files.folder) }
      : undefined,
  })
  progress.stop()
  return report
}

/**
 * At `npm start`: imports into a database without articles, and leaves any other unchanged. Returns what was done.
 * @param reading of the files, where it has begun
 */
export async function seedWhenEmpty(
  payload: Payload,
  { corpus, facts }: { corpus?: string; facts?: string },
  reading?: Promise<SeedFiles>,
): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: true })
  if (totalDocs > 0) {
    const asked = corpus ? '; OFFPRINT_CORPUS is left alone: use npm run seed to add it' : ''
    return `${totalDocs} articles there already${asked}`
  }
  if (!corpus && (await payload.kv.has(sampleRemoved))) {
    return 'the sample was removed in the admin panel, and stays so'
  }
  const files = await (reading ?? readFiles(corpus, facts))
  const { rows } = await seedFiles(payload, files)
  return [summarize(files.name, rows), ...failures(rows), ...files.unreadable].join('\n')
}

/** The outcome in one sentence. */
export function summarize(name: string, rows: ImportRow[]): string {
  const count = (wanted: ImportRow['outcome']) =>
    rows.filter(({ outcome }) => outcome === wanted).length
  const [made, there, failed] = [count('created'), count('there-already'), count('failed')]
  if (made === 0 && failed === 0) {
    return `${name}: all ${there} articles are there already, nothing was changed.`
  }
  return `${name}: ${made} of ${rows.length} articles are new, ${there} were there already, ${failed} failed.`
}

/** A line for each picture that could not be had. */
export function picturesLost(report: ImportReport): string[] {
  return report.picturesLost.map(({ lost, title }) => `"${title}": ${lostText(lost)}`)
}

/** A line for each article that failed, or goes without its original. */
export function failures(rows: ImportRow[]): string[] {
  return rows
    .filter(({ message }) => message)
    .map(({ article, message }) => `${placeOf(article.piece)}"${article.piece.title}": ${message}`)
}

/** Pages have no lines. */
function placeOf({ lines }: ImportRow['article']['piece']): string {
  return lines ? `Line ${lines[0]}, ` : ''
}
