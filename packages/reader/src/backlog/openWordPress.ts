// The export of a WordPress blog as a part of a backlog: one file or several, which are streamed.
import type { Message } from '../messages.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogItem, BacklogPart } from './types.ts'

import { openWordPress, type WordPressExport } from '../exports/wordpress/readWordPress.ts'
import { withoutOwnSite } from '../sources/ownSite.ts'
import { pieceOrProblem } from './problems.ts'
import { textChunks } from './textChunks.ts'

export async function openWordPressFiles(
  files: BacklogFile[],
  options: ParseOptions,
): Promise<BacklogPart> {
  const warnings: Message[] = []
  const texts = []
  for (const file of files) {
    const { chunks, warnings: said } = await textChunks(file)
    warnings.push(...said)
    texts.push({ name: file.name, chunks })
  }
  const found = await openWordPress(texts)
  const site = hostOf(found.site.address)
  return {
    counted: found.counted,
    isExact: true,
    items: (from) => itemsOf(found, site, from, options),
    site,
    system: 'wordpress',
    warnings: [...warnings, ...found.warnings],
  }
}

async function* itemsOf(
  { items }: WordPressExport,
  site: null | string,
  from: number,
  options: ParseOptions,
): AsyncGenerator<BacklogItem> {
  for await (const { guid, index, place, problem, read } of items(from)) {
    const said = { index, key: `wordpress:${site ?? ''}:${guid || `#${index}`}`, place }
    yield problem
      ? { ...said, piece: null, problem }
      : { ...said, ...pieceOrProblem(() => withoutOwnSite(read(), options.site)) }
  }
}

export function hostOf(address: string): null | string {
  return URL.canParse(address) ? new URL(address).host : null
}
