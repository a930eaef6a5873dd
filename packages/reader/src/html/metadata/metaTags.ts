// What a page says of its article in meta tags: Highwire Press (`citation_*`), Open Graph, Dublin Core and PRISM.
import type { PartialFields, Tags } from '../../dom/metadata/types.ts'

import { ambiguousDay, type DayOrder } from '../../values/dates.ts'
import { addressIn, dayIn, doiIn, languageIn, plain } from '../../values/values.ts'
import { taggedAuthors } from './taggedAuthors.ts'

export function readMetaTags(
  document: Document,
  address?: string,
  order?: DayOrder,
): PartialFields {
  const tags = tagsOf(document)
  const first = (...names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return {
    ...taggedAuthors(tags, document),
    canonicalUrl: addressIn(canonical, address),
    description: plain(
      first('og:description', 'description', 'twitter:description', 'dc.description'),
    ),
    doi: doiIn(first('citation_doi', 'prism.doi', 'dc.identifier', 'doi', 'bepress_citation_doi')),
    image: addressIn(first('og:image', 'og:image:url', 'twitter:image'), address),
    issue: issueOf(
      first('citation_volume', 'prism.volume'),
      first('citation_issue', 'prism.number'),
    ),
    kind: tags.has('citation_journal_title') ? 'journal-article' : undefined,
    language: languageIn(first('citation_language', 'dc.language', 'language', 'og:locale')),
    published: publishedIn(tags, order),
    section: plain(first('article:section', 'parsely-section', 'section', 'prism.section'), 200),
    series: plain(first('citation_series_title', 'article:series', 'og:series', 'series'), 200),
    siteName: plain(
      first(
        'citation_journal_title',
        'prism.publicationname',
        'og:site_name',
        'dc.publisher',
        'application-name',
      ),
    ),
    title: titlesIn(tags)[0],
    topics: topicsOf(tags),
    url:
      addressIn(canonical, address) ?? addressIn(first('og:url', 'citation_public_url'), address),
  }
}

export function titlesIn(tags: Tags): string[] {
  return [
    'citation_title',
    'dc.title',
    'dcterms.title',
    'og:title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'title',
  ].flatMap((name) =>
    (tags.get(name) ?? [])
      .slice(0, 1)
      .map((title) => plain(title))
      .filter(Boolean),
  )
}

/** By name in lower case, each in the order of the page; a tag may have several names. */
export function tagsOf(document: Document): Tags {
  const tags: Tags = new Map()
  for (const tag of [...document.querySelectorAll('meta[content], meta[value]')].slice(0, 500)) {
    const names = ['name', 'property', 'itemprop'].flatMap((one) =>
      (tag.getAttribute(one) ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5),
    )
    for (const name of new Set(names.map(plainName))) {
      const value = tag.getAttribute('content') ?? valueOf(tag, name)
      tags.set(name, [...(tags.get(name) ?? []), ...(value === null ? [] : [value])])
    }
  }
  return tags
}

/** Some programs write `value`; titles that are printed are better than theirs. */
function valueOf(tag: Element, name: string): null | string {
  return name.endsWith('title') ? null : tag.getAttribute('value')
}

/** `DC:title`, `dcterm:title` and `rnews:title` name what `dc.title` does. */
function plainName(name: string): string {
  return name.replace(/^(?:dc|dcterms?)[.:]/, (prefix) =>
    prefix.startsWith('dcterm') ? 'dcterms.' : 'dc.',
  )
}

/** The first of the names that programs are known to use; else any that speaks of publishing. */
const dateNames = [
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'prism.publicationdate',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
  'originalpublicationdate',
]

function publishedIn(tags: Tags, order?: DayOrder): string | undefined {
  const known = dateNames.flatMap((name) => tags.get(name) ?? [])
  return [...known, ...otherDates(tags)].map((value) => dayIn(value, order)).find(Boolean)
}

/** Dates of which nobody can say which number is the day. */
export function ambiguousIn(tags: Tags): string | undefined {
  const known = dateNames.flatMap((name) => tags.get(name) ?? [])
  return [...known, ...otherDates(tags)].map(ambiguousDay).find(Boolean)
}

function otherDates(tags: Tags): string[] {
  return [...tags].flatMap(([name, values]) =>
    /publish|pub[_-]?date|publication.?date|issued|displaydate/.test(name) &&
    !/modif|updat|expir|publisher|unpublish|publish_?up|year/.test(name)
      ? values
      : [],
  )
}

function topicsOf(tags: Tags): string[] {
  const names = [
    'article:tag',
    'og:article:tag',
    'citation_keywords',
    'news_keywords',
    'keywords',
    'parsely-tags',
  ]
  const found = names
    .map((name) => tags.get(name))
    .find((values) => values?.some((value) => value.trim()))
  const topics = (found ?? [])
    .flatMap((tag) => tag.split(/[,;]/))
    .map((tag) => plain(tag, 80))
    .filter(Boolean)
  return [...new Set(topics)].slice(0, 20)
}

function issueOf(volume = '', issue = ''): string {
  return [volume && `vol. ${plain(volume, 20)}`, issue && `issue ${plain(issue, 20)}`]
    .filter(Boolean)
    .join(', ')
}
