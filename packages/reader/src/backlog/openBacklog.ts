// Opens the export of a blog, or a folder, and reads one item after another.
import type { ParseOptions } from '../sources/parseSource.ts'
import type { Piece } from '../types.ts'
import type { Backlog, BacklogItem, BacklogPart, BacklogSystem, ItemOptions } from './types.ts'

import { pictureLost } from '../dom/pieceInputOf.ts'
import { SourceUnreadable } from '../errors.ts'
import { listFiles } from './listFiles.ts'
import { openParts } from './openParts.ts'
import { pictureFilesOf } from './pictureFiles.ts'

/**
 * All files are of one backlog: the parts of an export, or single articles.
 * @param files paths of files, folders and archives
 * @throws SourceUnreadable where there is nothing that can be read
 * @example
 * const backlog = await openBacklog(['blog.xml'])
 * for await (const { piece, problem } of backlog.items()) …
 */
export async function openBacklog(files: string[], options: ParseOptions = {}): Promise<Backlog> {
  const found = await listFiles(files)
  if (found.length === 0) {
    throw new SourceUnreadable('source-folder-empty')
  }
  const { parts, warnings } = await openParts(found, options)
  const pictures = pictureFilesOf(found)
  if (parts.length === 0) {
    throw new SourceUnreadable('source-folder-empty')
  }
  return {
    counted: parts.reduce((sum, { counted }) => sum + counted, 0),
    items: (chosen) => itemsOf(parts, chosen),
    picture: pictures.read,
    pictureFiles: pictures.count,
    site: parts.find(({ site }) => site !== null)?.site ?? null,
    system: systemOf(parts),
    warnings: [...warnings, ...parts.flatMap((part) => part.warnings)],
  }
}

function systemOf(parts: BacklogPart[]): BacklogSystem {
  const systems = [...new Set(parts.map(({ system }) => system))]
  return systems.length === 1 ? (systems[0] ?? 'files') : 'mixed'
}

async function* itemsOf(
  parts: BacklogPart[],
  { from = 0, signal }: ItemOptions = {},
): AsyncGenerator<BacklogItem> {
  let first = 0
  for (const part of parts) {
    if (part.isExact && first + part.counted <= from) {
      first += part.counted
      continue
    }
    let read = Math.max(0, from - first)
    for await (const item of part.items(read)) {
      signal?.throwIfAborted()
      read = item.index + 1
      if (first + item.index >= from) {
        yield { ...item, index: first + item.index, piece: item.piece && withPictures(item.piece) }
      }
    }
    refuseMissing(part, read)
    first += read
  }
}

/** What could not be had is said when it is written. */
function withPictures(piece: Piece): Piece {
  const proposals = piece.proposals.filter(({ message }) => message !== pictureLost)
  return { ...piece, proposals }
}

/** @throws SourceUnreadable */
function refuseMissing({ counted, isExact }: BacklogPart, read: number): void {
  if (isExact && read < counted) {
    throw new SourceUnreadable('source-items-missing', {
      counted: String(counted),
      read: String(read),
    })
  }
}
