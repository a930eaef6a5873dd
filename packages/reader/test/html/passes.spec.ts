// The passes over a page: each stands below what it needs, and nothing else of their order counts.
import { describe, expect, it } from 'vitest'

import { SourceError } from '../../src/errors.ts'
import { toPage } from '../../src/html/page.ts'
import { pagePasses, type Pass, runPass } from '../../src/html/passes.ts'
import { pieceOf } from '../../src/html/readPage.ts'
import { blogs } from '../accounting/pages/blogs.ts'
import { around, pageIn, textAround, whole, within } from '../accounting/pages/odd.ts'
import { sites } from '../accounting/pages/sites.ts'
import { generate, pick, randomOf } from '../accounting/random.ts'
import { page as generated } from '../accounting/sources.ts'

const oddPages = Object.values(within).map(([markup], index) =>
  index % 2 === 0 ? textAround(markup) : whole(`<article>${textAround(markup)}</article>`),
)
const pages = [
  ...Object.values({ ...blogs, ...sites }).map((make) => make(generate(7))),
  ...Object.values(around).map(pageIn),
  ...oddPages,
  ...Array.from({ length: 20 }, (_, seed) => generated(generate(seed))),
]

describe('passes over a page', () => {
  it('have names of their own', () => {
    expect(new Set(pagePasses.map(({ name }) => name)).size).toBe(pagePasses.length)
  })
  it('stand below those that they need', () => {
    const above: string[] = []
    for (const { name, needs } of pagePasses) {
      expect(above, name).toEqual(expect.arrayContaining(needs))
      above.push(name)
    }
  })
  it('read the same in any order that has what each needs above it', { tags: 'nightly' }, () => {
    for (const [seed, html] of pages.entries()) {
      const order = shuffled(randomOf(seed))
      const names = order.map(({ name }) => name).join(' ')
      expect(readBy(order, html), `${names}\n${html}`).toEqual(readBy(pagePasses, html))
    }
  })
})

/** Those of which all needs are met, one after the other. */
function shuffled(random: () => number): Pass[] {
  const order: Pass[] = []
  const isMet = (name: string) => order.some((pass) => pass.name === name)
  while (order.length < pagePasses.length) {
    order.push(
      pick(
        random,
        pagePasses.filter(({ name, needs }) => !isMet(name) && needs.every(isMet)),
      ),
    )
  }
  return order
}

function readBy(order: readonly Pass[], html: string) {
  try {
    const page = toPage(html, 'https://harbour.example/2024/05/low-water')
    order.forEach((pass) => runPass(page, pass))
    return pieceOf(page)
  } catch (error) {
    if (error instanceof SourceError) {
      return error.message
    }
    throw error
  }
}
