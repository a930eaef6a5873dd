// Checks values that are derived from other data: blogMode, freeFrom and path.
import type { Mode } from '../../domain/terms.ts'
import type { Permalink } from '../../options/types.ts'
import type { ArticleRecord } from '../../workflow/readArticles.ts'
import type { Issue } from '../issue.ts'

import { freeFrom } from '../../domain/freeFrom.ts'
import { usablePathOf } from '../../domain/paths.ts'
import { issueOf, repairByCommand } from '../issue.ts'

export interface Derived {
  blogMode: Mode | null
  freeFrom: null | string
  path: null | string
}

export function checkDerived(record: ArticleRecord, permalink?: Permalink): Issue[] {
  const expected = derivedOf(record, permalink)
  const rows: [code: string, actual: null | string, expected: null | string, name: string][] = [
    ['blog-mode-wrong', record.blogMode, expected.blogMode, 'blogMode'],
    ['free-from-wrong', record.freeFrom, expected.freeFrom, 'freeFrom'],
    ['path-wrong', record.republication?.path ?? null, expected.path, 'The path on the blog'],
  ]
  return rows
    .filter(([, actual, wanted]) => actual !== wanted)
    .map(([code, actual, wanted, name]) => ({
      ...issueOf(record, code, {
        message: `${name} is ${actual ?? 'empty'} but should be ${wanted ?? 'empty'}.`,
        repair: repairByCommand,
      }),
      repairable: true,
    }))
}

/** The values as they should be. A path that the option `permalink` makes unusable stays as it is. */
export function derivedOf(record: ArticleRecord, permalink?: Permalink): Derived {
  const { facts, republication, stage, terms } = record
  const onBlog = stage === 'republished-on-blog'
  const free = terms && freeFrom(facts.publishedOn, facts.precision, terms)
  // A duplicate has no freeFrom until it is moved or its date changes.
  const isUntouched = stage === 'drafted' && record.freeFrom === null
  return {
    blogMode: onBlog ? (republication?.mode ?? record.blogMode) : null,
    freeFrom: isUntouched ? null : free,
    path: republication && (usablePathOf(placed(republication), permalink) ?? republication.path),
  }
}

function placed({
  slug,
  republishedAt,
  republishedAtPrecision,
}: NonNullable<ArticleRecord['republication']>): Parameters<typeof usablePathOf>[0] {
  return { slug: slug ?? '', precision: republishedAtPrecision, republishedAt }
}
