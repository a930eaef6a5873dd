import { describe, expect, it } from 'vitest'

import type { PostRow } from '../../../src/blog/postRow.ts'

import { leadImageOf } from '../../../src/blog/pictures.ts'
import { toPost } from '../../../src/blog/toPost.ts'
import { documentOf, picture, pictures, postRow, textOf } from './rows.ts'

/** Of a row whose lead image is the picture with these changes. */
function leadImageWith(changes: object = {}, ofRow: Partial<PostRow> = {}) {
  const row = postRow({ lead_image: picture.id, ...ofRow })
  return leadImageOf(row, new Map([[picture.id, { ...picture, ...changes }]]))
}

describe('the lead picture of an article', () => {
  it('has the size for pages, and its own caption and credit if the article has none', () => {
    expect(leadImageWith()).toEqual({
      alt: 'A harbour at night',
      caption: 'The harbour',
      credit: 'A. Lind',
      height: 800,
      url: '/api/media/file/harbour-1200.jpg',
      width: 1200,
    })
  })

  it('has the caption and credit that were printed with the article', () => {
    const image = leadImageWith({}, { lead_caption: 'As printed', lead_credit: 'Agency' })
    expect(image).toMatchObject({ caption: 'As printed', credit: 'Agency' })
  })

  it('is shown in its original size if it was too small to be resized', () => {
    const image = leadImageWith({ sizes: { page: { url: null } } })
    expect(image).toMatchObject({ height: 1800, url: '/api/media/file/harbour.jpg', width: 2700 })
  })

  it('is hidden with its caption if it has no file', () => {
    expect(leadImageWith({ url: null }, { lead_caption: 'As printed' })).toBeNull()
  })

  it('is hidden if readers may not see it, or if there is only a caption', () => {
    const captioned = { lead_caption: 'As printed' }
    expect(leadImageOf(postRow({ ...captioned, lead_image: 'picture' }), new Map())).toBeNull()
    expect(leadImageOf(postRow(captioned), pictures)).toBeNull()
  })

  it('is hidden if the article is not in full mode', () => {
    for (const mode of ['excerpt', 'link'] as const) {
      expect(toPost(postRow({ lead_image: picture.id, mode }), { pictures }).leadImage).toBeNull()
    }
  })
})

describe('pictures in the text', () => {
  const figure = (image: null | string) => ({
    type: 'block',
    fields: { blockType: 'figure', caption: 'As printed', image },
    format: '',
    version: 2,
  })
  const bodyWith = (node: object, changes: object = {}) =>
    toPost(postRow({ body: documentOf(...textChildren(), node) }), {
      pictures: new Map([[picture.id, { ...picture, ...changes }]]),
    }).body

  it('are shown with their caption', () => {
    expect(bodyWith(figure(picture.id))).toMatch(/<figure><img .*<figcaption>As printed/)
  })

  it('are hidden with their caption if they have no file', () => {
    expect(bodyWith(figure(picture.id), { url: null })).toBe('<p>Words.</p>')
  })

  it('are hidden if the document itself says that they may be shown', () => {
    expect(bodyWith(figure(picture as never))).toBe('<p>Words.</p>')
  })

  it.each([null, 'another'])('are hidden with their caption if readers may not see %j', (id) => {
    expect(bodyWith(figure(id))).toBe('<p>Words.</p>')
  })

  it('are found in a quotation too', () => {
    const quote = { type: 'quote', children: [figure('another')], version: 1 }
    expect(bodyWith(quote)).toBe('<p>Words.</p><blockquote></blockquote>')
  })
})

function textChildren(): object[] {
  return textOf('Words.').root.children
}
