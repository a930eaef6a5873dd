// Whole pages of many programs: each visible word is in a field, in the text or among what was left out, and nothing of
// the article is left out.
import { describe, expect, it } from 'vitest'

import { readPage } from '../../../src/html/readPage.ts'
import { lostIn, notInText } from '../lost.ts'
import { generate } from '../random.ts'
import { article, bodyLines } from './article.ts'
import { blogs } from './blogs.ts'
import { sites } from './sites.ts'

const pages = Object.entries({ ...blogs, ...sites })

/** Pages that name their author in no way that says so. */
const unnamed = new Set([
  'a newsletter as mail',
  'an institute, with experts beside the text',
  'a page printed from a PDF',
  'a podcast with a transcript',
  'GOV.UK',
  'Mastodon',
  'MediaWiki',
  'Nuxt, server rendered',
  'Stack of cards, no article element',
  'tables for layout, 2001',
  'Tumblr',
  'write.as',
])

describe.each(pages)('%s', (name, make) => {
  const html = make(generate(7))
  const piece = readPage(html)
  it('loses no word', () => {
    expect(lostIn(html, piece)).toEqual([])
  })
  it('has the whole article', () => {
    expect(notInText(bodyLines, piece)).toEqual([])
    expect(piece.title).toBe(article.title)
  })
  it('names nobody else as its author', () => {
    const names = piece.authors.map(({ name }) => name)
    expect(names).toEqual(unnamed.has(name) ? [] : [article.author])
  })
})
