// The copy of an article as its authors sign it off: one text, and its hash. A change of a word makes another one.
import { createHash } from 'node:crypto'
import { toPlainText } from 'offprint-reader/document'

import type { Article } from '../../types.ts'

export interface CopyText {
  /** Title, byline, standfirst, words at the picture, dateline, text with its notes, acknowledgements; none is empty. */
  blocks: string[]
  /** SHA-256 of the text, in hex. */
  hash: string
  /** The blocks with an empty line between them. */
  text: string
}

type Written = { title: null | string | undefined } & Pick<
  Article,
  'acknowledgements' | 'body' | 'bylineText' | 'dateline' | 'leadImage' | 'standfirst'
>

/** @param authors Names in the byline, in its order: those that the printed byline does not say are added to it. */
export function copyText(article: Written, authors: readonly string[]): CopyText {
  const printed = article.bylineText ?? []
  const unsaid = authors.filter((name) => !printed.some((line) => line.includes(name)))
  const blocks = [
    article.title ?? '',
    [...printed, ...unsaid].join('\n'),
    (article.standfirst ?? []).join('\n'),
    [article.leadImage?.caption, article.leadImage?.credit].filter(Boolean).join(' '),
    article.dateline ?? '',
    ...toPlainText(article.body).split('\n\n'),
    (article.acknowledgements ?? []).join('\n'),
  ]
    .map((block) => block.replaceAll(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
  const text = blocks.join('\n\n')
  return { blocks, hash: createHash('sha256').update(text).digest('hex'), text }
}
