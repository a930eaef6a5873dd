// Opens a JSON Feed (jsonfeed.org).
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { JSONPart, Wanted } from '../json/JSONSplitter.ts'
import type { XMLFile } from '../xml/files.ts'
import type { FeedPost, FeedSite } from './types.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'
import { SourceUnreadable } from '../../errors.ts'
import { plain } from '../../values/values.ts'
import { faultOf, isObject, partsOf, recordIn, valueIn } from '../json/parts.ts'
import { pageOf } from './feedPage.ts'
import { readFeedPost } from './readFeedPost.ts'

/**
 * @param files one, which may be larger than memory
 * @throws SourceUnreadable
 */
export async function openJSONFeed([file]: XMLFile[]): Promise<OpenedExport> {
  const feed: Row = {}
  let counted = 0
  for await (const part of file ? partsOf(file, wantedAt) : []) {
    if (part.path === 'items') {
      counted += isObject(part) ? 1 : 0
    } else {
      feed[part.key] = valueIn(part)
    }
  }
  if (counted === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  const site: FeedSite = {
    address: textOf(feed.home_page_url),
    authors: namesOf(feed),
    language: textOf(feed.language),
    title: plain(feed.title, 300),
  }
  return {
    address: site.address,
    counted,
    entries: (from = 0) => entriesOf(file, site, from),
    system: 'json-feed',
    warnings: [],
  }
}

function wantedAt(path: string): Wanted {
  return path === '' || path === 'items' ? 'parts' : 'nothing'
}

type Row = Record<string, unknown>

async function* entriesOf(
  file: undefined | XMLFile,
  site: FeedSite,
  from: number,
): AsyncGenerator<ExportEntry> {
  let index = 0
  for await (const part of file ? partsOf(file, wantedAt) : []) {
    if (part.path === 'items' && isObject(part)) {
      if (index >= from) {
        yield entryOf(part, index, `${file?.name}: `, site)
      }
      index += 1
    }
  }
}

function entryOf(part: JSONPart, index: number, file: string, site: FeedSite): ExportEntry {
  const item = recordIn(part)
  const post = postOf(item ?? {})
  const title = plain(post.title)
  const isEmpty = !title && !post.content
  return {
    guid: post.guid,
    index,
    original: () => post.content,
    page: pageOf(post, site),
    place: `${file}${title || post.guid}`,
    problem: item ? (isEmpty ? { code: 'source-item-empty' } : null) : faultOf(part),
    read: (knownOutlets) => readFeedPost(post, site, knownOutlets),
    title,
  }
}

function postOf(item: Row): FeedPost {
  const content = textOf(item.content_html) || linesOf(textOf(item.content_text))
  const summary = escapeHTML(textOf(item.summary))
  return {
    authors: namesOf(item),
    content: content || summary,
    files: listOf(item.attachments)
      .filter(isRecord)
      .flatMap(({ mime_type: type, url }) => (textOf(type).startsWith('image/') ? [] : textOf(url)))
      .filter(Boolean),
    guid: textOf(item.id) || (typeof item.id === 'number' ? String(item.id) : ''),
    isExcerpt: !content && summary !== '',
    language: textOf(item.language),
    link: textOf(item.url),
    linked: textOf(item.external_url),
    picture: textOf(item.image) || textOf(item.banner_image),
    problem: null,
    published: textOf(item.date_published),
    status: 'published',
    summary: content ? summary : '',
    title: escapeHTML(textOf(item.title)),
    topics: listOf(item.tags).map(textOf).filter(Boolean),
    updated: textOf(item.date_modified),
  }
}

function linesOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${escapeHTML(paragraph.trim())}</p>`)
    .join('')
}

/** Version 1 had one author. */
function namesOf({ author, authors }: Row): string[] {
  return [...listOf(authors), author].filter(isRecord).flatMap(({ name }) => textOf(name) || [])
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
