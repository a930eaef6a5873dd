// A work of a list of publications as an article: all but its text.
import type { LeftOut } from '../../reasons.ts'
import type { FieldSource, Piece } from '../../types.ts'
import type { Reference } from './types.ts'

import { documentOf } from '../../document/nodes.ts'
import { createPiece } from '../../piece/createPiece.ts'

export function pieceOfReference(reference: Reference): Piece {
  const { abstract, doi, kind, language, outlet, published, series, title, topics, url } = reference
  const found = {
    authors: reference.authors.map((name) => ({ name, affiliations: [], inferred: false })),
    doi: doi || null,
    kind: kind ?? 'other',
    language: language || null,
    outlet: outlet || null,
    outletIssue: issueOf(reference) || null,
    outletUrl: url || null,
    published: published || null,
    series: series || null,
    standfirst: abstract ? [abstract] : [],
    topics: [...new Set(topics)].slice(0, 100),
  }
  const piece = createPiece({
    ...found,
    document: documentOf([]),
    hasOriginalDate: true,
    sources: sourcesOf({ ...found, title }),
    title,
  })
  const leftOut = reference.left.map((text): LeftOut => ({ reason: 'file-data', text }))
  return { ...piece, leftOut: [...piece.leftOut, ...leftOut] }
}

function sourcesOf(found: object): Record<string, FieldSource> {
  const given = Object.entries(found).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
  return Object.fromEntries(given.map(([name]) => [name, 'file']))
}

/** As it would be printed: `vol. 12, no. 3, pp. 45–67`. */
function issueOf({ issue, pages: given, volume }: Reference): string {
  const pages = given.replace(/\b ?[-–—]+ ?\b/g, '–')
  const number = /^\d/.test(issue) ? `no. ${issue}` : issue
  const range = /[–,]/.test(pages) ? `pp. ${pages}` : pages && `p. ${pages}`
  return [volume && `vol. ${volume}`, number, range].filter(Boolean).join(', ')
}
