// What became of a planned article.
import type { ID } from '../../types.ts'
import type { PlannedArticle } from './plan.ts'

export interface ImportRow {
  article: PlannedArticle
  /** Of the article that was written, or is there; null where it failed. */
  id: ID | null
  /** Why it failed, or goes without its original; null where neither is so. */
  message: null | string
  outcome: 'created' | 'failed' | 'there-already'
}

/** As an item of an import says it. */
export const stateOf = {
  created: 'written',
  failed: 'failed',
  'there-already': 'unchanged',
} as const satisfies Record<ImportRow['outcome'], string>

/** With the fields that are at fault. */
export function describeError(error: unknown): string {
  const { data, message } = error as {
    data?: { errors?: { message: string; path: string }[] }
    message: string
  }
  const fields = (data?.errors ?? []).map(({ message: why, path }) => `${path}: ${why}`)
  return fields.length > 0 ? fields.join('; ') : message
}
