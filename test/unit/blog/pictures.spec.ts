import { describe, expect, it } from 'vitest'

import { leadImageOf } from '../../../src/blog/pictures.ts'
import { toPost } from '../../../src/blog/toPost.ts'
import { article, documentOf, picture, republication, textOf } from './pieces.ts'

function withPicture(changes: object = {}, group: object = {}) {
  return article({ leadImage: { image: { ...picture, ...changes }, ...group } })
}

const hidden: [string, object][] = [
  ['of the outlet only', { rights: 'outlet-only' }],
  ['with unknown rights', { rights: 'unknown' }],
  ['that no public article uses', { isPublic: false }],
  ['without a file', { url: null }],
]

describe('the picture above an article', () => {
  it('has the size for pages, and its own caption and credit where the article has none', () => {
    expect(leadImageOf(withPicture())).toEqual({
      alt: 'A harbour at night',
      caption: 'The harbour',
      credit: 'A. Lind',
      height: 800,
      url: '/api/media/file/harbour-1200.jpg',
      width: 1200,
    })
  })

  it('has caption and credit as printed with the article', () => {
    const image = leadImageOf(withPicture({}, { caption: 'As printed', credit: 'Agency' }))
    expect(image).toMatchObject({ caption: 'As printed', credit: 'Agency' })
  })

  it('is shown as it is where it is too small to have been resized', () => {
    const image = leadImageOf(withPicture({ sizes: { page: { url: null } } }))
    expect(image).toMatchObject({ height: 1800, url: '/api/media/file/harbour.jpg', width: 2700 })
  })

  it.each(hidden)('is hidden with its caption when it is one %s', (_, changes) => {
    expect(leadImageOf(withPicture(changes, { caption: 'As printed' }))).toBeNull()
  })

  it('is hidden where only its id came along, or a caption alone', () => {
    expect(
      leadImageOf(article({ leadImage: { caption: 'As printed', image: 'picture' } })),
    ).toBeNull()
    expect(leadImageOf(article({ leadImage: { caption: 'As printed' } }))).toBeNull()
  })

  it('is hidden where the article is not here in full', () => {
    for (const mode of ['excerpt', 'link'] as const) {
      expect(toPost(republication({ mode }, withPicture()))?.leadImage).toBeNull()
    }
  })
})

describe('pictures in the text', () => {
  const figure = (image: unknown) => ({
    type: 'block',
    fields: { blockType: 'figure', caption: 'As printed', image },
    format: '',
    version: 2,
  })
  const bodyWith = (...nodes: object[]) =>
    toPost(republication({}, { body: documentOf(...textChildren(), ...nodes) }))?.body

  it('are shown with their caption', () => {
    expect(bodyWith(figure(picture))).toMatch(/<figure><img .*<figcaption>As printed/)
  })

  it.each([...hidden, ['without a picture', null] as const])(
    'are hidden with their caption when one is %s',
    (_, changes) => {
      expect(bodyWith(figure(changes && { ...picture, ...changes }))).toBe('<p>Words.</p>')
    },
  )

  it('are found inside a quotation too', () => {
    const quote = { type: 'quote', children: [figure('picture')], version: 1 }
    expect(bodyWith(quote)).toBe('<p>Words.</p><blockquote></blockquote>')
  })
})

function textChildren(): object[] {
  return textOf('Words.').root.children
}
