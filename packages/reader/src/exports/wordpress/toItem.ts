// The values of an item in the export of a WordPress blog.
import type { XMLRecord } from '../xml/RecordParser.ts'
import type { WordPressItem, WordPressTerm } from './types.ts'

import { childrenOf, valueOf } from '../xml/values.ts'

export function toItem(record: XMLRecord): WordPressItem {
  const value = (name: string) => valueOf(record, name)
  return {
    id: value('wp:post_id'),
    slug: value('wp:post_name'),
    type: value('wp:post_type') || 'post',
    attachmentUrl: value('wp:attachment_url'),
    comments: childrenOf(record, 'wp:comment').length,
    content: withoutSections(value('content:encoded')),
    creator: value('dc:creator'),
    date: value('wp:post_date'),
    dateGMT: value('wp:post_date_gmt'),
    excerpt: value('excerpt:encoded'),
    guid: value('guid'),
    link: value('link'),
    meta: childrenOf(record, 'wp:postmeta').map((one) => [
      valueOf(one, 'wp:meta_key'),
      valueOf(one, 'wp:meta_value'),
    ]),
    modifiedGMT: value('wp:post_modified_gmt'),
    parent: value('wp:post_parent'),
    password: value('wp:post_password'),
    pubDate: value('pubDate'),
    status: value('wp:status'),
    sticky: value('wp:is_sticky') === '1',
    terms: termsOf(record),
    title: value('title'),
  }
}

/** Old versions did not mark the end of a section within a text: what follows it is text, too. */
function withoutSections(content: string): string {
  return content.includes('<![CDATA[') ? content.replace(/<!\[CDATA\[|\]\]>/g, '') : content
}

/** Older versions name each of them twice: without a taxonomy, and with it. */
function termsOf(record: XMLRecord): WordPressTerm[] {
  const terms = childrenOf(record, 'category').map(({ attributes, text }) => ({
    name: text.trim(),
    slug: attributes.nicename ?? '',
    domain: attributes.domain ?? '',
  }))
  const full = terms.filter(({ slug, domain }) => domain && slug)
  return full.length > 0 ? full : terms
}
