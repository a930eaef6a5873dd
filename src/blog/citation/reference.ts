// What a citation says of an article, whatever the format: of the original at its outlet, or of the copy on the blog.
import type { PostSummary } from '../post.ts'

import { parseIssue } from './parseIssue.ts'
import { type PersonName, splitName } from './splitName.ts'

/** As CSL calls them. */
export type ReferenceType =
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'interview'
  | 'post-weblog'
  | 'report'

export type CitedVersion = 'copy' | 'original'

/** The blog, as citations of the copy name it. */
export interface CitedSite {
  name: string
  /** The origin, without a slash at the end. */
  url: string
}

export interface Reference {
  authors: PersonName[]
  /** The outlet, or the blog. */
  container: null | string
  /** As precise as it is known: year, month, day. */
  date: number[]
  doi: null | string
  issue: null | string
  /** A language tag. */
  language: string
  /** The type of what else its outlet prints, for formats that have none for interviews. */
  printedAs: Exclude<ReferenceType, 'interview'>
  title: string
  type: ReferenceType
  url: null | string
  volume: null | string
}

export function toReference(post: PostSummary, of: CitedVersion, site: CitedSite): Reference {
  const facts = of === 'original' && post.outlet ? ofOriginal(post) : ofCopy(post, site)
  const authors = post.authors.map(({ name }) => splitName(name)).filter(({ whole }) => whole)
  return {
    ...facts,
    authors,
    language: post.language,
    title: oneLine(post.title),
  }
}

/** An article whose outlet nobody knows first appeared on the blog, for all that can be said. */
export function typeOfOriginal({
  kind,
  outlet,
}: Pick<PostSummary, 'kind' | 'outlet'>): ReferenceType {
  return outlet ? (byKind[kind] ?? byOutlet[outlet.kind ?? 'newspaper']) : 'post-weblog'
}

const byKind: Partial<Record<PostSummary['kind'], ReferenceType>> = {
  brief: 'report',
  interview: 'interview',
  'journal-article': 'article-journal',
}

/** What appears regularly on a website is cited as what appears in a magazine. */
const byOutlet = {
  brief: 'report',
  journal: 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  other: 'article-magazine',
  website: 'article-magazine',
} as const

type Facts = Pick<
  Reference,
  'container' | 'date' | 'doi' | 'issue' | 'printedAs' | 'type' | 'url' | 'volume'
>

function ofOriginal(post: PostSummary): Facts {
  const { original, outlet } = post
  const { doi, precision, publishedOn, url } = original
  const type = typeOfOriginal(post)
  return {
    ...parseIssue(original.issue),
    type,
    container: outlet && oneLine(outlet.name),
    date: publishedOn ? partsOf(publishedOn, precision) : [],
    doi,
    printedAs: type === 'interview' ? byOutlet[outlet?.kind ?? 'newspaper'] : type,
    url: url ?? (doi && `https://doi.org/${encodeURI(doi)}`),
  }
}

function ofCopy({ path, republishedOn }: PostSummary, site: CitedSite): Facts {
  return {
    type: 'post-weblog',
    container: oneLine(site.name) || null,
    date: republishedOn ? partsOf(republishedOn, 'day') : [],
    doi: null,
    issue: null,
    printedAs: 'post-weblog',
    url: site.url + path,
    volume: null,
  }
}

function partsOf(day: string, precision: PostSummary['original']['precision']): number[] {
  const known = { day: 3, month: 2, unknown: 0, year: 1 }[precision]
  return day.split('-').slice(0, known).map(Number)
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
