// What tests of pages share: a site, posts, and a look at the HTML.
import { JSDOM } from 'jsdom'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { ListPage } from '../../../../src/blog/pages/pageData.ts'
import type { PageSite } from '../../../../src/blog/pages/pageSite.ts'
import type { Post, PostSummary } from '../../../../src/blog/post.ts'
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { toPost } from '../../../../src/blog/toPost.ts'
import { toSummary } from '../../../../src/blog/toSummary.ts'
import { documentOf, postRow } from '../rows.ts'

export const site: PageSite = {
  name: 'The Blog',
  description: 'Essays',
  language: 'en',
  url: 'https://blog.example',
}
export const germanSite: PageSite = { ...site, language: 'de' }

export function postOf(changes: Partial<PostRow> = {}): Post {
  return toPost(postRow(changes), { site: site.url })
}

export function summaryOf(changes: Partial<PostRow> = {}): PostSummary {
  return toSummary(postRow(changes))
}

export function listOf(posts: PostSummary[], page: Partial<ListPage> = {}): ListPage {
  return { after: '', next: null, posts, ...page }
}

export function read(html: string): Document {
  return new JSDOM(html).window.document
}

/** A component as HTML. */
export function render<Props extends object>(component: (props: Props) => unknown, props: Props) {
  return read(renderToString(h(component as never, props as never)))
}

export function textOf(from: Document, selector: string): null | string {
  return from.querySelector(selector)?.textContent ?? null
}

export function linksOf(from: Document, selector: string): (null | string)[] {
  return [...from.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))
}

export function heading(text: string, tag = 'h2') {
  return { ...paragraph(text), type: 'heading', tag }
}

export function paragraph(text: string) {
  const words = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 }
  return { type: 'paragraph', children: [words], version: 1 }
}

/** A text of so many words, with these headings before it. */
export function longText(words: number, ...headings: object[]) {
  return documentOf(...headings, paragraph('word '.repeat(words)))
}
