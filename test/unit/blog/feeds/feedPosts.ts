// A site, posts made the way the blog makes them, and a strict reader of XML.
import { JSDOM } from 'jsdom'

import type { Article } from '../../../../src/app/payload-types.ts'
import type { FeedSite } from '../../../../src/blog/feeds/site.ts'
import type { Post } from '../../../../src/blog/post.ts'
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { toPost } from '../../../../src/blog/toPost.ts'
import { documentOf, pictures, postRow } from '../rows.ts'

export const site: FeedSite = {
  description: 'Articles & their sources',
  language: 'en',
  title: 'Brook <at> night',
  url: 'https://blog.example',
}

export const postAddress = 'https://blog.example/2024/02/03/ports-at-night'

/** Changes are made to the finished post: also such as `toPost` would never make. */
export function postWith(changes: Partial<Post> = {}, ofRow: Partial<PostRow> = {}): Post {
  return { ...toPost(postRow(ofRow), { pictures }), ...changes }
}

/** A document whose only words carry a footnote. */
export function withFootnote(words: string): NonNullable<Article['body']> {
  const text = { type: 'text', format: 0, text: words, version: 1 }
  const reference = { type: 'footnote-ref', label: '1', noteId: 'n', version: 1 }
  const footnote = { type: 'footnote', children: [text], label: '1', noteId: 'n', version: 1 }
  return documentOf(
    { type: 'paragraph', children: [text, reference], version: 1 },
    { type: 'footnotes', children: [footnote], label: '', version: 1 },
  )
}

const { window } = new JSDOM('')

/** Throws where a feed reader would refuse the feed. */
export function read(xml: string): Element {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) {
    throw new Error(fault.textContent ?? 'not well-formed')
  }
  return document.documentElement
}

export function readHTML(html: string): HTMLElement {
  return new JSDOM(html).window.document.body
}

/** The children with this name, as written: `dc:creator`. */
export function named(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((child) => child.nodeName === name)
}

export function textsOf(parent: Element | undefined, name: string): (null | string)[] {
  return named(parent, name).map((child) => child.textContent)
}

/** Null where there is none. */
export function attributeOf(of: Element | undefined, name: string): null | string {
  return of?.getAttribute(name) ?? null
}

export function namesIn(parent: Element | undefined): string[] {
  return [...(parent?.children ?? [])].map((child) => child.nodeName)
}

/** Text that breaks careless feeds, and what a reader has to find of it. */
export const hostile: [what: string, written: string, found: string][] = [
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['an ampersand and an entity', 'Ports & &lt;piers&gt;', 'Ports & &lt;piers&gt;'],
  ['quotation marks', `"Ports" 'at' night`, `"Ports" 'at' night`],
  ['the end of a CDATA section', 'a]]>b', 'a]]>b'],
  ['U+0000 and other controls', 'a\u0000b\u0008c\u001fd', 'abcd'],
  ['U+FFFE and U+FFFF', 'a\ufffeb\uffffc', 'abc'],
  ['lone surrogates', 'a\ud83db\udea2c', 'abc'],
  ['emoji', 'A 🚢 at night', 'A 🚢 at night'],
  ['U+202E', 'a\u202eb', 'a\u202eb'],
]
