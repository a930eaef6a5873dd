// An issue: a document that breaks a rule of the workflow.
import type { AppSlugs, Kind } from '../slugs.ts'
import type { ID } from '../types.ts'
import type { ArticleRecord } from '../workflow/readArticles.ts'

export interface Issue {
  /** The article that it belongs to; null for a document that several articles use. */
  article: ID | null
  /** Such as `log-broken`, or the code of a refusal. */
  code: string
  /** Slug of the collection of the document. */
  collection: string
  id: ID
  /** What is wrong, as a sentence. */
  message: string
  /** What to do, as a sentence. */
  repair: string
  /** True if `repairIssues` can repair it, because the value is derived from other data. */
  repairable: boolean
  title: string
}

export const repairByCommand = 'Run: npm run doctor -- --fix'

/** An issue of an article that only people can repair. */
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
