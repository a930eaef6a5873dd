import type { Piece } from 'offprint-reader'

import { parseSource } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

import { hashOf } from '../../../../src/import/run/hashOf.ts'

const text = `---
title: Ports
author: Ada Brook
---

Quayside, 5 May 2019

The harbour[^1] *sleeps*.

[^1]: At night.
`

async function read(words = text, knownOutlets: string[] = []): Promise<Piece> {
  const source = { name: 'post.md', bytes: Buffer.from(words) }
  return (await parseSource(source, { knownOutlets })).pieces[0]!
}

describe('the hash of an item', () => {
  it('is the same each time it is read, whatever outlets are known by then', async () => {
    const before = hashOf(await read())
    expect(hashOf(await read())).toBe(before)
    const known = await read(text, ['Quayside'])
    expect(known.outlet).toBe('Quayside')
    expect(hashOf(known)).toBe(before)
  })

  it.each<[string, (piece: Piece) => Piece | Promise<Piece>]>([
    ['a word', () => read(text.replace('harbour', 'port'))],
    ['a format', () => read(text.replace('*sleeps*', '**sleeps**'))],
    ['a paragraph that becomes a heading', () => read(text.replace('Quayside', '## Quayside'))],
    ['a footnote', () => read(text.replace('At night', 'By day'))],
    ['the title', (piece) => ({ ...piece, title: 'Quays' })],
    ['the status', (piece) => ({ ...piece, status: 'draft' })],
    [
      'a picture',
      (piece) => ({ ...piece, images: [{ caption: '', credit: null, src: '/a.jpg' }] }),
    ],
    ['the outlet of an entry without a text', (piece) => ({ ...piece, blocks: [], outlet: 'X' })],
  ])('is another after a change of %s', async (_, change) => {
    const piece = await read()
    expect(hashOf(await change(piece))).not.toBe(hashOf(piece))
  })
})
