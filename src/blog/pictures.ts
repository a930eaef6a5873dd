// Which pictures a page may show, and what is written below them.
import { type DocumentNode, isRecord, readDocument, safeHref } from 'offprint-reader/document'

import type { Media } from '../types.ts'
import type { Post, PostImage } from './post.ts'
import type { ItemRow } from './postRow.ts'

/** The pictures that may be shown to whoever reads, by id as a text. */
export type Pictures = ReadonlyMap<string, Media>

/**
 * The picture above an article, or null. Caption and credit belong to the picture: without it they
 * would describe something that the reader does not see, so the page leaves them out as well.
 */
export function leadImageOf(
  row: Pick<ItemRow, 'lead_caption' | 'lead_credit' | 'lead_image'>,
  pictures: Pictures,
): null | PostImage {
  const image = pictures.get(String(row.lead_image))
  if (!image?.url) {
    return null
  }
  const shown = imageOf(image)
  return {
    ...shown,
    caption: row.lead_caption || shown.caption,
    credit: row.lead_credit || shown.credit,
  }
}

export function imageOf(image: Media): PostImage {
  const page = image.sizes?.page
  const { height, url, width } = page?.url ? page : image
  return {
    alt: image.alt || '',
    caption: image.caption || '',
    credit: image.credit || '',
    height: height ?? null,
    sizes: sizesOf(image),
    ...squareOf(image),
    url: url ?? image.url ?? '',
    width: width ?? null,
  }
}

/** The part around its focal point, where a picture has been cut to a square. */
function squareOf(image: Media): Pick<PostImage, 'square'> {
  const [square] = sizesIn(image)
    .filter(({ height, width }) => height === width)
    .toSorted((a, b) => b.width - a.width)
  return square ? { square: { height: square.height, url: square.url, width: square.width } } : {}
}

/** Those that show all of it, the narrowest first. */
function sizesOf(image: Media): PostImage['sizes'] {
  const { height, width } = image
  const isWhole = (size: PostImage['sizes'][number]) =>
    height && width && Math.abs(size.height - (size.width * height) / width) <= 1
  return sizesIn(image)
    .filter(isWhole)
    .toSorted((a, b) => a.width - b.width)
}

function sizesIn({ sizes }: Media): PostImage['sizes'] {
  return Object.values(sizes ?? {}).flatMap((size) => {
    const { height, mimeType: type, url, width } = size ?? {}
    return height && type && url && width ? [{ type, height, url, width }] : []
  })
}

/** A document with its pictures in the place of their ids, without the figures that may not be shown. */
export function withVisibleFigures(
  stored: unknown,
  pictures: Pictures,
): { root: { children: DocumentNode[] } } {
  return { root: { children: visible(readDocument(stored), pictures) } }
}

/** The same document with only those properties of a picture that readers may see. */
export function withPlainImages({
  root,
}: {
  root: { children: DocumentNode[] }
}): NonNullable<Post['document']> {
  return { root: { ...emptyRoot, children: plain(root.children) } }
}

const emptyRoot = { type: 'root', direction: null, format: '', indent: 0, version: 1 } as const

function plain(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.map((node) => {
    const copy = { ...node }
    if (isRecord(node.fields)) {
      copy.fields = plainFields(node.fields)
    }
    if (node.children) {
      copy.children = plain(node.children)
    }
    return copy
  })
}

/** Also for who renders the document themselves: no address in it may run a script. */
function plainFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { image, url } = fields
  return {
    ...fields,
    ...(isRecord(image) ? { image: imageOf(image as unknown as Media) } : {}),
    ...(url === undefined ? {} : { url: safeHref(url) ?? '' }),
  }
}

function visible(nodes: DocumentNode[], pictures: Pictures): DocumentNode[] {
  return nodes.flatMap((node) => {
    const shown = withPicture(node, pictures)
    if (shown?.children) {
      shown.children = visible(shown.children, pictures)
    }
    return shown ? [shown] : []
  })
}

/** Null for a figure whose picture may not be shown. */
function withPicture(node: DocumentNode, pictures: Pictures): DocumentNode | null {
  const { fields } = node
  if (!isRecord(fields) || fields.blockType !== 'figure') {
    return node
  }
  const image = pictures.get(String(fields.image))
  return image?.url ? { ...node, fields: { ...fields, image } } : null
}
