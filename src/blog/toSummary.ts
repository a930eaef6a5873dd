// A republication with what belongs to it, as a line in a list.
import type { Article, Republication } from '../types.ts'
import type { Original, PostAuthor, PostOutlet, PostSummary } from './post.ts'

import { dayOf, formatDay } from '../domain/days.ts'
import { addressOfPath } from '../domain/paths.ts'
import { linesOf, populated, webAddressOf } from './populated.ts'

/** Null where the article did not come along: then whoever asks may not read it. */
export function toSummary(republication: Republication): null | PostSummary {
  const article = populated(republication.article)
  if (!article) {
    return null
  }
  return {
    id: String(article.id),
    slug: republication.slug ?? '',
    authors: authorsOf(article),
    kind: article.kind,
    language: article.language || 'en',
    mode: republication.mode,
    original: originalOf(article),
    outlet: outletOf(article),
    path: addressOfPath(republication.path ?? ''),
    postedAt: republication.republishedAt,
    republishedOn:
      republication.republishedAtPrecision === 'day' ? dayOf(republication.republishedAt) : null,
    series: article.series || null,
    standfirst: linesOf(article.standfirst),
    title: article.title,
    topics: linesOf(article.topics),
    updatedAt: latest(article.updatedAt, republication.updatedAt),
  }
}

function latest(...instants: string[]): string {
  return instants.reduce((one, other) => (other > one ? other : one))
}

function authorsOf({ byline }: Article): PostAuthor[] {
  return (byline ?? []).flatMap(({ affiliations, author }) => {
    const person = populated(author)
    return person
      ? [
          {
            name: person.name,
            slug: person.slug ?? '',
            affiliations: (affiliations ?? []).map(formatAffiliation).filter(Boolean),
          },
        ]
      : []
  })
}

type Affiliation = NonNullable<
  NonNullable<NonNullable<Article['byline']>[number]['affiliations']>[number]
>

function formatAffiliation({ institution, printed, role }: Affiliation): string {
  return printed || [role, populated(institution)?.name].filter(Boolean).join(', ')
}

function outletOf(article: Article): null | PostOutlet {
  const outlet = populated(article.outlet)
  return outlet && { name: outlet.name, slug: outlet.slug ?? '', url: webAddressOf(outlet.url) }
}

function originalOf(article: Article): Original {
  return {
    formatDate: formatDay(dayOf(article.publishedAt), article.publishedAtPrecision),
    issue: article.outletIssue || null,
    precision: article.publishedAtPrecision ?? 'day',
    publishedOn: article.publishedAtPrecision === 'unknown' ? null : dayOf(article.publishedAt),
    url: webAddressOf(article.outletUrl),
  }
}
