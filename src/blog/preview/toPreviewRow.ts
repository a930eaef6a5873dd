// The row that the database would answer with for a post, made of an article that is not on the blog, or not saved.
import { collectPictures } from 'offprint-reader/document'

import type { Permalink } from '../../options/types.ts'
import type { Article, Author, ID, Institution, Note, Outlet, Republication } from '../../types.ts'
import type { RepublicationValues } from '../../workflow/republish.ts'
import type { BylineRow, PostRow } from '../postRow.ts'

import { idOf } from '../../domain/idOf.ts'
import { pathOf, usablePathOf } from '../../domain/paths.ts'

interface PreviewParts {
  article: Article
  authors: ReadonlyMap<ID, Pick<Author, 'links' | 'name' | 'orcid' | 'slug'>>
  institutions: ReadonlyMap<ID, Pick<Institution, 'name'>>
  note: Note['body'] | null
  outlet: null | Outlet
  /** As it is, or as the transition would make it. */
  republication: RepublicationValues
}

export function toPreviewRow(
  { note, republication, ...parts }: PreviewParts,
  permalink?: Permalink,
): PostRow {
  const { slug, mode, republishedAt, republishedAtPrecision, searchPolicy, url } = republication
  return {
    ...articleColumns(parts.article),
    ...outletColumns(parts.outlet),
    id: parts.article.id,
    slug: slug ?? null,
    author_links: signers(parts).map(({ author }) => author.links ?? null),
    byline: bylineRows(parts),
    credit_line: republication.creditLine ?? null,
    link_picture: null,
    mode,
    note,
    path: pathOfPreview(
      { slug: slug ?? '', precision: republishedAtPrecision, republishedAt },
      permalink,
    ),
    policy: searchPolicy,
    republished_at: republishedAt,
    republished_precision: republishedAtPrecision,
    translations: null,
    updated_at: republishedAt,
    url: url ?? null,
    ...textColumns(parts.article, mode),
  }
}

function articleColumns(article: Article) {
  const { kind, language, publishedAt, publishedAtPrecision, title, updatedAt } = article
  return {
    acknowledgements: article.acknowledgements ?? null,
    article_id: article.id,
    article_updated_at: updatedAt,
    byline_text: article.bylineText ?? null,
    dateline: article.dateline ?? null,
    doi: article.doi ?? null,
    kind,
    language: language ?? null,
    outlet_issue: article.outletIssue ?? null,
    outlet_url: article.outletUrl ?? null,
    precision: publishedAtPrecision,
    published_at: publishedAt ?? null,
    series: article.series ?? null,
    series_beside: null,
    series_part: null,
    standfirst: article.standfirst ?? null,
    title,
    topics: article.topics ?? null,
  }
}

/** As in the query of a post, the text is there only where the mode shows it, or some words of it. */
function textColumns({ body, leadImage }: Article, mode: Republication['mode']) {
  const lead = idOf(leadImage?.image)
  return {
    body: mode === 'link' ? null : body,
    lead_caption: leadImage?.caption ?? null,
    lead_credit: leadImage?.credit ?? null,
    lead_image: lead,
    pictures: mode === 'full' ? [...(lead ? [lead] : []), ...collectPictures(body)] : null,
  }
}

function outletColumns(outlet: null | Outlet) {
  const words = outlet?.terms.excerptWords
  return {
    excerpt_words: typeof words === 'number' ? `${words}` : null,
    outlet_is_own: outlet?.isOwn ?? null,
    outlet_kind: outlet?.kind ?? null,
    outlet_name: outlet?.name ?? null,
    outlet_site: outlet?.url ?? null,
    outlet_slug: outlet?.slug ?? null,
  }
}

type Signatures = Pick<PreviewParts, 'article' | 'authors' | 'institutions'>

function bylineRows({ institutions, ...parts }: Signatures): BylineRow[] {
  return signers(parts).map(({ affiliations, author }) => ({
    name: author.name,
    slug: author.slug ?? null,
    affiliations: (affiliations ?? []).map(({ institution, printed, role }) => ({
      institution: institutions.get(idOf(institution) ?? '')?.name ?? null,
      printed: printed ?? null,
      role: role ?? null,
    })),
    orcid: author.orcid ?? null,
  }))
}

/** The byline without the authors that are unknown, such as one that has just been deleted. */
function signers({ article, authors }: Pick<PreviewParts, 'article' | 'authors'>) {
  return (article.byline ?? []).flatMap(({ affiliations, author: id }) => {
    const author = authors.get(idOf(id) ?? '')
    return author ? [{ affiliations, author }] : []
  })
}

/** A preview leads nowhere: what the option makes of a slug is judged with the move. */
function pathOfPreview(placed: Parameters<typeof pathOf>[0], permalink?: Permalink): string {
  return usablePathOf(placed, permalink) ?? pathOf(placed)
}
