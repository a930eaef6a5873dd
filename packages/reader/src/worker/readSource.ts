// Parses a source that somebody names on the command line.
import type { Worker } from 'node:worker_threads'

import type { FeedLinks } from '../backlog/feedLinks.ts'
import type { Source } from '../sources/types.ts'
import type { ParsedSource } from '../types.ts'
import type { ReaderJobs } from './jobs.ts'

import { kindOf } from '../sources/kindOf.ts'
import { type ParseOptions, parseSource } from '../sources/parseSource.ts'
import { startWorker } from './startWorker.ts'
import { WorkerPool } from './WorkerPool.ts'

/** Of others, and of any content: they may take any time and memory to parse. */
const inWorker = new Set<string>([
  'bibliography',
  'feed',
  'html',
  'json-feed',
  'mail',
  'markdown',
  'pdf',
  'word',
  'wordpress',
])

/** Set by a bundle that has the script of the worker beside it: its path. */
const bundled = Symbol.for('offprint-reader.script')
const script = { module: 'worker/script', package: 'offprint-reader', url: import.meta.url }
const pool = new WorkerPool<ReaderJobs>(() => startReader())

/**
 * As `parseSource()`, but pages, Markdown, Word files, PDFs, e-mails, feeds and exports in XML are parsed in a worker thread, for at
 * most 20 seconds and with limited memory. The bytes are handed over: they cannot be read afterwards.
 * @throws SourceUnreadable also where it takes too long or too much memory; SourcePaywalled, CorpusUnreadable
 */
export async function readSource(
  source: Source,
  { knownOutlets = [], site }: ParseOptions = {},
): Promise<ParsedSource> {
  return inWorker.has(source.kind ?? (await kindOf(source)))
    ? pool.run('corpus', { knownOutlets, site, source })
    : parseSource(source, { knownOutlets, site })
}

/** @param source is copied: it can be used afterwards. @throws SourceUnreadable */
export async function feedLinksOf(source: Source): Promise<FeedLinks> {
  return pool.run('links', { source: { ...source, bytes: Uint8Array.from(source.bytes) } })
}

/** @param megabytes of memory, where it needs more than others */
export function startReader(megabytes?: number): Worker {
  const { [bundled]: own } = globalThis as { [bundled]?: string }
  return startWorker(own ?? script, megabytes)
}
