// A post as JSON-LD (schema.org): the copy on the blog, with the article that it is based on.
import type { Post, Translation } from './post.ts'
import type { AffiliationRow, PostRow } from './postRow.ts'

import { parseIssue } from './citation/parseIssue.ts'
import { type ReferenceType, typeOfOriginal } from './citation/reference.ts'
import { pathOfSeries } from './pages/addresses.ts'
import { storedLines, webAddressOf } from './storedValues.ts'

type PostData = { leadImage: { url: string } | null } & Omit<Post, 'jsonLd' | 'leadImage'>
type LinkedData = Record<string, unknown>

interface JsonLdInput {
  /** What posts do not tell of their authors. */
  row: Pick<PostRow, 'author_links' | 'byline'>
  /** Address of the blog, with its folder, without a slash at its end; '' leaves paths as they are. */
  site: string
}

export function toJsonLd(post: PostData, { row, site }: JsonLdInput): LinkedData {
  const { description, language, leadImage, republishedOn, title, updatedAt } = post
  const address = site + post.path
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    author: authorsOf(post, row, site),
    creditText: post.creditLine,
    dateModified: updatedAt,
    datePublished: republishedOn,
    description,
    headline: title,
    image: leadImage && absolute(leadImage.url, site),
    inLanguage: language,
    isBasedOn: originalOf(post),
    isPartOf: seriesOf(post, site),
    keywords: post.topics,
    mainEntityOfPage: address,
    position: post.seriesPart && post.seriesPart.part,
    ...translationsIn(post, site),
    url: address,
  })
}

/** Of the original all; a translation names the original alone. */
function translationsIn({ translationOf, translations }: PostData, site: string): LinkedData {
  const work = ({ language, path, title }: Translation) => ({
    '@type': 'BlogPosting',
    headline: title,
    inLanguage: language,
    url: site + path,
  })
  return translationOf
    ? { translationOfWork: work(translationOf) }
    : { workTranslation: translations.map(work) }
}

/** With the affiliations that they had when the article appeared. */
function authorsOf({ authors }: PostData, row: JsonLdInput['row'], site: string): LinkedData[] {
  return authors.map(({ name, slug, orcid }, index) => {
    const links = storedLines(row.author_links?.[index]).filter((link) => webAddressOf(link))
    return withoutEmpty({
      name,
      '@type': 'Person',
      affiliation: (row.byline?.[index]?.affiliations ?? []).flatMap(organizationOf),
      identifier: orcid,
      sameAs: [...new Set([...(orcid ? [orcid] : []), ...links])],
      url: slug && `${site}/authors/${encodeURIComponent(slug)}`,
    })
  })
}

/** A role alone is no organization. */
function organizationOf({ institution, printed, role }: AffiliationRow): LinkedData[] {
  const name = institution || (printed === role ? null : printed)
  return name ? [{ name, '@type': 'Organization' }] : []
}

function seriesOf({ seriesPart }: PostData, site: string): LinkedData | null {
  return (
    seriesPart && {
      name: seriesPart.title,
      '@type': 'CreativeWorkSeries',
      url: site + pathOfSeries(seriesPart),
    }
  )
}

function originalOf(post: PostData): LinkedData | null {
  const { authors, language, original, outlet, title } = post
  const { doi, precision, publishedOn, url } = original
  if (!outlet && !url) {
    return null
  }
  return withoutEmpty({
    '@type': types[typeOfOriginal(post)],
    author: authors.map(({ name }) => ({ name, '@type': 'Person' })),
    datePublished: publishedOn && partOf(publishedOn, precision),
    headline: title,
    inLanguage: language,
    isPartOf: publicationOf(post),
    publisher:
      outlet && withoutEmpty({ name: outlet.name, '@type': 'Organization', url: outlet.url }),
    sameAs: doi && `https://doi.org/${encodeURI(doi)}`,
    url,
  })
}

const types: Record<ReferenceType, string> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  interview: 'Article',
  'post-weblog': 'Article',
  report: 'Report',
}

/** The issue in its volume of the journal or paper, as far as they are known. */
function publicationOf({ original, outlet }: PostData): LinkedData | null {
  if (!outlet || outlet.kind === 'website' || outlet.kind === 'brief') {
    return null
  }
  const { issue, volume } = parseIssue(original.issue)
  const type = outlet.kind === 'newspaper' ? 'Newspaper' : 'Periodical'
  const whole = { name: outlet.name, '@type': type }
  const inVolume = volume
    ? { '@type': 'PublicationVolume', isPartOf: whole, volumeNumber: volume }
    : whole
  return issue ? { '@type': 'PublicationIssue', isPartOf: inVolume, issueNumber: issue } : inVolume
}

/** As precise as the date is known: ISO 8601 has days, months and years. */
function partOf(day: string, precision: Post['original']['precision']): string {
  return { day, month: day.slice(0, 7), unknown: '', year: day.slice(0, 4) }[precision]
}

function absolute(address: string, site: string): string {
  return address.startsWith('/') && URL.canParse(site) ? new URL(site).origin + address : address
}

function withoutEmpty(all: LinkedData): LinkedData {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
