import type { Said } from '../sourceErrors.ts'
// Parses a source of articles of any kind that is known, told by its content.
import type { ParsedCorpus } from '../types.ts'
import type { Source } from './types.ts'

import { parseCorpus } from '../corpus/parseCorpus.ts'
import { readCorpus } from '../corpus/readCorpus.ts'
import { SourceUnreadable } from '../sourceErrors.ts'
import { decodeText } from './decodeText.ts'
import { isOtherXML, kindOf } from './kindOf.ts'
import { officeKind } from './officeKind.ts'

interface ParseOptions {
  knownOutlets?: string[]
}

/**
 * Readers are loaded when they are needed: most of what the worker would load is for one kind of source.
 *
 * A text file, or the export of a blog, may hold many articles; any other source holds one.
 * @throws SourceUnreadable, SourcePaywalled, CorpusUnreadable
 */
export async function parseSource(
  source: Source,
  options: ParseOptions = {},
): Promise<ParsedCorpus> {
  switch (source.kind ?? kindOf(source)) {
    case 'ghost': {
      const { readGhost } = await import('../ghost/readGhost.ts')
      return { pieces: readGhost(decodeText(source)), unplaced: [] }
    }
    case 'html': {
      const { readPage } = await import('../page/readPage.ts')
      return { pieces: [readPage(decodeText(source), source.url)], unplaced: [] }
    }
    case 'markdown': {
      const { readMarkdown } = await import('../markdown/readMarkdown.ts')
      return { pieces: [readMarkdown(decodeText(source))], unplaced: [] }
    }
    case 'text':
      return parseCorpus(readCorpus(source.bytes), options)
    case 'unknown':
      throw new SourceUnreadable(reasonOf(source))
    case 'word': {
      const { readWord } = await import('../word/readWord.ts')
      return { pieces: [await readWord(source.bytes)], unplaced: [] }
    }
  }
}

function reasonOf({ bytes }: Source): Said['sentence'] {
  const found = officeKind(bytes)
  const head = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  return found?.kind === 'other'
    ? found.reason
    : isOtherXML(head)
      ? 'source-other-xml'
      : 'source-json'
}
