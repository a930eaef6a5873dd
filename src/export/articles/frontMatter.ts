// What stands above the text of an article in Markdown: names that Hugo, Eleventy and our own reader know, and those of
// ours beside them. None of them means something else to one of the three: no `url`, `kind`, `type` or `path`.
import { stringify } from 'yaml'

import type { ExportedArticle } from './types.ts'

import { addressOf } from './readArticles.ts'

export function frontMatterOf(article: ExportedArticle, note: string): string {
  const values = Object.entries(valuesOf(article, note)).filter(([, value]) => !isEmpty(value))
  const yaml = stringify(Object.fromEntries(values), {
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  })
  return `---\n${yaml}---\n`
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

function valuesOf(article: ExportedArticle, note: string): Record<string, unknown> {
  const { authors, leadImage, original, standfirst } = article
  const printed = authors.filter(({ affiliations }) => affiliations.length > 0)
  return {
    slug: article.slug,
    date: original.publishedOn,
    datePrecision: original.precision === 'day' ? null : original.precision,
    lastmod: article.updatedAt,
    title: article.title,
    // Hugo does not build it, and Eleventy writes no page: not all of its text is public.
    ...(isPublic(article) ? {} : { draft: true, permalink: false }),
    acknowledgements: article.acknowledgements,
    author: authors.map(({ name }) => name),
    authors:
      printed.length > 0 ? authors.map(({ name, affiliations }) => ({ name, affiliations })) : null,
    blogDate: article.republishedOn,
    blogNote: note,
    blogPath: article.path,
    byline: article.bylineText,
    dateline: article.dateline,
    description: standfirst.join(' · '),
    doi: original.doi,
    genre: article.kind,
    image: leadImage && {
      ...(leadImage.file ? { src: addressOf(leadImage.file) } : {}),
      ...nonEmpty({ alt: leadImage.alt, caption: leadImage.caption, credit: leadImage.credit }),
    },
    language: article.language,
    mode: article.mode,
    outlet: article.outlet?.name,
    outletIssue: original.issue,
    outletUrl: original.url,
    series: article.series ? [article.series] : [],
    stage: article.stage,
    standfirst,
    tags: article.topics,
    translationOf: article.translationOf,
  }
}

function nonEmpty(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value))
}

function isPublic({ mode, stage }: ExportedArticle): boolean {
  return stage === 'republished-on-blog' && mode === 'full'
}
