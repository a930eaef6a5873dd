// Blocks at the edges of a text that its site puts there. All texts are made up.
import { expect, it } from 'vitest'

import { boilerplateOf } from '../helpers/pieces.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs } from './pilots.ts'

const text = paragraphs(4)

function read(html: string) {
  const piece = readPage(
    `<html lang="en"><head><title>Low water</title></head><body><main><div class="article-body">${html}</div></main></body></html>`,
  )
  return { boilerplate: boilerplateOf(piece), text: JSON.stringify(piece) }
}

function line(name: string): string {
  return `<p><a href="/${name}">All about ${name}</a> · <a href="/t">sea</a></p>`
}

it.each([
  [
    'the way to the page',
    `<ul><li><a href="/">Home</a></li><li><a href="/all">Posts</a></li><li>Low water</li></ul>${text}`,
    ['Home Posts Low water'],
  ],
  [
    'lines of links',
    `${text}${line('tides')}${line('quays')}${line('locks')}`,
    ['All about tides sea', 'All about quays sea', 'All about locks sea'],
  ],
])('%s are no text, and are kept apart', (_, html, lines) => {
  expect(read(html).boilerplate).toEqual(lines)
})

it.each([
  [
    'a list with links within the text',
    `${text}<ul><li><a href="/">Home</a></li><li>Sea</li></ul>`,
  ],
  [
    'a list of sources',
    `${text}${line('a').replaceAll('href="', 'href="https://x.example').repeat(3)}`,
  ],
  ['two lines of links', `${text}${line('tides')}${line('quays')}`],
])('%s stay', (_, html) => {
  expect(read(html).boilerplate).toEqual([])
})
