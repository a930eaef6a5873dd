// An article as a Markdown file with front matter: for people, and for programs that make sites of such files.
import { toMarkdown } from 'offprint-reader/document'

import type { ExportFile } from '../types.ts'
import type { ExportedArticle } from './types.ts'

import { pathOfArticle } from '../bundle/manifest.ts'
import { frontMatterOf } from './frontMatter.ts'

interface Named extends ExportFile {
  content: string
}

/** @param taken names of files so far, to which its own is added. */
export function toMarkdownFile(article: ExportedArticle, taken: Set<string>): Named {
  const note = article.note ? toMarkdown(article.note) : ''
  const text = article.body ? toMarkdown(article.body) : (article.excerpt ?? '')
  return {
    content: [frontMatterOf(article, note), text].filter(Boolean).join('\n').trimEnd() + '\n',
    path: pathOfArticle(freeName(nameOf(article), taken)),
  }
}

/** Where capitals and small letters are one, too. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = `${name}-${number}`
  }
  taken.add(free.toLowerCase())
  return free
}

/** Without a day where none is known. */
function nameOf({ slug, original, republishedOn }: ExportedArticle): string {
  const day = republishedOn ?? (original.precision === 'day' ? original.publishedOn : null)
  return [day, safe(slug)].filter(Boolean).join('-')
}

/** Slugs may have letters that a file system does not take, and end in a dot. */
function safe(slug: string): string {
  return (
    slug
      .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
      .replaceAll(/^[.-]+|[.-]+$/g, '')
      .slice(0, 120) || 'article'
  )
}
