// The shortest way to an article: from the bytes of a file to its fields, Markdown and HTML.
import type { FootnoteReport, ParsedAuthor, Piece } from './types.ts'

import { toHTML } from './document/converters/toHTML.ts'
import { toMarkdown } from './document/converters/toMarkdown.ts'
import { SourceUnreadable } from './errors.ts'
import { parseSource } from './sources/parseSource.ts'

export interface ReadOptions {
  /** Of a server that sent the bytes: its encoding counts. */
  contentType?: string
  /** Names of outlets that are known already: a text that mentions one is understood more surely. @default [] */
  knownOutlets?: string[]
  /** Name of the file: its ending tells Markdown from plain text. */
  name?: string
  /** Address of the page. */
  url?: string
}

export interface Article {
  authors: ParsedAuthor[]
  /** Each with its label, its text and the number of marks that refer to it. */
  footnotes: FootnoteReport[]
  /** HTML of the text, with its footnotes linked in both directions. */
  html: string
  language: null | string
  /** The text in Markdown, with its footnotes. */
  markdown: string
  /** Where it appeared, by name. */
  outlet: null | string
  /** All that was read: where each field was found, blocks with their roles, proposals, words that were left out. */
  piece: Piece
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as the source says. */
  published: null | string
  standfirst: string[]
  title: string
}

/**
 * Reads an article: a web page, a Word file, Markdown, a text. Of a source that holds several it is the first.
 * @throws SourceUnreadable, SourcePaywalled, CorpusUnreadable
 * @example const { authors, markdown, title } = await readArticle(await readFile(file), { name: file })
 */
export async function readArticle(bytes: Uint8Array, options: ReadOptions = {}): Promise<Article> {
  const [article] = await readArticles(bytes, options)
  if (!article) {
    throw new SourceUnreadable('source-no-article')
  }
  return article
}

/**
 * All articles of a source: a text file, or the export of a blog, may hold many.
 * @throws SourceUnreadable, SourcePaywalled, CorpusUnreadable
 */
export async function readArticles(
  bytes: Uint8Array,
  { knownOutlets = [], ...source }: ReadOptions = {},
): Promise<Article[]> {
  const { pieces } = await parseSource({ bytes, ...source }, { knownOutlets })
  return pieces.map(toArticle)
}

function toArticle(piece: Piece): Article {
  const { authors, document, footnotes, language, outlet, published, standfirst, title } = piece
  return {
    authors,
    footnotes,
    html: toHTML(document),
    language,
    markdown: toMarkdown(document),
    outlet,
    piece,
    published,
    standfirst,
    title,
  }
}
