// A republication with what belongs to it, as a page renders it.
import type { Article, Republication } from '../types.ts'
import type { Post, PostHead } from './post.ts'

import { creditLine } from '../domain/creditLine.ts'
import { dayOf } from '../domain/days.ts'
import { toHTML } from '../richtext/toHTML.ts'
import { excerptOf } from '../richtext/toPlainText.ts'
import { toJsonLd } from './jsonLd.ts'
import { leadImageOf, withoutHiddenFigures, withPlainImages } from './pictures.ts'
import { linesOf, populated, webAddressOf } from './populated.ts'
import { toSummary } from './toSummary.ts'

export interface ToPostOptions {
  /** The excerpt that the outlet's terms allow: made by those who may read terms and text. */
  excerpt?: null | string
  /** Origin of the blog, for what machines are told. @default '' */
  site?: string
}

/** Null where the article did not come along: then whoever asks may not read it. */
export function toPost(republication: Republication, options: ToPostOptions = {}): null | Post {
  const article = populated(republication.article)
  const summary = toSummary(republication)
  if (!article || !summary) {
    return null
  }
  const note = populated(republication.note)?.body
  const post = {
    ...summary,
    ...textOf(article, summary.mode, options.excerpt ?? null),
    bylineText: linesOf(article.bylineText),
    creditLine: republication.creditLine || plainCredit(article),
    description: summary.standfirst.join(' · ') || excerptOf(note, 40),
    head: headOf(republication, summary.original.url, summary.path),
    note: toHTML(note, { idPrefix: 'note-' }),
    noteDocument: note ? withPlainImages(withoutHiddenFigures(note)) : null,
  }
  return { ...post, jsonLd: toJsonLd(post, options.site ?? '') }
}

type Text = Pick<
  Post,
  'acknowledgements' | 'body' | 'dateline' | 'document' | 'excerpt' | 'leadImage'
>

/** Of the outlet's text, only what the mode lets through, whatever came along. */
function textOf(article: Article, mode: Post['mode'], excerpt: null | string): Text {
  if (mode !== 'full') {
    return {
      acknowledgements: [],
      body: null,
      dateline: null,
      document: null,
      excerpt: mode === 'excerpt' ? excerpt || null : null,
      leadImage: null,
    }
  }
  const shown = withoutHiddenFigures(article.body)
  return {
    acknowledgements: linesOf(article.acknowledgements),
    body: toHTML(shown),
    dateline: article.dateline || null,
    document: withPlainImages(shown),
    excerpt: null,
    leadImage: leadImageOf(article),
  }
}

function plainCredit(article: Article): string {
  const outlet = populated(article.outlet)?.name
  return outlet
    ? creditLine(null, {
        authors: [],
        outlet,
        precision: article.publishedAtPrecision,
        publishedOn: dayOf(article.publishedAt),
        title: article.title,
        url: null,
      })
    : ''
}

/** Where the original counts but has no address, the copy keeps out of the way. */
export function headOf(
  { searchPolicy, url }: Pick<Republication, 'searchPolicy' | 'url'>,
  original: null | string,
  path: string,
): PostHead {
  if (searchPolicy === 'self') {
    return { canonical: webAddressOf(url) ?? path, noindex: false }
  }
  const canonical = searchPolicy === 'canonical' ? original : null
  return { canonical, noindex: canonical === null }
}
