// Parses a source that somebody names on the command line.
import type { Source } from '../sources/types.ts'
import type { ParsedCorpus } from '../types.ts'

import { kindOf } from '../sources/kindOf.ts'
import { type ParseOptions, parseSource } from '../sources/parseSource.ts'
import { parsers } from './parsers.ts'

/** Of others, and of any content: they may take any time and memory to parse. */
const inWorker = new Set<string>(['html', 'markdown', 'word'])

/**
 * As `parseSource()`, but pages, Markdown and Word files are parsed in a worker thread, for at most 20 seconds and with
 * limited memory.
 * @throws SourceUnreadable also where it takes too long or too much memory; SourcePaywalled, CorpusUnreadable
 */
export async function readSource(
  source: Source,
  { knownOutlets = [], site }: ParseOptions = {},
): Promise<ParsedCorpus> {
  return inWorker.has(source.kind ?? kindOf(source))
    ? parsers().run('corpus', { knownOutlets, site, source })
    : parseSource(source, { knownOutlets, site })
}
