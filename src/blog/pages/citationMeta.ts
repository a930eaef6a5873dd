// Tags in the head of a post for programs that collect references: Zotero, Google Scholar and others.
import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { type Reference, toReference } from '../citation/reference.ts'
import { familyFirst, type PersonName } from '../citation/splitName.ts'
import { zoteroType } from '../citation/toCOinS.ts'
import { absolute } from './head.tsx'

type Tag = [name: string, content: null | string]

/** They are of the original, where there is one; the address is that of the copy. */
export function citationMeta(site: PageSite, post: Post): [name: string, content: string][] {
  const reference = toReference(post, 'original', site)
  const { authors, date, doi, language, title } = reference
  const day = date.map((part) => part.toString().padStart(2, '0')).join('-')
  const tags: Tag[] = [
    ['citation_title', title],
    ...authors.map((name): Tag => ['citation_author', nameForZotero(name, authors.length)]),
    ['citation_publication_date', day],
    // Or Zotero would take the day on the blog. What is empty it would not read, and spaces it takes away.
    ['z:date', day ? null : ' '],
    ['citation_doi', doi],
    ['citation_public_url', absolute(site, post.path)],
    ...containerTags(reference),
    ...authors.map(({ whole }): Tag => ['author', whole]),
    ['DC.title', title],
    ...authors.map((name): Tag => ['DC.creator', familyFirst(name)]),
    ['DC.date', day],
    ['DC.language', language],
  ]
  return tags.flatMap(([name, content]): [string, string][] => (content ? [[name, content]] : []))
}

/** With `citation_journal_title` Zotero takes anything for an article in a journal. */
function containerTags({ type, container, issue, printedAs, volume }: Reference): Tag[] {
  // Zotero would make the authors of an interview those who were interviewed, and has no place for its outlet.
  const extra: Tag = ['z:extra', type === 'interview' ? 'type: interview' : null]
  if (printedAs === 'article-journal') {
    return [
      ['citation_journal_title', container],
      ['citation_volume', volume],
      ['citation_issue', issue],
      extra,
    ]
  }
  return [
    ['prism.publicationName', container],
    ['prism.volume', volume],
    ['prism.number', issue],
    ['z:itemType', zoteroType(printedAs)],
    // Zotero shows no outlet of a report, but its institution.
    ['DC.publisher', printedAs === 'report' ? container : null],
    extra,
  ]
}

/**
 * Family name first, where it is known which it is. Zotero takes a single author for two where there are spaces before
 * and after the comma, and the last word of what has no comma for the family name.
 */
function nameForZotero(name: PersonName, count: number): string {
  const { family, whole } = name
  if (!family) {
    const plain = familyFirst(name)
    // Names of people in other letters have spaces, too; those of bodies are in Latin ones.
    return plain.includes(' ') && /\p{Script=Latin}/u.test(plain) ? `${plain},` : plain
  }
  const [last = '', first = ''] = familyFirst(name).split(', ')
  const isTakenForTwo = count === 1 && last.includes(' ') && first.includes(' ')
  return isTakenForTwo ? whole.replaceAll(',', '') : `${last}, ${first}`
}
