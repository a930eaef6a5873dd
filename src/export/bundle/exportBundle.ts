// A bundle: articles as Markdown, the files of pictures, every collection as JSON lines, and a manifest.
import type { Payload } from 'payload'

import type { Snapshot } from '../snapshot.ts'
import type { DataSet } from '../tables/dataSets.ts'
import type { ExportFile, ExportOptions } from '../types.ts'
import type { Manifest } from './manifest.ts'

import { readArticles } from '../articles/readArticles.ts'
import { toMarkdownFile } from '../articles/toMarkdownFile.ts'
import { inSnapshot } from '../snapshot.ts'
import { readDataSets } from '../tables/dataSets.ts'
import { readLines } from '../tables/readLines.ts'
import { bundleFormat, columnsOf, pathOfData } from './manifest.ts'
import { pictureFiles } from './pictureFiles.ts'
import { readPictureNames } from './pictureNames.ts'
import { readPublic } from './readPublic.ts'
import { Tally } from './Tally.ts'

/** What is found out on the way, and needed at the end. */
interface Contents {
  columns: Manifest['columns']
  /** Names of files. */
  pictures: string[]
  tally: Tally
}

/**
 * The files of a bundle. The database is read in one snapshot, a few articles at a time; the pictures come after it, so
 * that a slow reader does not keep it open.
 */
export async function* exportBundle(
  payload: Payload,
  options: ExportOptions,
): AsyncGenerator<ExportFile> {
  const { isPublic = false } = options
  const contents: Contents = { columns: {}, pictures: [], tally: new Tally() }
  const read = isPublic ? readPublic : readAll
  yield* inSnapshot(payload, (snapshot) => read(payload, snapshot, contents), options)
  yield* pictureFiles(contents.pictures, options, contents.tally)
  yield manifestFile(contents, options)
}

async function* readAll(
  payload: Payload,
  { database }: Snapshot,
  contents: Contents,
): AsyncGenerator<ExportFile> {
  const { tally } = contents
  const sets = await readDataSets(payload, database)
  for (const set of sets) {
    contents.columns[set.name] = columnsOf(set)
    const path = pathOfData(set.name)
    yield { content: tally.digest(path, counted(database, set, tally)), isCompressed: true, path }
  }
  const pictures = await readPictureNames(payload, database)
  contents.pictures = [...pictures.values()].flatMap(({ files }) => files)
  const taken = new Set<string>()
  for await (const article of readArticles(database, pictures)) {
    tally.add('markdown')
    yield { ...toMarkdownFile(article, taken), isCompressed: true }
  }
}

async function* counted(
  database: Snapshot['database'],
  set: DataSet,
  tally: Tally,
): AsyncGenerator<string> {
  tally.add(set.name, 0)
  for await (const lines of readLines(database, set)) {
    tally.add(set.name, lines.length)
    yield lines.join('')
  }
}

function manifestFile({ columns, tally }: Contents, options: ExportOptions): ExportFile {
  const { counts, digests, missing } = tally
  const manifest: Manifest = {
    columns,
    counts,
    createdAt: new Date().toISOString(),
    digests,
    format: bundleFormat,
    missing,
    public: options.isPublic ?? false,
    version: options.version,
  }
  return {
    content: `${JSON.stringify(manifest, null, 2)}\n`,
    isCompressed: true,
    path: 'manifest.json',
  }
}
