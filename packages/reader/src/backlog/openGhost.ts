// The export of a Ghost blog as a part of a backlog.
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogItem, BacklogPart } from './types.ts'

import { type GhostExport, parseGhost } from '../exports/ghost/readGhost.ts'
import { decodeText } from '../sources/decodeText.ts'
import { withoutOwnSite } from '../sources/ownSite.ts'
import { pieceOrProblem } from './problems.ts'
import { readWhole } from './readWhole.ts'

export async function openGhost(file: BacklogFile, options: ParseOptions): Promise<BacklogPart> {
  const { text, warnings } = await decodeText({ bytes: await readWhole(file.path) })
  const found = parseGhost(text)
  return {
    counted: found.entries.length,
    isExact: true,
    items: (from) => itemsOf(found, file, from, options),
    // The export does not say the address of the blog.
    site: null,
    system: 'ghost',
    warnings,
  }
}

function* itemsOf(
  { entries, read }: GhostExport,
  { name }: BacklogFile,
  from: number,
  { site }: ParseOptions,
): Generator<BacklogItem> {
  for (const [offset, entry] of entries.slice(from).entries()) {
    const index = from + offset
    const said = { index, key: `ghost::${entry.id || index}`, place: `${name}: ${entry.title}` }
    yield entry.isPage
      ? { ...said, piece: null, problem: { code: 'source-item-page' } }
      : { ...said, ...pieceOrProblem(() => withoutOwnSite(read(index), site)) }
  }
}
