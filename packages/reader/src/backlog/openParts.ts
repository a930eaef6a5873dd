// Tells the parts of a backlog: exports, and files of articles.
import type { Message } from '../messages.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogPart } from './types.ts'

import { openBibliography } from '../exports/bibliography/openBibliography.ts'
import { openFeed } from '../exports/feeds/openFeed.ts'
import { openJSONFeed } from '../exports/feeds/openJSONFeed.ts'
import { openGhost } from '../exports/ghost/openGhost.ts'
import { openWordPress } from '../exports/wordpress/readWordPress.ts'
import { kindOf, type SourceKind } from '../sources/kindOf.ts'
import { isCollected } from './collected.ts'
import { findFolders } from './exportFolders.ts'
import { openArticles } from './openArticles.ts'
import { openCollected } from './openCollected.ts'
import { openStreamed, openWhole } from './openExport.ts'
import { isPictureFile } from './pictureFiles.ts'

export interface OpenedParts {
  parts: BacklogPart[]
  warnings: Message[]
}

/** Recordings, and what a page needs to be shown. */
const media = /\.(?:bmp|css|ico|js|m4a|map|mov|mp[34]|og[agv]|ttf|wav|webm|woff2?)$/i

/** Files of one WordPress blog are one part: what a post refers to may stand in another of them. */
export async function openParts(files: BacklogFile[], options: ParseOptions): Promise<OpenedParts> {
  const others = files.filter((file) => !isPictureFile(file))
  const texts = others.filter(({ name }) => !media.test(name))
  const { left, others: single, parts } = await findFolders(texts, options)
  const kinds = new Map<BacklogFile, 'collected' | SourceKind>()
  for (const file of single) {
    const bytes = await file.head()
    kinds.set(file, isCollected(bytes) ? 'collected' : await kindOf({ name: file.name, bytes }))
  }
  const ofWordPress = single.filter((file) => kinds.get(file) === 'wordpress')
  for (const file of single) {
    const kind = kinds.get(file) ?? 'unknown'
    if (file === ofWordPress[0]) {
      parts.push(await openStreamed(ofWordPress, openWordPress, options))
    } else if (kind !== 'wordpress') {
      parts.push(await openPart(file, kind, options))
    }
  }
  const count = others.length - texts.length + left
  return {
    parts,
    warnings: count > 0 ? [{ code: 'source-files-left', values: { count: String(count) } }] : [],
  }
}

async function openPart(
  file: BacklogFile,
  kind: 'collected' | SourceKind,
  options: ParseOptions,
): Promise<BacklogPart> {
  switch (kind) {
    case 'bibliography':
      return openWhole(file, openBibliography, options, ':')
    case 'collected':
      return openCollected(file, options)
    case 'feed':
      return openStreamed([file], openFeed, options)
    case 'ghost':
      return openStreamed([file], openGhost, options)
    case 'json-feed':
      return openStreamed([file], openJSONFeed, options)
    default:
      return openArticles(file, options)
  }
}
