// How much a reader has to load: what a page adds to the text of its articles.
import { expect, it } from 'vitest'

import { renderFront } from '../../../../src/blog/pages/renderFront.tsx'
import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { stylesIn } from '../../../../src/blog/pages/withStyles.ts'
import { longPost, neighbours, overview, site, summaries } from './posts.ts'

const kB = 1000

it.each([
  [1, 12],
  [20, 12],
  [90, 12],
])('a post of %d paragraphs with notes adds at most %d kB to its text', (count, most) => {
  const post = longPost(count)
  const text = sizeOf(post.note) + sizeOf(post.body ?? '')
  const page = withoutStyles(renderPost(post, neighbours, site))
  expect(sizeOf(page) - text).toBeLessThanOrEqual(most * kB)
})

it('a front page of 20 posts has at most 25 kB', () => {
  const list = { after: '', next: 'next', posts: summaries(20) }
  expect(sizeOf(withoutStyles(renderFront(list, overview, site)))).toBeLessThanOrEqual(25 * kB)
})

it.each(['Ports', 'Łódź', 'Порт', 'λιμάνι', 'ميناء', '港', 'Łódź Порт λιμάνι ميناء 港'])(
  'a page with “%s” has a style sheet of at most 12 kB',
  (title) => {
    const page = renderPost(longPost(1, { title }), neighbours, site)
    expect(page.split('<style>')).toHaveLength(2)
    expect(stylesIn(page)).toContain('body{')
    expect(sizeOf(stylesIn(page))).toBeLessThanOrEqual(12 * kB)
  },
)

it('the style sheet of a page is none that stands in an article', () => {
  const page = renderPost(longPost(1, { title: '<style>a{}</style>' }), neighbours, site)
  expect(stylesIn(page)).toContain('body{')
})

it('a site without the files of the typeface has pages without it', () => {
  const { fonts: _, ...without } = site
  const html = renderPost(longPost(1), neighbours, without)
  expect(html).not.toContain('@font-face')
  expect(html).not.toContain('preload')
})

/** They have a limit of their own. */
function withoutStyles(page: string): string {
  return page.replace(stylesIn(page), '')
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
