// All checks of one article and its records. Pure.
import type { Permalink } from '../../options/types.ts'
import type { ArticleRecord } from '../../workflow/readArticles.ts'
import type { Issue } from '../issue.ts'

import { checkDerived } from './derived.ts'
import { checkLog } from './log.ts'
import { checkRepublication } from './republication.ts'
import { checkRules } from './rules.ts'

/** @param today `YYYY-MM-DD` in the time zone of the site. */
export function checkArticle(record: ArticleRecord, today: string, permalink?: Permalink): Issue[] {
  return [
    ...checkRepublication(record),
    ...checkDerived(record, permalink),
    ...checkLog(record),
    ...checkRules(record, today),
  ]
}
