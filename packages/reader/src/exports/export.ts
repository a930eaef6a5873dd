// What all exports of blogs have in common: entries that are read one after another.
import type { Message } from '../messages.ts'
import type { ParsedSource, Piece } from '../types.ts'

import { SourceUnreadable } from '../errors.ts'
import { ifPossible } from '../ifPossible.ts'

export interface ExportEntry {
  /** The id that the blog gives it; '' where it gives none. */
  guid: string
  /** Counted from 0. */
  index: number
  /** Its text as HTML, as the blog has it. */
  original: () => string
  /** Of a post of which there is only a summary: where its text is. */
  page?: EntryPage | undefined
  /** File and line, or the title. */
  place: string
  /** Why it is no article; null for an article. */
  problem: Message | null
  /** @throws SourceUnreadable; only where there is no problem */
  read: (knownOutlets?: string[]) => Piece
  title: string
}

interface EntryPage {
  address: string
  /** The post without its text, because the page could not be read. */
  lost: (problem: Message, knownOutlets?: string[]) => Piece
  /** The page with what is known of the post. */
  merged: (page: Piece) => Piece
}

export interface OpenedExport {
  /** Address of the blog; '' where the export does not say it. */
  address: string
  /** Entries of all kinds. */
  counted: number
  /** From one on, the first by default. */
  entries: (from?: number) => AsyncGenerator<ExportEntry>
  system:
    | 'atom'
    | 'bibliography'
    | 'blogger'
    | 'ghost'
    | 'json-feed'
    | 'medium'
    | 'rss'
    | 'substack'
    | 'wordpress'
  warnings: Message[]
}

/** Of articles that are held in memory at once. */
export const mostPosts = 5000

/** Of a warning. */
const mostNamed = 10

/** They are read where posts refer to them. */
const used = new Set<string>(['source-item-attachment', 'source-item-author', 'source-item-block'])

/**
 * All articles at once. What is none is left out, which is said.
 * @throws SourceUnreadable where there is none
 */
export async function readExport(
  { entries, warnings }: OpenedExport,
  knownOutlets?: string[],
): Promise<{ warnings: Message[] } & Pick<ParsedSource, 'pieces'>> {
  const pieces: Piece[] = []
  const left: string[] = []
  for await (const { place, problem, read, title } of entries()) {
    const piece = problem ? null : ifPossible(() => read(knownOutlets), null, SourceUnreadable)
    if (piece) {
      pieces.push(piece)
    } else if (!used.has(problem?.code ?? '')) {
      left.push(title || place)
    }
    if (pieces.length > mostPosts) {
      throw new SourceUnreadable('source-export-long', { count: String(mostPosts) })
    }
  }
  if (pieces.length === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  return { pieces, warnings: [...warnings, ...warningsOn(left)] }
}

function warningsOn(left: string[]): Message[] {
  const titles = [...left.slice(0, mostNamed), ...(left.length > mostNamed ? ['…'] : [])].join(', ')
  return left.length > 0
    ? [{ code: 'source-items-left', values: { count: String(left.length), titles } }]
    : []
}
