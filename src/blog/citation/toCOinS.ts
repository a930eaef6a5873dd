// A reference as COinS, for the title of an empty `span`: what programs find in lists (https://ocoins.info).
import type { Reference } from './reference.ts'

import { familyFirst } from './splitName.ts'

/** An OpenURL context object. Short: a list has many. */
export function toCOinS({
  authors,
  container,
  date,
  doi,
  issue,
  printedAs: type,
  title,
  url,
  volume,
}: Reference): string {
  const isJournal = type === 'article-journal'
  const isReport = type === 'report'
  const format = isJournal ? 'journal' : isReport ? 'book' : 'dc'
  const pairs: [string, null | string][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ...(isJournal || isReport
      ? [['rft.genre', isJournal ? 'article' : 'report'] satisfies [string, string]]
      : [['rft.type', zoteroType(type)] satisfies [string, string]]),
    [isJournal ? 'rft.atitle' : isReport ? 'rft.btitle' : 'rft.title', title],
    [isJournal ? 'rft.jtitle' : isReport ? 'rft.pub' : 'rft.source', container],
    ['rft.date', date.map((part) => part.toString().padStart(2, '0')).join('-')],
    ...authors.map((name): [string, string] => ['rft.au', familyFirst(name)]),
    ['rft.volume', isJournal ? volume : null],
    ['rft.issue', isJournal ? issue : null],
    ['rft_id', doi ? `info:doi/${doi}` : url],
  ]
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : [])).join('&')
}

/** As in a form; what needs no escape in a query stays, because it is shorter. */
function encoded(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%20', '+')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%2C', ',')
    .replaceAll('%3F', '?')
}

export function zoteroType(type: Reference['printedAs']): string {
  return types[type]
}

const types: Record<Reference['printedAs'], string> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  'post-weblog': 'blogPost',
  report: 'report',
}
