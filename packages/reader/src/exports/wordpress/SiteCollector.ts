// Collects what posts refer to, wherever in the export it stands.
import type { Message } from '../../messages.ts'
import type { FoundRecord, XMLRecord } from '../xml/RecordParser.ts'
import type { WordPressItem, WordPressSite } from './types.ts'

import { plain } from '../../values/values.ts'
import { detached, valueOf } from '../xml/values.ts'
import { problemOf } from './kinds.ts'
import { toItem } from './toItem.ts'
import { metaOf } from './types.ts'

/** More than any blog has. */
const most = { attachments: 200_000, blocks: 500, people: 20_000 }

/** In characters. */
const longestBlock = 100_000

export class SiteCollector {
  private comments = 0
  /** Of the items with the same id, the last that was changed: where two exports of one blog were given. */
  readonly latest = new Map<string, { index: number; modified: string }>()
  readonly site: WordPressSite = {
    address: '',
    attachments: new Map(),
    authors: new Map(),
    blocks: new Map(),
    guests: new Map(),
    language: '',
    ofPost: new Map(),
    title: '',
  }
  items = 0

  private addAttachment(item: WordPressItem): void {
    const { id, attachmentUrl: url, excerpt, parent } = item
    const { attachments, ofPost } = this.site
    if (!id || !url || attachments.size >= most.attachments) {
      return
    }
    const alt = plain(metaOf(item, altKey), 500)
    attachments.set(id, { alt, caption: excerpt.slice(0, 2000), url })
    if (parent && parent !== '0' && isPicture(url)) {
      const pictures = ofPost.get(parent) ?? []
      pictures.push(id)
      ofPost.set(parent, pictures)
    }
  }

  private addItem(record: XMLRecord): void {
    const item = toItem(record)
    const { blocks, guests } = this.site
    this.comments += item.comments
    if (item.type === 'attachment') {
      this.addAttachment(detached(item))
    } else if (item.type === 'wp_block' && blocks.size < most.blocks) {
      blocks.set(...detached<[string, string]>([item.id, item.content.slice(0, longestBlock)]))
    } else if (item.type === 'guest-author' && guests.size < most.people) {
      const name = plain(metaOf(item, 'cap-display_name') || item.title, 200)
      guests.set(...detached<[string, string]>([item.slug, name]))
    }
    if (problemOf(item) === null) {
      this.addPost(item)
    }
    this.items += 1
  }

  private addPost(item: WordPressItem): void {
    const key = identityOf(item)
    const known = this.latest.get(key)
    const modified = item.modifiedGMT || item.dateGMT
    if (!known || modified >= known.modified) {
      this.latest.set(key, detached({ index: this.items, modified }))
    }
  }

  private readonly channel: Record<string, (value: string) => void> = {
    language: (value) => (this.site.language ||= value),
    link: (value) => (this.site.address ||= value),
    title: (value) => (this.site.title ||= plain(value, 300)),
    'wp:base_blog_url': (value) => (this.site.address = value || this.site.address),
    'wp:base_site_url': (value) => (this.site.address ||= value),
  }

  add({ record }: FoundRecord): void {
    if (record.name === 'item') {
      this.addItem(record)
    } else if (record.name === 'wp:author') {
      this.addAuthor(detached(record))
    } else {
      this.channel[record.name]?.(detached(record.text.trim()))
    }
  }

  private addAuthor(record: XMLRecord): void {
    const { authors } = this.site
    const [login = '', shown = '', first, last] = [
      ...['wp:author_login', 'wp:author_display_name'],
      ...['wp:author_first_name', 'wp:author_last_name'],
    ].map((name) => plain(valueOf(record, name), 200))
    if (login && authors.size < most.people) {
      // Nobody has chosen the login as a name: it is shown until somebody chooses another one.
      authors.set(login, shown === login && first && last ? `${first} ${last}` : shown)
    }
  }

  get warnings(): Message[] {
    return this.comments > 0
      ? [{ code: 'source-comments-left', values: { count: String(this.comments) } }]
      : []
  }
}

const altKey = '_wp_attachment_image_alt'

/** Programs that copy posts copy their ids, too. */
export function identityOf({ id, type, guid, title }: WordPressItem): string {
  return JSON.stringify([guid, id || title, type])
}

export function isPicture(address: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|\?)/i.test(address)
}
