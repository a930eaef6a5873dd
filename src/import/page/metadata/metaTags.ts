// What a page says of its article in meta tags: Highwire Press (`citation_*`), Open Graph, Dublin Core and PRISM.
import type { PartialFields } from './types.ts'

import { addressIn, dayIn, doiIn, isName, languageIn, namesIn, plain } from './values.ts'

export function readMetaTags(document: Document, address?: string): PartialFields {
  const tags = tagsOf(document)
  const first = (...names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean)
  const day = (...names: string[]) => names.map((name) => dayIn(tags.get(name)?.[0])).find(Boolean)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  return {
    authors: authorsOf(tags),
    canonicalUrl: addressIn(canonical, address),
    description: plain(
      first('og:description', 'description', 'twitter:description', 'dc.description'),
    ),
    doi: doiIn(first('citation_doi', 'prism.doi', 'dc.identifier', 'doi')),
    image: addressIn(first('og:image', 'og:image:url', 'twitter:image'), address),
    issue: issueOf(
      first('citation_volume', 'prism.volume'),
      first('citation_issue', 'prism.number'),
    ),
    language:
      languageIn(first('citation_language', 'dc.language', 'og:locale')) ??
      languageIn(document.documentElement?.getAttribute('lang')),
    published: day(
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
      'article:published_time',
      'article:published',
      'og:published_time',
      'prism.publicationdate',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'date',
    ),
    siteName: plain(
      first(
        'citation_journal_title',
        'prism.publicationname',
        'og:site_name',
        'dc.publisher',
        'application-name',
      ),
    ),
    title: plain(first('citation_title', 'og:title', 'dc.title', 'twitter:title')),
    topics: (tags.get('article:tag') ?? tags.get('citation_keywords') ?? [])
      .flatMap((tag) => tag.split(/[,;]/))
      .map((tag) => plain(tag, 80))
      .filter(Boolean)
      .slice(0, 20),
    url:
      addressIn(canonical, address) ?? addressIn(first('og:url', 'citation_public_url'), address),
  }
}

/** By name in lower case, each in the order of the page. */
function tagsOf(document: Document): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const tag of [...document.querySelectorAll('meta[content]')].slice(0, 500)) {
    const name = (
      tag.getAttribute('name') ??
      tag.getAttribute('property') ??
      tag.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    tags.set(name, [...(tags.get(name) ?? []), tag.getAttribute('content') ?? ''])
  }
  return tags
}

/** Journals write `Doe, Jane`, one tag for each author. */
function authorsOf(tags: Map<string, string[]>): string[] {
  const cited = (tags.get('citation_author') ?? []).map((name) =>
    plain(name, 80).replace(/^([^,]+), ([^,]+)$/, '$2 $1'),
  )
  const creators = tags.get('dc.creator') ?? []
  const named = [
    ...(tags.get('author') ?? []),
    ...(tags.get('article:author') ?? []),
    ...(tags.get('parsely-author') ?? []),
    ...(tags.get('byl') ?? []),
  ]
  const found =
    [cited, creators.flatMap(namesIn), named.flatMap(namesIn)].find((names) => names.length > 0) ??
    []
  return [...new Set(found.filter(isName))]
}

function issueOf(volume = '', issue = ''): string {
  return [volume && `vol. ${plain(volume, 20)}`, issue && `issue ${plain(issue, 20)}`]
    .filter(Boolean)
    .join(', ')
}
