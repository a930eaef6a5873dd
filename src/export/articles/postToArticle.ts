// A post, as the public reads it, as an article of an export.
import type { DocumentNode } from 'offprint-reader/document'

import { isRecord } from 'offprint-reader/document'

import type { Post, PostImage } from '../../blog/post.ts'
import type { ExportedArticle, ExportedPicture } from './types.ts'

import { addressOf, type ToAddress } from './readArticles.ts'

export function postToArticle(post: Post, toAddress: ToAddress = addressOf): ExportedArticle {
  const { document, leadImage, noteDocument, translationOf, ...rest } = post
  const original = translationOf?.path.split('/').at(-1)
  return {
    ...rest,
    body: document && {
      root: {
        children: (document.root.children as DocumentNode[]).map((node) =>
          withLocalPicture(node, toAddress),
        ),
      },
    },
    leadImage: leadImage && pictureOf(leadImage),
    note: noteDocument,
    stage: 'republished-on-blog',
    translationOf: original === undefined ? null : decodeURIComponent(original),
  }
}

function withLocalPicture(node: DocumentNode, toAddress: ToAddress): DocumentNode {
  const { children, fields } = node
  const image = isRecord(fields) && isRecord(fields.image) ? fields.image : null
  return {
    ...node,
    ...(children ? { children: children.map((node) => withLocalPicture(node, toAddress)) } : {}),
    ...(image && typeof image.url === 'string'
      ? {
          fields: {
            ...(fields as object),
            image: { ...image, url: localAddress(image.url, toAddress) },
          },
        }
      : {}),
  }
}

function pictureOf({ alt, caption, credit, url }: PostImage): ExportedPicture {
  return { alt, caption, credit, file: fileOf(url) }
}

function localAddress(url: string, toAddress: ToAddress): string {
  const file = fileOf(url)
  return file === null ? url : toAddress(file)
}

/** The name of the file in the address of a picture, such as `/api/media/file/harbour.jpg?prefix=…`. */
export function fileOf(url: string): null | string {
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  try {
    return decodeURIComponent(last) || null
  } catch {
    return null
  }
}
