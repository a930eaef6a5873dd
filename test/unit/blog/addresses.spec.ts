import { describe, expect, it } from 'vitest'

import { formatAddress, pathOfAuthor } from '../../../src/blog/pages/addresses.ts'

describe('an address', () => {
  it.each([
    ['https://tide.example', 'tide.example'],
    ['https://www.tide.example/', 'tide.example'],
    ['https://tide.example/people/ada?tab=1#top', 'tide.example/people/ada?tab=1#top'],
    ['https://tide.example/%E0%A4%A', 'tide.example/%E0%A4%A'],
  ])('%s is shown as %s', (address, shown) => {
    expect(formatAddress(address)).toBe(shown)
  })

  it('of an author can be used in a link', () => {
    expect(pathOfAuthor({ slug: 'ada brook?' })).toBe('/authors/ada%20brook%3F')
  })
})
