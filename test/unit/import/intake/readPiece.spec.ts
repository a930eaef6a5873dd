// The piece that a client sends back.
import { parseSource } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

import { readPiece } from '../../../../src/import/intake/readPiece.ts'

async function pieceWith(values: object) {
  const bytes = new TextEncoder().encode('# Low water\n\nThe pilots know the bank.')
  const { pieces } = await parseSource({ bytes, kind: 'markdown' })
  return { ...pieces[0]!, ...values }
}

describe('what the export of a blog says', () => {
  const firstAppeared = { confidence: 0.8, from: 'file', published: '2024-03', where: 'outlet' }
  const said = {
    firstAppeared,
    guid: 'https://quay.example/?p=12',
    oldPaths: ['/?p=12', '/old-slug'],
    updated: '2024-03-05T10:00:00.000Z',
  }

  it('is kept', async () => {
    expect(readPiece(await pieceWith(said))).toMatchObject(said)
  })

  it('is absent from pieces of earlier versions', async () => {
    const { firstAppeared: _, guid: __, oldPaths: ___, updated: ____, ...old } = await pieceWith({})
    expect(readPiece(old)).toMatchObject({
      firstAppeared: null,
      guid: null,
      oldPaths: [],
      updated: null,
    })
  })

  it.each([
    ['firstAppeared.where', { firstAppeared: { ...firstAppeared, where: 'elsewhere' } }],
    ['firstAppeared.published', { firstAppeared: { ...firstAppeared, published: '0000-00-00' } }],
    ['guid', { guid: 12 }],
    ['oldPaths', { oldPaths: Array.from({ length: 101 }, () => '/a') }],
    ['updated', { updated: 'yesterday' }],
  ])('is refused where %s is invalid', async (path, values) => {
    const piece = await pieceWith(values)
    expect(() => readPiece(piece)).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({
          errors: [expect.objectContaining({ path: `piece.${path}` })],
        }),
      }),
    )
  })
})
