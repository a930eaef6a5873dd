import type { DocumentNode } from '../richtext/types.ts'
// Which pictures a page may show, and what stands under them.
import type { Article, Media } from '../types.ts'
import type { PostImage } from './post.ts'

import { isRecord, readDocument } from '../richtext/readDocument.ts'
import { safeHref } from '../richtext/safeHref.ts'
import { populated } from './populated.ts'

/**
 * The picture above an article, or null. Caption and credit belong to the picture: without it they
 * would describe something that the reader does not see, so the page leaves them out as well.
 */
export function leadImageOf({ leadImage }: Article): null | PostImage {
  const image = populated(leadImage?.image)
  if (!image?.url || !mayShow(image)) {
    return null
  }
  const shown = imageOf(image)
  return {
    ...shown,
    caption: leadImage?.caption || shown.caption,
    credit: leadImage?.credit || shown.credit,
  }
}

function imageOf(image: Media): PostImage {
  const page = image.sizes?.page
  const { height, url, width } = page?.url ? page : image
  return {
    alt: image.alt || '',
    caption: image.caption || '',
    credit: image.credit || '',
    height: height ?? null,
    url: url ?? image.url ?? '',
    width: width ?? null,
  }
}

/** The article with its pictures beside their ids, as far as they came along. */
export function showPictures(article: Article, pictures: Map<string, Media>): Article {
  const lead = article.leadImage?.image
  const image = typeof lead === 'string' ? (pictures.get(lead) ?? lead) : lead
  const body = article.body && {
    root: { ...article.body.root, children: filled(readDocument(article.body), pictures) },
  }
  return { ...article, body: body as Article['body'], leadImage: { ...article.leadImage, image } }
}

function filled(nodes: DocumentNode[], pictures: Map<string, Media>): DocumentNode[] {
  return nodes.map((node) => {
    const { fields } = node
    const image =
      isRecord(fields) && typeof fields.image === 'string' ? pictures.get(fields.image) : undefined
    return {
      ...node,
      ...(image ? { fields: { ...(fields as object), image } } : {}),
      ...(node.children ? { children: filled(node.children, pictures) } : {}),
    }
  })
}

/** A document without the figures whose picture may not be shown; captions go with them. */
export function withoutHiddenFigures(stored: unknown): { root: { children: DocumentNode[] } } {
  return { root: { children: visible(readDocument(stored)) } }
}

/** The same with no more of a picture than readers are told. */
export function withPlainImages({ root }: { root: { children: DocumentNode[] } }): object {
  return { root: { ...emptyRoot, children: plain(root.children) } }
}

const emptyRoot = { type: 'root', direction: null, format: '', indent: 0, version: 1 }

function plain(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.map((node) => ({
    ...node,
    ...(isRecord(node.fields) ? { fields: plainFields(node.fields) } : {}),
    ...(node.children ? { children: plain(node.children) } : {}),
  }))
}

/** Whoever renders the document themselves gets no address that could run anything, either. */
function plainFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { image, url } = fields
  return {
    ...fields,
    ...(isRecord(image) ? { image: imageOf(image as unknown as Media) } : {}),
    ...(url === undefined ? {} : { url: safeHref(url) ?? '' }),
  }
}

function visible(nodes: DocumentNode[]): DocumentNode[] {
  return nodes
    .filter((node) => !isHiddenFigure(node))
    .map((node) => (node.children ? { ...node, children: visible(node.children) } : node))
}

function isHiddenFigure({ fields }: DocumentNode): boolean {
  if (!isRecord(fields) || fields.blockType !== 'figure') {
    return false
  }
  const { image } = fields
  return !isRecord(image) || !image.url || !mayShow(image)
}

function mayShow({ isPublic, rights }: { isPublic?: unknown; rights?: unknown }): boolean {
  return isPublic === true && (rights === 'owned' || rights === 'licensed')
}
