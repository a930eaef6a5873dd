import { pictureSources } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'

import type { PostRow } from '../../../src/blog/postRow.ts'

import { imageOf, leadImageOf } from '../../../src/blog/pictures.ts'
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
      sizes: [],
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

function file(name: string, width: number, height: number) {
  return { height, mimeType: 'image/webp', url: `/api/media/file/${name}`, width }
}
const sizes = {
  made: {
    ...picture.sizes,
    large: file('large.webp', 1600, 1067),
    small: file('small, one.webp', 480, 320),
    square: file('square.webp', 400, 400),
    tiny: {},
  },
  sources:
    '<picture><source type="image/webp" srcset="/api/media/file/small%2C%20one.webp 480w, /api/media/file/large.webp 1600w" sizes="SIZES">',
}

describe('sizes of a picture', () => {
  it('are those that show all of it; a portrait is the square one', () => {
    const image = { ...picture, sizes: sizes.made }
    expect(imageOf(image).sizes.map(({ width }) => width)).toEqual([480, 1600])
    expect(imageOf(image).square).toEqual({
      height: 400,
      url: '/api/media/file/square.webp',
      width: 400,
    })
    expect(imageOf(picture)).not.toHaveProperty('square')
  })

  it('that nobody needs another format for stand at the picture itself', () => {
    const jpegs = [320, 640].map((width) => ({ type: 'image/jpeg', url: `/${width}.jpg`, width }))
    expect(pictureSources(jpegs)).toEqual({ sources: [], srcset: '/320.jpg 320w, /640.jpg 640w' })
    expect(pictureSources([{ type: 'image/webp', url: 'javascript:alert(1)', width: 1 }])).toEqual({
      sources: [],
    })
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
    expect(bodyWith(figure(picture.id))).toMatch(
      /<figure><img .*<figcaption><div class="caption">As printed/,
    )
  })

  it('are shown in the sizes that a browser may choose from', () => {
    const page = `<figure>${sizes.sources.replaceAll('SIZES', 'auto, 100vw')}<img alt="A harbour at night" src="/api/media/file/harbour-1200.jpg" width="1200" height="800" loading="lazy"></picture>`
    expect(bodyWith(figure(picture.id), { sizes: sizes.made })).toContain(page)
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
