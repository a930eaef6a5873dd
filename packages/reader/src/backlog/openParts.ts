// Tells the parts of a backlog: exports, and files of articles.
import { open } from 'node:fs/promises'

import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogPart } from './types.ts'

import { openFeed } from '../exports/feeds/openFeed.ts'
import { openJSONFeed } from '../exports/feeds/openJSONFeed.ts'
import { openGhost } from '../exports/ghost/readGhost.ts'
import { openWordPress } from '../exports/wordpress/readWordPress.ts'
import { kindOf, type SourceKind } from '../sources/kindOf.ts'
import { openArticles } from './openArticles.ts'
import { openStreamed, openWhole } from './openExport.ts'

/** Files of one WordPress blog are one part: what a post refers to may stand in another of them. */
export async function openParts(
  files: BacklogFile[],
  options: ParseOptions,
): Promise<BacklogPart[]> {
  const kinds = new Map<BacklogFile, SourceKind>()
  for (const file of files) {
    kinds.set(file, await kindOfFile(file))
  }
  const ofWordPress = files.filter((file) => kinds.get(file) === 'wordpress')
  const parts: BacklogPart[] = []
  for (const file of files) {
    const kind = kinds.get(file) ?? 'unknown'
    if (file === ofWordPress[0]) {
      parts.push(await openStreamed(ofWordPress, openWordPress, options))
    } else if (kind !== 'wordpress') {
      parts.push(await openPart(file, kind, options))
    }
  }
  return parts
}

async function openPart(
  file: BacklogFile,
  kind: SourceKind,
  options: ParseOptions,
): Promise<BacklogPart> {
  switch (kind) {
    case 'feed':
      return openStreamed([file], openFeed, options)
    case 'ghost':
      return openWhole(file, openGhost, options)
    case 'json-feed':
      return openWhole(file, openJSONFeed, options)
    default:
      return openArticles(file, options)
  }
}

/** In bytes: so much says what a text is. */
const beginning = 16_384

async function kindOfFile({ name, path }: BacklogFile): Promise<SourceKind> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning))
    return kindOf({ name, bytes: buffer.subarray(0, bytesRead) })
  } finally {
    await file.close()
  }
}
