// Items of RSS feeds.
import type { XMLRecord } from '../xml/RecordParser.ts'
import type { FeedPost } from './types.ts'

import { childOf, childrenOf, valueOf } from '../xml/values.ts'

/** Without the whole text, the description is one of the first words or all that there is. */
export function rssPost(record: XMLRecord): FeedPost {
  const value = (name: string) => valueOf(record, name)
  const whole = value('content:encoded')
  const description = value('description')
  const guid = childOf(record, 'guid')
  const isLink = guid?.attributes.isPermaLink !== 'false' && /^https?:/.test(guid?.text ?? '')
  return {
    authors: authorsOf(record),
    content: whole || description,
    files: childrenOf(record, 'enclosure').flatMap(({ attributes: { type = '', url = '' } }) =>
      url && !type.startsWith('image/') ? url : [],
    ),
    guid: value('guid') || value('link'),
    isExcerpt: !whole && isCut(description),
    language: value('dc:language'),
    link: value('feedburner:origLink') || value('link') || (isLink ? value('guid') : ''),
    linked: '',
    picture: pictureOf(record),
    problem: null,
    published: value('pubDate') || value('dc:date'),
    status: 'published',
    summary: whole ? description : '',
    title: value('title'),
    topics: childrenOf(record, 'category').map(({ text }) => text.trim()),
    updated: value('atom:updated') || value('dcterms:modified'),
  }
}

/** RSS itself has the address of a mailbox, with the name in brackets. */
function authorsOf(record: XMLRecord): string[] {
  const creators = childrenOf(record, 'dc:creator').flatMap(({ text }) => text.trim() || [])
  const author = valueOf(record, 'author')
  const [, name = author.includes('@') ? '' : author] = /\(([^()]+)\)\s*$/.exec(author) ?? []
  return creators.length > 0 || !name ? creators : [name]
}

function isCut(description: string): boolean {
  return /(?:\[?(?:…|&#8230;|&hellip;|\.\.\.)\]?|(?:continue|weiter|lire la suite|read (?:more|on))[^<]{0,60})(?:<\/?[a-z][^>]*>|\s)*$/i.test(
    description.slice(-500),
  )
}

/** A file that belongs to the post: a picture, or a recording. */
function pictureOf(record: XMLRecord): string {
  const files = [...childrenOf(record, 'enclosure'), ...childrenOf(record, 'media:content')]
  const found = files.find(
    ({ attributes: { type = '', medium = '' } }) => type.startsWith('image/') || medium === 'image',
  )
  return found?.attributes.url ?? ''
}
