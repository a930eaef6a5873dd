// Reads works of CSL-JSON and of Crossref, which has the same names for most, and lists where CSL has one value.
import type { Reference } from './types.ts'

import { listOf, type Row, rowOf, textOf } from './json.ts'
import { jsonKinds, kindIn } from './kinds.ts'
import { noReference } from './types.ts'
import { dateIn, dateOf, languageOf, longestAbstract, topicsIn } from './values.ts'

export function readCSL(items: unknown[]): Reference[] {
  return items.map((item, index) => toReference(rowOf(item), `#${index + 1}`))
}

function toReference(item: Row, place: string): Reference {
  const type = textOf(item.type)
  const isReport = /^report$|working-paper/.test(type)
  const container = textOf(item['container-title'])
  const outlet = (isReport && houseOf(item)) || container || houseOf(item)
  return {
    ...noReference,
    type,
    abstract: abstractOf(item),
    authors: listOf(item.author).flatMap((one) => nameOf(rowOf(one)) || []),
    doi: textOf(item.DOI),
    issue: textOf(item.issue),
    kind: kindIn(jsonKinds, type, outlet),
    language: languageOf(textOf(item.language)),
    left: leftIn(item, [outlet, container]),
    outlet,
    pages: textOf(item.page).replace(/\b\s*[-–]+\s*\b/g, '–'),
    place,
    published: publishedIn(item),
    series: textOf(item['collection-title']) || (outlet === container ? '' : container),
    title: titleOf(item),
    topics: Array.isArray(item.subject)
      ? item.subject.flatMap((one) => textOf(one) || [])
      : topicsIn(textOf(item.keyword)),
    url: addressOf(item),
    volume: textOf(item.volume),
  }
}

/** Crossref has it in XML, with its heading. */
function abstractOf({ abstract }: Row): string {
  const text = typeof abstract === 'string' ? abstract : ''
  return textOf(text.replace(/<(jats:title|title)>[^<>]*<\/\1>/g, ' '), longestAbstract)
}

/** Crossref names who has deposited a report beside its institution, which printed it. */
function houseOf({ institution, publisher }: Row): string {
  return textOf(rowOf(listOf(institution)[0]).name) || textOf(publisher)
}

function titleOf({ subtitle, title }: Row): string {
  const [main, sub] = [textOf(title), textOf(subtitle)]
  const isThere = sub === '' || main.toLowerCase().endsWith(sub.toLowerCase())
  return isThere ? main : `${main}${/[.:?!]$/.test(main) ? ' ' : ': '}${sub}`
}

/** `{ family, given }`, or a name as a whole: that of an institution. */
function nameOf(author: Row): string {
  const whole = textOf(author.literal) || textOf(author.name)
  const particles = [author['dropping-particle'], author['non-dropping-particle'], author.prefix]
  const parts = [author.given, ...particles, author.family, author.suffix].map((part) =>
    textOf(part),
  )
  return parts.filter(Boolean).join(' ') || whole
}

/** Of Crossref, `issued` is the earliest of several dates. */
function publishedIn({ issued, published }: Row): string {
  const date = rowOf(issued ?? published)
  const [year, month, day] = listOf(listOf(date['date-parts'])[0]).map((part) => textOf(part))
  return year
    ? dateOf(year, month, day)
    : dateIn(textOf(date.raw) || textOf(date.literal) || textOf(issued))
}

/** Crossref gives the address of the DOI, and that of the page. */
function addressOf({ resource, URL: url }: Row): string {
  return textOf(rowOf(rowOf(resource).primary).URL) || textOf(url)
}

/** Words that a list of publications would print, and an article has no place for. */
const printed = ['annote', 'edition', 'event', 'event-place', 'genre', 'medium', 'note'] as const
const printedToo = ['original-title', 'publisher-place', 'status', 'version'] as const

function leftIn(item: Row, taken: string[]): string[] {
  // The publisher of a journal is no part of its articles.
  const house = /journal|article/.test(textOf(item.type)) ? [] : (['publisher'] as const)
  const words = [...printed, ...printedToo, ...house].flatMap((name) => {
    const text = textOf(item[name])
    return text && !taken.includes(text) ? [`${name}: ${text}`] : []
  })
  const people = ['editor', 'translator'].flatMap((role) => {
    const names = listOf(item[role]).map((one) => nameOf(rowOf(one)))
    return names.length > 0 ? [`${role}: ${names.join('; ')}`] : []
  })
  return [...words, ...people, ...affiliationsIn(item)]
}

/** They are addresses of departments mostly, and name no institution that others would find. */
function affiliationsIn({ author }: Row): string[] {
  return listOf(author).flatMap((one) => {
    const row = rowOf(one)
    const names = listOf(row.affiliation).flatMap((house) => textOf(rowOf(house).name) || [])
    return names.length > 0 ? [`affiliation: ${nameOf(row)}, ${names.join('; ')}`] : []
  })
}
