// What belongs together: articles in order.
import type { Article } from './article.ts'
import type { Edited } from './people.ts'
import type { Relation, Stored } from './values.ts'

export interface Series<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  /** In order. An article is in one series at most, and its field `series` is the title of that. */
  articles?: null | Relation<Article<ID>>[]
  description?: null | string
  slug?: null | string
  title: string
}
