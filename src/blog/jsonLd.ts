// A post as JSON-LD (schema.org), with the article that it is based on.
import type { Post } from './post.ts'

type PostData = Omit<Post, 'jsonLd'>

/** @param site origin of the blog, without a slash at its end; '' leaves paths as they are. */
export function toJsonLd(post: PostData, site: string): Record<string, unknown> {
  const { authors, description, language, leadImage, republishedOn, title, updatedAt } = post
  const address = site + post.path
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'Article',
    author: authors.map(({ name }) => ({ name, '@type': 'Person' })),
    creditText: post.creditLine,
    dateModified: updatedAt,
    datePublished: republishedOn,
    description,
    headline: title,
    image: leadImage && absolute(leadImage.url, site),
    inLanguage: language,
    isBasedOn: originalOf(post),
    keywords: post.topics,
    mainEntityOfPage: address,
    url: address,
  })
}

function originalOf({ original, outlet, title }: PostData): null | Record<string, unknown> {
  const { precision, publishedOn, url } = original
  if (!outlet && !url) {
    return null
  }
  return withoutEmpty({
    '@type': 'Article',
    datePublished: publishedOn && partOf(publishedOn, precision),
    headline: title,
    publisher:
      outlet && withoutEmpty({ name: outlet.name, '@type': 'Organization', url: outlet.url }),
    url,
  })
}

/** As precise as the date is known: ISO 8601 has days, months and years. */
function partOf(day: string, precision: Post['original']['precision']): string {
  return { day, month: day.slice(0, 7), unknown: '', year: day.slice(0, 4) }[precision]
}

function absolute(address: string, site: string): string {
  return address.startsWith('/') ? site + address : address
}

function withoutEmpty(all: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
