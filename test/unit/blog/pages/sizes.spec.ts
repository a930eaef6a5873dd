// How much a reader has to load: what a page adds to the text of its articles.
import { expect, it } from 'vitest'

import { renderFront } from '../../../../src/blog/pages/renderFront.tsx'
import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { allStyles } from '../../../../src/blog/pages/withStyles.ts'
import { longPost, site, summaries } from './posts.ts'

const kB = 1000

it.each([1, 20, 90])(
  'a post of %d paragraphs with notes adds at most 12 kB to its text',
  (count) => {
    const post = longPost(count)
    const text = sizeOf(post.note) + sizeOf(post.body ?? '')
    expect(sizeOf(renderPost(post, site)) - text).toBeLessThanOrEqual(12 * kB)
  },
)

it('a front page of 20 posts has at most 25 kB', () => {
  const list = { after: '', next: 'next', posts: summaries(20) }
  expect(sizeOf(renderFront(list, site))).toBeLessThanOrEqual(25 * kB)
})

it.each(['Ports', 'Łódź', 'Порт', 'λιμάνι', 'ميناء', '港', 'Łódź Порт λιμάνι ميناء 港'])(
  'a page with “%s” has at most 12 kB of style sheets, and only such as its policy knows',
  (title) => {
    const html = renderPost(longPost(1, { title }), site)
    const own = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, styles = '']) => styles)
    expect(own.length).toBeGreaterThan(1)
    expect(sizeOf(own.join(''))).toBeLessThanOrEqual(12 * kB)
    expect(allStyles(site.fonts)).toEqual(expect.arrayContaining(own))
  },
)

it('a site without the files of the typeface has pages without it', () => {
  const { fonts: _, ...without } = site
  const html = renderPost(longPost(1), without)
  expect(html).not.toContain('@font-face')
  expect(html).not.toContain('preload')
})

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
