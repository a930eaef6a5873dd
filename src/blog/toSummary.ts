// Makes a post summary, a line in a list, of a database row.
import type { Original, PostAuthor, PostOutlet, PostSummary } from './post.ts'
import type { AffiliationRow, BylineRow, SummaryRow } from './postRow.ts'

import { dayOf, formatDay } from '../domain/days.ts'
import { directionOf } from '../domain/direction.ts'
import { doiOfAddress, readDoi } from '../domain/doi.ts'
import { addressOfOrcid, readOrcid } from '../domain/orcid.ts'
import { addressOfPath } from '../domain/paths.ts'
import { storedLines, webAddressOf } from './storedValues.ts'

export function toSummary(row: SummaryRow): PostSummary {
  return {
    id: String(row.article_id),
    slug: row.slug ?? '',
    authors: (row.byline ?? []).map(authorOf),
    dir: directionOf(row.language || 'en'),
    kind: row.kind,
    language: row.language || 'en',
    mode: row.mode,
    original: originalOf(row),
    outlet: outletOf(row),
    path: addressOfPath(row.path ?? ''),
    postedAt: row.republished_at,
    republishedOn: row.republished_precision === 'day' ? dayOf(row.republished_at) : null,
    series: row.series || null,
    seriesPart: row.series_part,
    standfirst: storedLines(row.standfirst),
    title: row.title,
    topics: storedLines(row.topics),
    updatedAt: latest(row.article_updated_at, row.updated_at),
  }
}

/** Both in ISO 8601. */
function latest(one: string, other: string): string {
  return other > one ? other : one
}

function authorOf({ name, slug, affiliations, orcid }: BylineRow): PostAuthor {
  const id = readOrcid(orcid)
  return {
    name,
    slug: slug ?? '',
    affiliations: (affiliations ?? []).map(formatAffiliation).filter(Boolean),
    orcid: id && addressOfOrcid(id),
  }
}

function formatAffiliation({ institution, printed, role }: AffiliationRow): string {
  return printed || [role, institution].filter(Boolean).join(', ')
}

/** Null also where the blog itself is the outlet: the post is the original. */
function outletOf(row: SummaryRow): null | PostOutlet {
  const { outlet_kind: kind, outlet_name: name, outlet_site: url, outlet_slug: slug } = row
  return name === null || row.outlet_is_own
    ? null
    : { name, slug: slug ?? '', kind: kind ?? null, url: webAddressOf(url) }
}

function originalOf(row: SummaryRow): Original {
  const doi = readDoi(row.doi)
  if (row.outlet_is_own) {
    return { ...noOriginal, doi }
  }
  const publishedOn = dayOf(row.published_at)
  return {
    doi: doi ?? doiOfAddress(row.outlet_url),
    formatDate: formatDay(publishedOn, row.precision),
    issue: row.outlet_issue || null,
    precision: row.precision ?? 'day',
    publishedOn: row.precision === 'unknown' ? null : publishedOn,
    url: webAddressOf(row.outlet_url),
  }
}

export const noOriginal: Original = {
  doi: null,
  formatDate: null,
  issue: null,
  precision: 'unknown',
  publishedOn: null,
  url: null,
}
