// Opens a feed in XML (RSS, Atom, what Blogger exports): first what it says of the blog, then one post after the other.
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { FoundRecord, XMLRecord } from '../xml/RecordParser.ts'
import type { FeedPost, FeedSite } from './types.ts'

import { plain } from '../../values/values.ts'
import { itemsIn, scanFiles, type XMLFile } from '../xml/files.ts'
import { detached, valueOf } from '../xml/values.ts'
import { atomPost, linkOf, namesOf } from './atom.ts'
import { pageOf } from './feedPage.ts'
import { readFeedPost } from './readFeedPost.ts'
import { rssPost } from './rss.ts'

/** @throws SourceUnreadable where there is no post */
export async function openFeed(files: XMLFile[]): Promise<OpenedExport> {
  const collected = new FeedCollector()
  const { counted, warnings } = await scanFiles(files, (found) => collected.add(found))
  const { comments, site, system } = collected
  const said =
    comments > 0
      ? [{ code: 'source-comments-left', values: { count: String(comments) } } as const]
      : []
  return {
    address: site.address,
    counted,
    entries: (from = 0) => entriesOf(files, site, from),
    system,
    warnings: [...warnings, ...said],
  }
}

async function* entriesOf(
  files: XMLFile[],
  site: FeedSite,
  from: number,
): AsyncGenerator<ExportEntry> {
  for await (const { index, place, problem, record } of itemsIn(files, from)) {
    const post = postOf(record)
    const isEmpty = !post.title && !post.content
    yield {
      guid: post.guid,
      index,
      original: () => post.content,
      page: pageOf(post, site),
      place,
      problem: problem ?? post.problem ?? (isEmpty ? { code: 'source-item-empty' } : null),
      read: (knownOutlets) => readFeedPost(post, site, knownOutlets),
      title: plain(post.title),
    }
  }
}

function postOf(record: XMLRecord): FeedPost {
  return record.name === 'entry' ? atomPost(record) : rssPost(record)
}

const blogger = /^tag:blogger\.com,|^Blogger$/i

class FeedCollector {
  comments = 0
  readonly site: FeedSite = { address: '', authors: [], language: '', title: '' }
  system: 'atom' | 'blogger' | 'rss' = 'rss'

  /** What stands beside the items is of the blog. */
  private addChannel(record: XMLRecord): void {
    const { site } = this
    const { name, attributes } = record
    const text = record.text.trim()
    if (name === 'title') {
      site.title ||= plain(text, 300)
    } else if (name === 'link' || name === 'atom:link') {
      site.address ||= text || linkOf({ ...record, children: [record] })
    } else if (name === 'author') {
      site.authors = namesOf({ ...record, children: [record] })
    } else if (name === 'language') {
      site.language ||= text
    }
    if (['generator', 'id'].includes(name) && blogger.test(text)) {
      this.system = 'blogger'
    }
    site.language ||= attributes['xml:lang'] ?? ''
  }

  add({ record }: FoundRecord): void {
    if (record.name !== 'item' && record.name !== 'entry') {
      this.addChannel(detached(record))
      return
    }
    if (record.name === 'entry') {
      this.system = this.system === 'rss' ? 'atom' : this.system
      this.comments += atomPost(record).problem?.code === 'source-item-comment' ? 1 : 0
      this.findAddress(record)
    }
  }

  /** Of a feed that does not say where it is. */
  private findAddress(record: XMLRecord): void {
    const link = this.site.address ? '' : linkOf(record)
    if (URL.canParse(link) && !valueOf(record, 'thr:in-reply-to')) {
      this.site.address = new URL('/', link).href
    }
  }
}
