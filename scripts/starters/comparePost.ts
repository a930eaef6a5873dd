// What a page of a front end must say of a post as our own page does.
import { JSDOM } from 'jsdom'
import { deepEqual, equal } from 'node:assert/strict'

import type { Post } from '../../src/exports/types.ts'

interface Facts {
  canonical: null | string
  description: null | string
  footnotes: string[]
  jsonLd: unknown
  robots: null | string
}

/** @throws AssertionError where the two differ. */
export function comparePost(post: Post, own: string, other: string): void {
  const [ours, theirs] = [documentOf(own), documentOf(other)]
  deepEqual(factsOf(theirs), factsOf(ours))
  equal(html(theirs, '.note'), html(ours, '.note > div') ?? '')
  const written = theirs.querySelector('article')?.closest('[dir]')
  deepEqual(
    [written?.getAttribute('lang'), written?.getAttribute('dir')],
    [post.language, post.dir],
  )
  deepEqual(
    texts(theirs, '.author'),
    post.authors.map(({ name, affiliations }) => [name, ...affiliations].join(', ')),
  )
  const names = texts(ours, '.authors').join(' ')
  equal(post.authors.filter(({ name }) => !names.includes(name)).length, 0)
  const [credit = ''] = texts(theirs, '.credit-line')
  equal(credit, post.creditLine)
  // Our own page leaves out a sentence that its first line says already.
  equal(texts(ours, '.credit-line')[0] ?? credit, credit)
}

function factsOf(page: Document): Facts {
  const script = page.querySelector('script[type="application/ld+json"]')
  return {
    canonical: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
    description: page.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
    footnotes: [...page.querySelectorAll('.footnotes')].map((one) => one.outerHTML),
    jsonLd: JSON.parse(script?.textContent ?? 'null'),
    robots: page.querySelector('meta[name=robots]')?.getAttribute('content') ?? null,
  }
}

function documentOf(page: string): Document {
  return new JSDOM(page).window.document
}

function html(page: Document, selector: string): string | undefined {
  return page.querySelector(selector)?.innerHTML.trim()
}

function texts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
}
