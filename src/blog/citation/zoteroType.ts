// What Zotero calls a type of references.
import type { ReferenceType } from './reference.ts'

export function zoteroType(type: ReferenceType): string {
  return types[type]
}

const types: Record<ReferenceType, string> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  interview: 'interview',
  'post-weblog': 'blogPost',
  report: 'report',
}
