// Parses a source of articles of any kind that is known, told by its content.
import { isUtf8 } from 'node:buffer'

import type { XMLFile } from '../exports/xml/files.ts'
import type { Message, MessageCode } from '../messages.ts'
import type { ParsedSource, Piece } from '../types.ts'
import type { Source } from './types.ts'

import { parseCorpus } from '../corpus/parseCorpus.ts'
import { readCorpus } from '../corpus/readCorpus.ts'
import { takeEmbedded, takeFromMarkdown } from '../dom/embedded.ts'
import { SourceUnreadable } from '../errors.ts'
import { readExport } from '../exports/export.ts'
import { chunksOf } from '../exports/xml/readRecords.ts'
import { decodeText } from './decodeText.ts'
import { isOtherXML, kindOf, type SourceKind } from './kindOf.ts'
import { officeKind } from './officeKind.ts'
import { refuseOtherKinds, refuseOtherPieces } from './otherKinds.ts'
import { type OwnSite, withoutOwnSite } from './ownSite.ts'
import { problemOf } from './problemOf.ts'
import { refuseNotes } from './refuseNotes.ts'

export interface ParseOptions {
  knownOutlets?: string[]
  /** The blog that it is read for. */
  site?: OwnSite | undefined
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
): Promise<ParsedSource> {
  const corpus = await parse(source, options)
  return { ...corpus, pieces: corpus.pieces.map((piece) => withoutOwnSite(piece, options.site)) }
}

async function parse(source: Source, options: ParseOptions, depth = 0): Promise<ParsedSource> {
  const kind = source.kind ?? (await kindOf(source))
  switch (kind) {
    case 'bibliography':
    case 'feed':
    case 'ghost':
    case 'html':
    case 'json-feed':
    case 'markdown':
    case 'wordpress': {
      const { text, warnings } = await decodeText(source)
      const { pieces, warnings: said = [] } = await parseText(kind, text, {
        address: source.url,
        ...options,
      })
      if (kind === 'html' || kind === 'markdown') {
        refuseOtherPieces(pieces)
      }
      return { pieces, unplaced: [], warnings: [...warnings, ...said] }
    }
    case 'mail':
      return readMail(source, options, depth)
    case 'pdf': {
      const { readPDF } = await import('../pdf/readPDF.ts')
      const pieces = [await readPDF(source.bytes, options.knownOutlets)]
      refuseOtherPieces(pieces)
      return { pieces, unplaced: [] }
    }
    case 'text': {
      const { bytes, warnings } = await inUTF8(source)
      const text = readCorpus(bytes)
      refuseOtherKinds(text)
      refuseNotes(text)
      return isInSigns(text)
        ? { pieces: [await readLines(text)], unplaced: [], warnings }
        : { ...parseCorpus(text, options), warnings }
    }
    case 'unknown':
      throw new SourceUnreadable(await reasonOf(source))
    case 'word': {
      const { readWord } = await import('../word/readWord.ts')
      const pieces = await readWord(source.bytes, options.knownOutlets)
      refuseOtherPieces(pieces)
      return { pieces, unplaced: [] }
    }
  }
}

/** Mails may be forwarded as files of mails. */
const deepestMail = 3

const attachable = new Set<SourceKind>(['html', 'markdown', 'pdf', 'word'])

/** Whatever is of no other kind looks like a text, such as dates, addresses and tables. */
const isNamedText = /^[^.]*$|\.te?xt$/i

async function readMail({ bytes }: Source, options: ParseOptions, depth: number) {
  const reader = await import('../mail/readMail.ts')
  return reader.readMail(bytes, {
    isArticle: async (file) => {
      const kind = await kindOf(file)
      const isText = kind === 'text' && isNamedText.test(file.name ?? '')
      return isText || attachable.has(kind) || (kind === 'mail' && depth < deepestMail)
    },
    knownOutlets: options.knownOutlets,
    parse: (file) => parse(file, options, depth + 1),
    problemOf,
  })
}

async function parseText(
  kind: Exclude<SourceKind, 'mail' | 'pdf' | 'text' | 'unknown' | 'word'>,
  text: string,
  { address, knownOutlets }: { address: string | undefined } & ParseOptions,
): Promise<Pick<ParsedSource, 'pieces' | 'warnings'>> {
  switch (kind) {
    case 'bibliography': {
      const { openBibliography } = await import('../exports/bibliography/openBibliography.ts')
      return readExport(openBibliography(text), knownOutlets)
    }
    case 'feed': {
      const { openFeed } = await import('../exports/feeds/openFeed.ts')
      return readExport(await openFeed([fileOf(text)]), knownOutlets)
    }
    case 'ghost': {
      const { readGhost } = await import('../exports/ghost/readGhost.ts')
      return readGhost(text)
    }
    case 'html': {
      const { readPage } = await import('../html/readPage.ts')
      return { pieces: [readPage(takeEmbedded(text).text, address, knownOutlets)] }
    }
    case 'json-feed': {
      const { openJSONFeed } = await import('../exports/feeds/openJSONFeed.ts')
      return readExport(await openJSONFeed([fileOf(text, 'JSON')]), knownOutlets)
    }
    case 'markdown': {
      const { readMarkdown } = await import('../markdown/readMarkdown.ts')
      return { pieces: [readMarkdown(takeFromMarkdown(text).text, knownOutlets)] }
    }
    case 'wordpress': {
      const { openWordPress } = await import('../exports/wordpress/readWordPress.ts')
      return readExport(await openWordPress([fileOf(text)]), knownOutlets)
    }
  }
}

function fileOf(text: string, name = 'XML'): XMLFile {
  return { name, chunks: () => chunksOf(text) }
}

async function readLines(text: string): Promise<Piece> {
  const { readSigns } = await import('./readSigns.ts')
  return readSigns(text)
}

/** Bytes that are no text are refused where lines are counted: it says which of them. */
async function inUTF8(source: Source): Promise<{ bytes: Uint8Array; warnings: Message[] }> {
  const { bytes } = source
  try {
    const { text, warnings } = await decodeText(source)
    const isAsItIs = isUtf8(bytes) && warnings.every(({ code }) => code !== 'source-read-as')
    return { bytes: isAsItIs ? bytes : new TextEncoder().encode(text), warnings }
  } catch (error) {
    if (error instanceof SourceUnreadable) {
      return { bytes, warnings: [] }
    }
    throw error
  }
}

async function reasonOf({ bytes }: Source): Promise<MessageCode> {
  const found = await officeKind(bytes)
  const head = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  return found?.kind === 'other'
    ? found.reason
    : isOtherXML(head)
      ? 'source-other-xml'
      : 'source-json'
}

/** Of the letters of a text, how many are signs of such a script. */
const least = 0.5

const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** What tells lines of other texts apart counts words and capitals, which these have not. */
function isInSigns(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (text.match(sign) ?? []).length > least * letters.length
}
