'use client'
// Republications made in this tab, kept in the session storage.
import type { ID } from '../../types.ts'

/** How an article went on the blog, to be proposed again once that was undone. */
export interface KeptChoice {
  creditLine?: string
  plan?: string
  slug?: string
}

export interface Mark {
  choice?: KeptChoice
  /** Id of the transition whose message was closed. */
  dismissed?: ID
  isUndone?: boolean
}

const key = 'offprint-undo'

export function readMarks(): Record<string, Mark | undefined> {
  return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, Mark | undefined>
}

/** By the id of an article; what it said before is replaced. */
export function writeMark(article: ID, mark: Mark): void {
  sessionStorage.setItem(key, JSON.stringify({ ...readMarks(), [article]: mark }))
}

/** What was chosen for a republication that was undone since. */
export function choiceToRepeat(article: ID): KeptChoice | undefined {
  const mark = readMarks()[article]
  return mark?.isUndone ? mark.choice : undefined
}
