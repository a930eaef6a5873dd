// What a caller says of a transition, and what they get back.
import type { Mode } from '../domain/terms.ts'
import type { ID, Transition as LogRow, Republication } from '../types.ts'

export interface RepublicationInput {
  creditLine?: string
  mode?: Mode
  /** ISO date-time; now when empty. */
  republishedAt?: string
  republishedAtPrecision?: 'day' | 'unknown'
  slug?: string
  url?: string
  /** Only with the pictures: refused where one has no owned or licensed rights. */
  withPictures?: boolean
}

export interface TransitionInput {
  /** Of the seed only: the article is on the blog already, so what no import can know is not asked for. */
  alreadyOnBlog?: boolean
  /** The republication is being made or deleted by hand: the transition leaves it alone. */
  byHand?: boolean
  /** The stage that the caller believes it has: another one is a conflict. */
  expectedStage?: unknown
  /** `updatedAt` of the article that the caller has seen, in milliseconds: another one is a conflict. */
  expectedUpdatedAt?: null | number
  reason?: null | string
  republication?: RepublicationInput
  to: string
  /** Of schedules only: `YYYY-MM-DD`, the day by which the terms are judged. */
  today?: string
  /** Id of the log row of the transition to the blog that this one undoes. */
  undoes?: ID
  via: LogRow['via']
}

export interface TransitionResult {
  republication: null | Republication
  /** The row that was written to the log. */
  transition: LogRow
}
