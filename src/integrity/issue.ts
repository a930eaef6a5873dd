// What the doctor says.
import type { ArticleRecord } from '../workflow/readArticles.ts'

/** A document that breaks an invariant of the workflow. */
export interface Issue {
  /** The article that it belongs to; null for what several articles use. */
  article: null | string
  /** Such as `log-broken`, or the code of a refusal that stands in the way of where the article is. */
  code: string
  collection: string
  /** True where it is worked out from the rest, so that `repairIssues` can put it right. */
  derived: boolean
  id: string
  /** What to do, as a sentence. */
  repair: string
  title: string
  /** What is wrong, as a sentence. */
  what: string
}

export const repairedByProgram = 'Worked out from the rest: npm run doctor -- --mend'

/** An ailment of an article that no program can mend. */
export function issueOf(
  record: ArticleRecord,
  code: string,
  said: Pick<Issue, 'repair' | 'what'>,
): Issue {
  const { id, title } = record
  return { id, article: id, code, collection: 'articles', derived: false, title, ...said }
}
