// Tells the parts of a backlog: exports, and files of articles.
import { open } from 'node:fs/promises'

import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogPart } from './types.ts'

import { kindOf, type SourceKind } from '../sources/kindOf.ts'
import { openArticles } from './openArticles.ts'
import { openGhost } from './openGhost.ts'

export async function openParts(
  files: BacklogFile[],
  options: ParseOptions,
): Promise<BacklogPart[]> {
  const parts: BacklogPart[] = []
  for (const file of files) {
    const kind = await kindOfFile(file)
    parts.push(kind === 'ghost' ? await openGhost(file, options) : openArticles(file, options))
  }
  return parts
}

/** In bytes: so much says what a text is. */
const beginning = 4096

async function kindOfFile({ name, path }: BacklogFile): Promise<SourceKind> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning))
    return kindOf({ name, bytes: buffer.subarray(0, bytesRead) })
  } finally {
    await file.close()
  }
}
