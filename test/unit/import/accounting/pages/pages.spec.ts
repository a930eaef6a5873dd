// Whole pages of many programs: each visible word is in a field, in the text or among what was left out, and nothing of
// the article is left out.
import { describe, expect, it } from 'vitest'

import { readPage } from '../../../../../src/import/page/readPage.ts'
import { lostIn, notInText } from '../lost.ts'
import { generate } from '../random.ts'
import { article, bodyLines } from './article.ts'
import { blogs } from './blogs.ts'
import { sites } from './sites.ts'

const pages = Object.entries({ ...blogs, ...sites })

describe.each(pages)('%s', (_, make) => {
  const html = make(generate(7))
  const piece = readPage(html)
  it('loses no word', () => {
    expect(lostIn(html, piece)).toEqual([])
  })
  it('has the whole article', () => {
    expect(notInText(bodyLines, piece)).toEqual([])
    expect(piece.title.text).toBe(article.title)
  })
})
