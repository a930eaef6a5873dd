// What the list knows of the articles that it has found.
import type { FoundList } from '../../find/findArticles.ts'
import type { FoundArticle } from '../../find/readFound.ts'

/** What is sent with the page: the rest would only make it heavier. */
export const listedFields = [
  'against',
  'assignee',
  'authors',
  'due',
  'extract',
  'freeFrom',
  'group',
  'id',
  'missing',
  'outlet',
  'owedDays',
  'precision',
  'publishedAt',
  'snoozedUntil',
  'title',
  'updatedAt',
  'upgradeFrom',
] as const satisfies (keyof FoundArticle)[]

export type ListedArticle = Pick<FoundArticle, (typeof listedFields)[number]>

export interface ListedPage extends Omit<FoundList, 'docs'> {
  docs: ListedArticle[]
}
