// A file of articles as a part of a backlog: a page, a Word file, Markdown, or a text with one article or many.
import type { Original } from '../dom/showOriginal.ts'
import type { Message } from '../messages.ts'
import type { ParsedSource, Piece } from '../types.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogItem, BacklogPart } from './types.ts'

import { takeEmbedded, takeFromMarkdown } from '../dom/embedded.ts'
import { nameKey } from '../names.ts'
import { decodeText } from '../sources/decodeText.ts'
import { kindOf } from '../sources/kindOf.ts'
import { type ParseOptions, parseSource } from '../sources/parseSource.ts'
import { problemOf } from '../sources/problemOf.ts'
import { pathFrom } from './pictureFiles.ts'

/** It is read when its items are. What cannot be read is one item, which says why. */
export function openArticles(file: BacklogFile, options: ParseOptions): BacklogPart {
  return {
    counted: 1,
    isExact: false,
    items: () => itemsOf(file, options),
    site: null,
    system: 'files',
    warnings: [],
  }
}

async function* itemsOf(file: BacklogFile, options: ParseOptions): AsyncGenerator<BacklogItem> {
  const found = await parseOr(file, options)
  const { name } = file
  if (!('pieces' in found)) {
    yield {
      index: 0,
      key: `files::${name}`,
      original: null,
      piece: null,
      place: name,
      problem: found,
    }
    return
  }
  const original = await originalOf(file)
  const keys = new Map<string, number>()
  for (const [index, piece] of found.pieces.entries()) {
    const title = found.pieces.length > 1 ? `#${nameKey(piece.title)}` : ''
    const times = (keys.get(title) ?? 0) + 1
    keys.set(title, times)
    const line = piece.lines ? `:${piece.lines[0]}` : ''
    const key = `files::${name}${title}${times > 1 ? `#${times}` : ''}`
    yield {
      index,
      key,
      original: original && within(original, piece),
      piece: withPaths(piece, name),
      place: `${name}${line}`,
      problem: null,
    }
  }
}

/** Null for what is no text, as a Word file. */
async function originalOf({ name, read }: BacklogFile): Promise<null | Original> {
  const source = { name, bytes: await read() }
  const kind = await kindOf(source)
  if (!['html', 'markdown', 'text'].includes(kind)) {
    return null
  }
  const { text: whole } = await decodeText(source)
  const { text } = kind === 'markdown' ? takeFromMarkdown(whole) : takeEmbedded(whole)
  return kind === 'html' ? { html: text } : { text }
}

/** Of a text with many articles, the lines of this one. */
function within(original: Original, { lines }: Piece): Original {
  if (!lines || !('text' in original)) {
    return original
  }
  const [from, to] = lines
  return {
    text: original.text
      .split(/\r\n|\n|\r/)
      .slice(from - 1, to)
      .join('\n'),
  }
}

/** A picture lies beside the file that shows it. */
function withPaths(piece: Piece, file: string): Piece {
  const pictures = piece.pictures.map((picture) => ({
    ...picture,
    sources: picture.sources.map((src) => pathFrom(file, src)),
  }))
  return { ...piece, pictures }
}

async function parseOr(
  { name, read }: BacklogFile,
  options: ParseOptions,
): Promise<Message | ParsedSource> {
  try {
    return await parseSource({ name, bytes: await read() }, options)
  } catch (error) {
    const problem = problemOf(error)
    if (problem) {
      return problem
    }
    throw error
  }
}
