// An issue: a document that breaks a rule of the workflow.
import type { AppSlugs, Kind } from '../slugs.ts'
import type { ID } from '../types.ts'
import type { ArticleRecord } from '../workflow/readArticles.ts'

export interface Issue {
  article: ID | null
  code: string
  collection: string
  id: ID
  message: string
  repair: string
  /** True if `repairIssues` can repair it, because the value is derived from other data. */
  repairable: boolean
  title: string
}

export const repairByCommand = 'Run: npm run doctor -- --fix'

export function issueOf(
  record: ArticleRecord,
  code: string,
  texts: Pick<Issue, 'message' | 'repair'>,
): Issue {
  const { id, title } = record
  return { id, article: id, code, collection: 'articles', repairable: false, title, ...texts }
}

/** Checks name a collection by what it is; who reads the report knows it by its slug. */
export function withSlug(issue: Issue, slugs: AppSlugs): Issue {
  const { collection } = issue
  return collection in slugs ? { ...issue, collection: slugs[collection as Kind] } : issue
}
