// Parses a source into the pieces that the intake endpoint answers.
import type { Message, MessageCode, ParseOptions, Piece, Source } from 'offprint-reader'

import {
  CorpusUnreadable,
  dayIn,
  isPublishedLine,
  kindOf,
  parseSource,
  precisionOf,
  sourceReport,
  SourceUnreadable,
} from 'offprint-reader'
import { findInvalidNode } from 'offprint-reader/document'

import type { IntakeResponse } from './types.ts'

import { TextTooLong, TooManyPieces } from './errors.ts'

/** More of them are work for the command. */
const maxPieces = 50

/** In bytes: a plain text is what people write, and reading more of it takes longer than anybody waits. */
const maxText = 3_000_000

/** In bytes: no paragraph is that long, and what is looked for in a line takes longer the longer it is. */
const longestLine = 100_000

const sentences = {
  binary: 'source-binary',
  empty: 'source-empty',
  encoding: 'source-encoding',
  'no-note': 'source-no-article',
  'too-large': 'source-long',
} as const satisfies Record<CorpusUnreadable['code'], MessageCode>

/** In characters of JSON: what cannot be sent back cannot be saved. */
const most = { all: 16_000_000, letters: 100_000, piece: 8_000_000 }

export interface ParsedIntake extends Pick<IntakeResponse, 'pieces' | 'unplaced'> {
  /** Translated where they are answered. */
  warnings: Message[]
}

/**
 * @param options names by which a text may call its outlet, and the blog
 * @throws SourceUnreadable, SourcePaywalled, SourceTooLarge, TooManyPieces
 */
export async function parseIntake(
  source: Source,
  options: ParseOptions = {},
): Promise<ParsedIntake> {
  const { pieces, unplaced, warnings = [] } = await parse(source, options)
  if (pieces.length > maxPieces) {
    throw new TooManyPieces(pieces.length, maxPieces)
  }
  const shown = pieces.map((piece) =>
    withStatedDate(withAddress(withoutData(piece), pieces.length, source)),
  )
  refuseLong(shown)
  return { pieces: shown, unplaced, warnings }
}

async function parse(source: Source, options: ParseOptions) {
  if ((source.kind ?? (await kindOf(source))) === 'text') {
    refuseLongText(source.bytes)
  }
  try {
    return await parseSource(source, options)
  } catch (error) {
    if (error instanceof CorpusUnreadable) {
      throw new SourceUnreadable(sentences[error.code], { line: String(error.line ?? 1) })
    }
    throw error
  }
}

function refuseLongText(bytes: Uint8Array): void {
  if (bytes.length > maxText) {
    throw new TextTooLong(maxText)
  }
  const lineBreak = 10
  for (let end = 0, start = 0; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(lineBreak, start)
    end = end === -1 ? bytes.length : end
    if (end - start > longestLine) {
      throw new SourceUnreadable('source-line-long')
    }
  }
}

/** What it holds of pictures stays behind: a single article has those that have an address. */
function withoutData(piece: Piece): Piece {
  const pictures = piece.pictures.map((picture) => ({
    ...picture,
    sources: picture.sources.filter((src) => !src.startsWith('data:')),
  }))
  return { ...piece, pictures }
}

/** What was copied from a page is at the address that is given with it; a page says itself what is at its address. */
function withAddress(piece: Piece, pieces: number, { url }: Source): Piece {
  if (!url || piece.url || pieces > 1) {
    return piece
  }
  const { hasOriginalDate: _date, ...rest } = piece
  const isOriginal = !piece.isCopy && !piece.outletUrl
  const given = sourceReport('file')
  return {
    // The page is that of the outlet, and so is the date that it prints.
    ...(isOriginal ? { ...rest, outletUrl: url } : piece),
    sources: { ...piece.sources, ...(isOriginal ? { outletUrl: given } : {}), url: given },
    url,
  }
}

/** "First published in The Gazette, March 2026", among the lines of a plain text. */
function withStatedDate(piece: Piece): Piece {
  const stated = piece.note.find(isPublishedLine)
  const isOpen = !piece.published || (piece.hasOriginalDate === false && !piece.isCopy)
  const published = isOpen ? dayIn(stated) : undefined
  return published === undefined
    ? piece
    : {
        ...piece,
        hasOriginalDate: true,
        published,
        publishedPrecision: precisionOf(published),
        sources: { ...piece.sources, published: sourceReport('text') },
      }
}

function refuseLong(pieces: Piece[]): void {
  const lengths = pieces.map((piece) => JSON.stringify(piece).length)
  const fault = pieces.map(({ document }) => findInvalidNode(document)).find(Boolean)
  const isLong =
    lengths.some((length) => length > most.piece) ||
    pieces.some(({ blocks }) => blocks.some(({ text }) => text.length > most.letters))
  if (fault || isLong || lengths.reduce((sum, length) => sum + length, 0) > most.all) {
    throw new SourceUnreadable('source-long')
  }
}
