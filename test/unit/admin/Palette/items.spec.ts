// What the command palette lists for a text.
import { describe, expect, it } from 'vitest'

import { listed, matching } from '../../../../src/admin/Palette/items.ts'

const items = [
  { href: '/1', label: 'Clear the backlog' },
  { href: '/2', label: 'Médias' },
  { detail: 'The Example Review', href: '/3', label: 'Ports and harbours' },
]

describe('an item matches', () => {
  it.each([
    ['', ['/1', '/2', '/3']],
    ['back', ['/1']],
    ['backlog clear', ['/1']],
    ['medias', ['/2']],
    ['MÉD', ['/2']],
    ['harb review', ['/3']],
    ['log', []],
    ['ports elsewhere', []],
    ['…', ['/1', '/2', '/3']],
  ])('by the beginnings of its words: %s', (text, found) => {
    expect(matching(items, text).map(({ href }) => href)).toEqual(found)
  })
})

it('a page is listed once, in its first group, and groups without pages are left out', () => {
  const [one, two, three] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]]
  expect(
    listed([
      { name: 'Recent', items: [two, one] },
      { name: 'Found', items: [one] },
      { name: 'Pages', items: [three, two] },
    ]),
  ).toEqual([
    { name: 'Recent', items: [two, one] },
    { name: 'Pages', items: [three] },
  ])
})
