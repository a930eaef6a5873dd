// Parses a source of articles of any kind that is known, told by its content.
import type { ParsedCorpus } from '../types.ts'
import type { Source } from './types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { parseCorpus } from '../corpus/parseCorpus.ts'
import { readCorpus } from '../corpus/readCorpus.ts'
import { readMarkdown } from '../markdown/readMarkdown.ts'
import { readPage } from '../page/readPage.ts'
import { decodeText } from './decodeText.ts'
import { kindOf } from './kindOf.ts'

interface ParseOptions {
  knownOutlets?: string[]
}

/**
 * A text file may hold many articles, any other source holds one.
 * @throws SourceUnreadable, SourcePaywalled, CorpusUnreadable
 */
export function parseSource(source: Source, options: ParseOptions = {}): ParsedCorpus {
  switch (source.kind ?? kindOf(source)) {
    case 'html':
      return { pieces: [readPage(decodeText(source), source.url)], unplaced: [] }
    case 'markdown':
      return { pieces: [readMarkdown(decodeText(source))], unplaced: [] }
    case 'text':
      return parseCorpus(readCorpus(source.bytes), options)
    case 'word':
      throw new SourceUnreadable(
        'Word files are not read. Save the file as a web page (.html), and import that.',
      )
    case 'unknown':
      throw new SourceUnreadable('This is neither a text, nor Markdown, nor a web page.')
  }
}
