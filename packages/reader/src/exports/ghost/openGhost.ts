// Opens the export of a Ghost blog, which may be larger than memory: first the tables that posts refer to, then one post after
// another.
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { JSONPart, Wanted } from '../json/JSONSplitter.ts'
import type { XMLFile } from '../xml/files.ts'
import type { GhostData, GhostPost } from './types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { plain } from '../../values/values.ts'
import { faultOf, isObject, partsOf, recordIn } from '../json/parts.ts'
import { isPage, relatedIn, titleOf } from './readGhost.ts'
import { openText, readPost } from './readPost.ts'

type Related = Omit<GhostData, 'posts'>

/**
 * @param files one
 * @throws SourceUnreadable
 */
export async function openGhost([file]: XMLFile[]): Promise<OpenedExport> {
  const related: Related = {
    posts_authors: [],
    posts_meta: [],
    posts_tags: [],
    settings: [],
    tags: [],
    users: [],
  }
  let counted = 0
  for await (const part of rowsOf(file)) {
    const name = tableOf(part)
    if (name === 'posts') {
      counted += 1
    } else {
      related[name].push(recordIn(part) ?? {})
    }
  }
  if (counted === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  return {
    // The export does not say it.
    address: '',
    counted,
    entries: (from = 0) => entriesOf(file, related, from),
    system: 'ghost',
    warnings: [],
  }
}

async function* entriesOf(
  file: undefined | XMLFile,
  related: Related,
  from: number,
): AsyncGenerator<ExportEntry> {
  const relatedTo = relatedIn(related)
  let index = 0
  for await (const part of rowsOf(file)) {
    if (tableOf(part) === 'posts') {
      if (index >= from) {
        yield entryOf(part, index, file?.name ?? '', relatedTo)
      }
      index += 1
    }
  }
}

function entryOf(
  part: JSONPart,
  index: number,
  file: string,
  relatedTo: ReturnType<typeof relatedIn>,
): ExportEntry {
  const row = recordIn(part)
  const post = (row ?? {}) as GhostPost
  const title = titleOf(post)
  const problem = isPage(post) ? ({ code: 'source-item-page' } as const) : null
  return {
    guid: plain(post.id, 100),
    index,
    original: () => openText(post).html,
    place: `${file}: ${title}`,
    problem: row ? problem : faultOf(part),
    read: (knownOutlets) => readPost(post, relatedTo(post), knownOutlets),
    title,
  }
}

/** Rows of the tables that are read: others, such as that of revisions, may be larger. */
async function* rowsOf(file: undefined | XMLFile): AsyncGenerator<JSONPart> {
  for await (const part of file ? partsOf(file, wantedAt) : []) {
    if (isObject(part)) {
      yield part
    }
  }
}

/** Ghost puts the tables into a list of databases, of which there is one; its API did not. */
const table = /^(?:db\/0\/)?data\/(posts|posts_authors|posts_meta|posts_tags|settings|tags|users)$/
const above = /^(?:db|(?:db\/0\/)?data|db\/0)?$/

function wantedAt(path: string): Wanted {
  return table.test(path) ? 'parts' : above.test(path) ? 'within' : 'nothing'
}

function tableOf({ path }: JSONPart): keyof GhostData {
  return (table.exec(path)?.[1] ?? 'posts') as keyof GhostData
}
