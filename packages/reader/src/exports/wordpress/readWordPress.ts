// Opens the export of a WordPress blog (.xml, WXR): first what the posts refer to, then one item after the other.
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { XMLFile } from '../xml/files.ts'

import { itemsIn, scanFiles } from '../xml/files.ts'
import { originalHTML } from './content/contentHTML.ts'
import { problemOf } from './kinds.ts'
import { readItem } from './readItem.ts'
import { identityOf, SiteCollector } from './SiteCollector.ts'
import { toItem } from './toItem.ts'

/**
 * All files are of one export: what a post refers to may stand in another.
 * @throws SourceUnreadable where there is no item
 */
export async function openWordPress(files: XMLFile[]): Promise<OpenedExport> {
  const collector = new SiteCollector()
  const { counted, warnings } = await scanFiles(files, (found) => collector.add(found))
  return {
    address: collector.site.address,
    counted,
    entries: (from = 0) => entriesOf(files, collector, from),
    system: 'wordpress',
    warnings: [...warnings, ...collector.warnings],
  }
}

async function* entriesOf(
  files: XMLFile[],
  { latest, site }: SiteCollector,
  from: number,
): AsyncGenerator<ExportEntry> {
  for await (const { index, place, problem, record } of itemsIn(files, from)) {
    const item = toItem(record)
    const isEarlier = (latest.get(identityOf(item))?.index ?? index) !== index
    const again = isEarlier ? ({ code: 'source-item-again' } as const) : null
    yield {
      guid: item.guid || (item.id && `post-${item.id}`),
      index,
      original: () => originalHTML(item, site),
      place,
      problem: problem ?? problemOf(item) ?? again,
      read: (knownOutlets) => readItem(item, site, knownOutlets),
      title: item.title,
    }
  }
}
